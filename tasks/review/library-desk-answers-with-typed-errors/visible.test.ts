import { describe, expect, test } from 'vitest';
import { answer, Desk, DeskError, LimitReached, NotAvailable, UnknownBook } from './program.js';

const desk = () => new Desk(['moby', 'emma', 'ulysses', 'dune', 'kim']);

describe('lend', () => {
  test('lends a book for four weeks', () => {
    expect(desk().lend('emma', 'Ned', 100)).toEqual({ isbn: 'emma', reader: 'Ned', dueDay: 128, renewals: 0 });
  });

  test('says that there is no such book', () => {
    expect(() => desk().lend('hamlet', 'Ned', 1)).toThrow(UnknownBook);
  });

  test('says until when somebody has it', () => {
    const d = desk();
    d.lend('dune', 'Ned', 2);
    expect(answer(() => d.lend('dune', 'Amy', 3))).toEqual({ status: 409, error: 'dune is lent until day 30' });
    expect(() => d.lend('dune', 'Amy', 3)).toThrow(NotAvailable);
  });

  test('lends three books and no more', () => {
    const d = desk();
    for (const isbn of ['moby', 'emma', 'dune']) d.lend(isbn, 'Ned', 1);
    expect(answer(() => d.lend('kim', 'Ned', 1))).toEqual({ status: 403, error: 'No more than 3 books at a time' });
  });

  test('a refusal costs nothing', () => {
    const d = desk();
    d.lend('dune', 'Amy', 1);
    for (let n = 0; n < 3; n++) answer(() => d.lend('dune', 'Ned', 1));
    expect(answer(() => d.lend('kim', 'Ned', 1)).status).toBe(200);
  });
});

test('a loan is renewed twice at most', () => {
  const d = desk();
  d.lend('kim', 'Ned', 1);
  expect([d.renew('kim', 10).dueDay, d.renew('kim', 20).renewals]).toEqual([38, 2]);
  expect(() => d.renew('kim', 30)).toThrow(LimitReached);
});

test('a late book is fined', () => {
  const d = desk();
  d.lend('kim', 'Ned', 0);
  expect(d.giveBack('kim', 31)).toBe(60);
  expect(() => d.giveBack('kim', 31)).toThrow(new DeskError(409, 'kim is not lent'));
});
