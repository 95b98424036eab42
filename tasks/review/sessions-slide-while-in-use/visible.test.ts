import { describe, expect, test } from 'vitest';
import { SessionBook } from './program.js';

const ids = () => {
  let count = 0;
  return () => `id-${++count}`;
};

function bookAt(start: number, options = {}) {
  const clock = { ms: start };
  const book = new SessionBook({ idleMs: 100, maxMs: 250, ...options, newId: ids(), now: () => clock.ms });
  return { book, clock };
}

describe('SessionBook', () => {
  test('a session lives while it is used', () => {
    const { book, clock } = bookAt(1000);
    const id = book.open('ada');
    clock.ms += 90;
    expect(book.touch(id)).toBe('ada');
    clock.ms += 90;
    expect(book.touch(id)).toBe('ada');
  });

  test('a session that is not used ends', () => {
    const { book, clock } = bookAt(1000);
    const id = book.open('ada');
    clock.ms += 99;
    expect(book.remainingMs(id)).toBe(1);
    clock.ms += 1;
    expect(book.remainingMs(id)).toBe(0);
    expect(book.touch(id)).toBe(null);
  });

  test('no session outlives its longest time', () => {
    const { book, clock } = bookAt(0);
    const id = book.open('ada');
    for (const ms of [80, 160, 240]) {
      clock.ms = ms;
      book.touch(id);
    }
    expect(book.remainingMs(id)).toBe(10);
    clock.ms = 260;
    expect(book.touch(id)).toBe(null);
  });

  test('the oldest gives way', () => {
    const { book } = bookAt(0, { perUser: 2 });
    const ids = [book.open('ada'), book.open('ada'), book.open('ada')];
    expect(book.sessionsOf('ada')).toEqual(ids.slice(1));
  });

  test('what is closed is gone', () => {
    const { book } = bookAt(0);
    const id = book.open('bo');
    expect([book.close(id), book.close(id)]).toEqual([true, false]);
    expect(book.touch(id)).toBe(null);
  });
});
