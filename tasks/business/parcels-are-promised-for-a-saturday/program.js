const DAY = 24 * 60 * 60 * 1000;
const SATURDAY = 6;
const SUNDAY = 0;

const write = (time) => new Date(time).toISOString().slice(0, 10);

function read(day) {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || write(time) !== day) throw new RangeError(`No such day: ${day}`);
  return time;
}

const shift = (day, days) => write(read(day) + days * DAY);
const weekday = (day) => new Date(read(day)).getUTCDay();

function checkCount(count) {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Expected at least 1 day, got ${count}`);
}

export class DeliveryCalendar {
  #skipSaturdays;
  #closed;

  constructor({ skipSaturdays = true, holidays = [] } = {}) {
    this.#skipSaturdays = skipSaturdays;
    this.#closed = new Set(holidays);
    for (const day of holidays) {
      if (weekday(day) === SUNDAY) this.#closed.add(this.next(day));
    }
  }

  isOpen(day) {
    const number = weekday(day);
    if (number === SUNDAY || (number === SATURDAY && !this.#skipSaturdays)) return false;
    return !this.#closed.has(day);
  }

  next(day) {
    return this.isOpen(day) ? day : this.after(day, 1);
  }

  after(day, count) {
    return this.#walk(day, count, 1);
  }

  before(day, count) {
    return this.#walk(day, count, -1);
  }

  promise({ ordered, hour, cutoff = 14, days }) {
    const leaves = this.isOpen(ordered) && hour < cutoff ? ordered : this.after(ordered, 1);
    return { leaves, arrives: this.after(leaves, days) };
  }

  between(from, to) {
    const last = read(to);
    let count = 0;
    for (let time = read(from); time <= last; time += DAY) {
      if (this.isOpen(write(time))) count++;
    }
    return count;
  }

  #walk(from, count, step) {
    checkCount(count);
    let day = from;
    for (let left = count; left > 0; ) {
      day = shift(day, step);
      if (this.isOpen(day)) left--;
    }
    return day;
  }
}
