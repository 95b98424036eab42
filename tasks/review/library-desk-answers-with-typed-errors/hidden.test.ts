import { describe, expect, test } from 'vitest';
import { answer, Desk, DeskError, LimitReached, NotAvailable, UnknownBook } from './program.js';

function caught(action: () => unknown) {
  try {
    action();
  } catch (error) {
    return error as DeskError & { dueDay?: number };
  }
  throw new Error('Nothing was thrown');
}

describe('errors', () => {
  test('each has its class, name and status', () => {
    const d = new Desk(['a', 'b', 'c', 'd']);
    for (const isbn of ['a', 'b', 'c']) d.lend(isbn, 'Oda', 5);
    const found = [
      caught(() => d.lend('zzz', 'Oda', 5)),
      caught(() => d.lend('a', 'Pit', 6)),
      caught(() => d.lend('d', 'Oda', 6)),
      caught(() => d.giveBack('d', 6)),
      caught(() => d.renew('d', 6)),
      caught(() => d.renew('yyy', 6)),
    ];
    expect(found.map(({ name, status, message }) => [name, status, message])).toEqual([
      ['UnknownBook', 404, 'There is no book zzz'],
      ['NotAvailable', 409, 'a is lent until day 33'],
      ['LimitReached', 403, 'No more than 3 books at a time'],
      ['DeskError', 409, 'd is not lent'],
      ['DeskError', 409, 'd is not lent'],
      ['UnknownBook', 404, 'There is no book yyy'],
    ]);
    expect(found[1]!.dueDay).toBe(33);
    expect(found.every((error) => error instanceof DeskError)).toBe(true);
    expect([found[0] instanceof UnknownBook, found[1] instanceof NotAvailable, found[2] instanceof LimitReached]).toEqual([true, true, true]);
  });

  test('what is asked first', () => {
    const d = new Desk(['a', 'b', 'c', 'd']);
    for (const isbn of ['a', 'b', 'c']) d.lend(isbn, 'Oda', 5);
    d.lend('d', 'Pit', 5);
    expect(answer(() => d.lend('d', 'Oda', 5)).status).toBe(403);
    expect(answer(() => d.lend('e', 'Oda', 5)).status).toBe(404);
  });
});

describe('answer', () => {
  test('what went well', () => {
    expect(answer(() => 'fine')).toEqual({ status: 200, body: 'fine' });
  });

  test('faults of ours go on', () => {
    expect(() => answer(() => { throw new TypeError('oops'); })).toThrow(new TypeError('oops'));
    expect(answer(() => { throw new DeskError(418, 'tea'); })).toEqual({ status: 418, error: 'tea' });
  });
});

describe('limits', () => {
  test('a book that comes back makes room', () => {
    const d = new Desk(['a', 'b', 'c', 'd', 'e']);
    for (const isbn of ['a', 'b', 'c']) d.lend(isbn, 'Quin', 0);
    expect(d.giveBack('b', 28)).toBe(0);
    expect(d.lend('d', 'Quin', 28).dueDay).toBe(56);
    expect(answer(() => d.lend('e', 'Quin', 28)).status).toBe(403);
    expect(d.lend('e', 'Rod', 29).reader).toBe('Rod');
  });

  test('books that others have do not count', () => {
    const d = new Desk(['a', 'b', 'c', 'd']);
    d.lend('a', 'Rod', 0);
    answer(() => d.lend('a', 'Sue', 0));
    for (const isbn of ['b', 'c', 'd']) expect(d.lend(isbn, 'Sue', 1).isbn).toBe(isbn);
  });

  test('renewals', () => {
    const d = new Desk(new Set(['x']));
    d.lend('x', 'Tia', 50);
    expect(d.renew('x', 60)).toEqual({ isbn: 'x', reader: 'Tia', dueDay: 88, renewals: 1 });
    d.renew('x', 61);
    expect(answer(() => d.renew('x', 62))).toEqual({ status: 403, error: 'No more than 2 renewals' });
    expect(d.giveBack('x', 91)).toBe(40);
    expect(d.lend('x', 'Tia', 91).renewals).toBe(0);
    expect(d.renew('x', 92).renewals).toBe(1);
  });

  test('a book can be given back and lent again', () => {
    const d = new Desk(['y']);
    for (let n = 0; n < 5; n++) {
      d.lend('y', 'Ulf', n);
      d.giveBack('y', n);
    }
    expect(answer(() => d.giveBack('y', 9))).toEqual({ status: 409, error: 'y is not lent' });
  });
});
