export interface Occupancy {
  readonly booked: number;
  readonly free: number;
  readonly guests: Readonly<Record<string, number>>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

export function createSeating(rows: number, seatsPerRow: number) {
  if (!isCount(rows) || !isCount(seatsPerRow) || rows > LETTERS.length) {
    throw new RangeError(`Expected 1 to 26 rows and at least 1 seat, got ${rows} and ${seatsPerRow}`);
  }
  const plan = new Map<string, Map<number, string>>();
  for (const letter of LETTERS.slice(0, rows)) plan.set(letter, new Map());

  function firstGap(taken: ReadonlyMap<number, string>, count: number): number | undefined {
    let length = 0;
    for (let seat = 1; seat <= seatsPerRow; seat += 1) {
      length = taken.has(seat) ? 0 : length + 1;
      if (length === count) return seat - count + 1;
    }
    return undefined;
  }

  function book(guest: string, count: number): string[] {
    for (const [letter, taken] of plan) {
      const start = firstGap(taken, count);
      if (start === undefined) continue;
      const seats = Array.from({ length: count }, (_, i) => start + i);
      for (const seat of seats) taken.set(seat, guest);
      return seats.map((seat) => letter + seat);
    }
    return [];
  }

  function* booked(): Generator<readonly [name: string, guest: string, free: () => void]> {
    for (const [letter, taken] of plan) {
      for (let seat = 1; seat <= seatsPerRow; seat += 1) {
        const guest = taken.get(seat);
        if (guest !== undefined) yield [letter + seat, guest, () => taken.delete(seat)];
      }
    }
  }

  function release(guest: string): number {
    const own = [...booked()].filter(([, holder]) => holder === guest);
    for (const [, , free] of own) free();
    return own.length;
  }

  function occupancy(): Occupancy {
    const guests = new Map<string, number>();
    let count = 0;
    for (const [, guest] of booked()) {
      guests.set(guest, (guests.get(guest) ?? 0) + 1);
      count += 1;
    }
    return { booked: count, free: rows * seatsPerRow - count, guests: Object.fromEntries(guests) };
  }

  function seatsOf(guest: string): string[] {
    return [...booked()].filter(([, holder]) => holder === guest).map(([name]) => name);
  }

  function render(): string {
    const draw = (taken: ReadonlyMap<number, string>) =>
      Array.from({ length: seatsPerRow }, (_, i) => (taken.has(i + 1) ? '#' : '.')).join('');
    return [...plan.values()].map(draw).join('\n');
  }

  return { book, release, seatsOf, occupancy, render };
}
