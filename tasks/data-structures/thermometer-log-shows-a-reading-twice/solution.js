/** The latest readings, in a ring. */
export class ReadingLog {
  #slots;
  #start = 0;
  #size = 0;

  constructor(capacity) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError(`Expected a capacity of at least 1, got ${capacity}`);
    }
    this.#slots = Array.from({ length: capacity });
  }

  get size() {
    return this.#size;
  }

  push(reading) {
    const { length } = this.#slots;
    this.#slots[(this.#start + this.#size) % length] = reading;
    if (this.#size < length) this.#size += 1;
    else this.#start = (this.#start + 1) % length;
    return this;
  }

  shift() {
    const oldest = this.at(0);
    if (oldest !== undefined) {
      this.#start = (this.#start + 1) % this.#slots.length;
      this.#size -= 1;
    }
    return oldest;
  }

  at(index) {
    const offset = index < 0 ? this.#size + index : index;
    if (offset < 0 || offset >= this.#size) return undefined;
    return this.#slots[(this.#start + offset) % this.#slots.length];
  }

  average() {
    if (this.#size === 0) return null;
    let total = 0;
    for (const reading of this) total += reading;
    return total / this.#size;
  }

  *[Symbol.iterator]() {
    for (let index = 0; index < this.#size; index += 1) yield this.at(index);
  }
}
