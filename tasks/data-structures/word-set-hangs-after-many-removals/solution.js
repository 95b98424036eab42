const GRAVE = Symbol('grave');
const FIRST_CAPACITY = 8;
const MOST_FULL = 0.75;

function hashOf(word) {
  let hash = 0;
  for (const character of word) hash = (hash * 31 + character.codePointAt(0)) % 65_521;
  return hash;
}

/** A set of words: a table with open addressing and linear probing. */
export class WordSet {
  #hash;
  #slots = new Array(FIRST_CAPACITY).fill(null);
  #size = 0;
  #graves = 0;

  constructor(hash = hashOf) {
    this.#hash = hash;
  }

  get size() {
    return this.#size;
  }

  get capacity() {
    return this.#slots.length;
  }

  has(word) {
    return this.#slots[this.#search(word)] === word;
  }

  add(word) {
    if (this.has(word)) return false;
    if (this.#size + this.#graves + 1 > this.capacity * MOST_FULL) this.#rebuild();
    this.#slots[this.#search(word)] = word;
    this.#size += 1;
    return true;
  }

  delete(word) {
    const at = this.#search(word);
    if (this.#slots[at] === null) return false;
    this.#slots[at] = GRAVE;
    this.#size -= 1;
    this.#graves += 1;
    return true;
  }

  words() {
    return this.#slots.filter((slot) => typeof slot === 'string').sort();
  }

  /** The slot of the word, or the free slot at which the search for it ends. */
  #search(word) {
    let at = this.#hash(word) % this.capacity;
    while (this.#slots[at] !== null && this.#slots[at] !== word) at = (at + 1) % this.capacity;
    return at;
  }

  #rebuild() {
    const words = this.words();
    const capacity = words.length > this.capacity / 2 ? this.capacity * 2 : this.capacity;
    this.#slots = new Array(capacity).fill(null);
    this.#graves = 0;
    for (const word of words) this.#slots[this.#search(word)] = word;
  }
}
