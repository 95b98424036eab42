import { describe, expect, test } from 'vitest';
import { SessionBook } from './program.js';

const HOUR = 3_600_000;

const countingUp = (from: number) => () => `s${from++}`;

function start(options = {}) {
  const clock = { ms: 5_000_000 };
  return { clock, book: new SessionBook({ ...options, newId: countingUp(40), now: () => clock.ms }) };
}

describe('by default', () => {
  test('half an hour of rest', () => {
    const { book, clock } = start();
    const id = book.open('cy');
    expect(book.remainingMs(id)).toBe(HOUR / 2);
    clock.ms += HOUR / 2 - 1;
    expect(book.touch(id)).toBe('cy');
    expect(book.remainingMs(id)).toBe(HOUR / 2);
    clock.ms += HOUR / 2;
    expect(book.touch(id)).toBe(null);
  });

  test('twelve hours in all', () => {
    const { book, clock } = start();
    const id = book.open('cy');
    for (let n = 0; n < 36; n++) {
      expect(book.touch(id)).toBe('cy');
      clock.ms += HOUR / 3;
    }
    expect(book.touch(id)).toBe(null);
  });

  test('three sessions for a user, any number of users', () => {
    const { book } = start();
    const first = book.open('cy');
    const other = book.open('di');
    const rest = [book.open('cy'), book.open('cy')];
    expect(book.sessionsOf('cy')).toEqual([first, ...rest]);
    rest.push(book.open('cy'));
    expect(book.sessionsOf('cy')).toEqual(rest);
    expect(book.sessionsOf('di')).toEqual([other]);
  });

  test('the clock of the machine', () => {
    const book = new SessionBook({ idleMs: HOUR, newId: countingUp(1) });
    expect(book.touch(book.open('cy'))).toBe('cy');
    expect(book.sessionsOf('cy')).toEqual(['s1']);
  });
});

describe('the end of a session', () => {
  test('looking does not prolong it', () => {
    const { book, clock } = start({ idleMs: 50 });
    const id = book.open('eva');
    clock.ms += 30;
    expect(book.remainingMs(id)).toBe(20);
    expect(book.sessionsOf('eva')).toEqual([id]);
    expect(book.remainingMs(id)).toBe(20);
  });

  test('comes in the very millisecond', () => {
    const { book, clock } = start({ idleMs: 50 });
    const id = book.open('eva');
    clock.ms += 50;
    expect(book.sessionsOf('eva')).toEqual([]);
    expect(book.close(id)).toBe(false);
  });

  test('comes with the longest time, whatever is touched', () => {
    const { book, clock } = start({ idleMs: 40, maxMs: 60 });
    const id = book.open('eva');
    clock.ms += 35;
    book.touch(id);
    expect(book.remainingMs(id)).toBe(25);
    clock.ms += 26;
    expect(book.sessionsOf('eva')).toEqual([]);
  });

  test('a longest time below the rest counts at once', () => {
    const { book } = start({ idleMs: 40, maxMs: 15 });
    expect(book.remainingMs(book.open('eva'))).toBe(15);
  });

  test('those that are over make room without pushing one out', () => {
    const { book, clock } = start({ idleMs: 40, perUser: 2 });
    book.open('eva');
    clock.ms += 30;
    const second = book.open('eva');
    clock.ms += 15;
    const third = book.open('eva');
    expect(book.sessionsOf('eva')).toEqual([second, third]);
  });
});

describe('sweep', () => {
  test('forgets what is over and nothing else', () => {
    const { book, clock } = start({ idleMs: 20, perUser: 9 });
    book.open('fay');
    book.open('gus');
    clock.ms += 12;
    const late = book.open('fay');
    clock.ms += 8;
    expect([book.sweep(), book.sweep()]).toEqual([2, 0]);
    expect(book.touch(late)).toBe('fay');
  });

  test('one at a time is enough', () => {
    const { book } = start({ perUser: 1 });
    const [first, second] = [book.open('hal'), book.open('hal')];
    expect([book.touch(first), book.touch(second), book.touch('s9')]).toEqual([null, 'hal', null]);
  });
});
