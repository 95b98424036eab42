import { describe, expect, test } from 'vitest';
import { createStudio } from './program.js';

function studioAt(minutes, seats, ...members) {
  const clock = { minutes };
  const studio = createStudio({ now: () => clock.minutes });
  studio.addClass({ id: 'yin', starts: 1000, seats });
  for (const member of members) {
    studio.buy(member, 1);
    studio.book('yin', member);
  }
  return { studio, clock };
}

describe('booking', () => {
  test('takes a credit', () => {
    const { studio } = studioAt(0, 2);
    expect(studio.buy('Ann', 3)).toBe(3);
    expect(studio.book('yin', 'Ann')).toBe('booked');
    expect(studio.credits('Ann')).toBe(2);
  });

  test('a full class has a waiting list', () => {
    const { studio } = studioAt(0, 1, 'Ann', 'Bob');
    expect(studio.list('yin')).toEqual({ booked: ['Ann'], waiting: ['Bob'] });
    expect(studio.credits('Bob')).toBe(1);
  });

  test('needs a credit, a class and time', () => {
    const { studio, clock } = studioAt(0, 1);
    expect(() => studio.book('yin', 'Cyd')).toThrow(new Error('Cyd has no credit'));
    expect(() => studio.book('zen', 'Cyd')).toThrow(new Error('No class zen'));
    clock.minutes = 1000;
    expect(() => studio.book('yin', 'Cyd')).toThrow(new Error('Class yin has started'));
  });
});

describe('cancelling', () => {
  test('lets the next one move up', () => {
    const { studio } = studioAt(0, 1, 'Ann', 'Bob', 'Cyd');
    expect(studio.cancel('yin', 'Ann')).toEqual(['Bob']);
    expect(studio.list('yin')).toEqual({ booked: ['Bob'], waiting: ['Cyd'] });
  });

  test('in time gives the credit back', () => {
    const { studio, clock } = studioAt(0, 2, 'Ann', 'Bob');
    clock.minutes = 880;
    studio.cancel('yin', 'Ann');
    clock.minutes = 881;
    studio.cancel('yin', 'Bob');
    expect([studio.credits('Ann'), studio.credits('Bob')]).toEqual([1, 0]);
  });
});

test('who has spent the credit elsewhere does not move up', () => {
  const { studio } = studioAt(0, 1, 'Ann', 'Bob', 'Cyd');
  studio.addClass({ id: 'flow', starts: 2000, seats: 5 });
  studio.book('flow', 'Bob');
  studio.resize('yin', 2);
  expect(studio.list('yin')).toEqual({ booked: ['Ann', 'Cyd'], waiting: ['Bob'] });
  expect(studio.credits('Bob')).toBe(0);
});

test('a smaller hall seats fewer', () => {
  const { studio } = studioAt(0, 4, 'Ann', 'Bob', 'Cyd', 'Dan');
  expect(studio.resize('yin', 2)).toEqual(['Cyd', 'Dan']);
  expect(studio.list('yin')).toEqual({ booked: ['Ann', 'Bob'], waiting: ['Cyd', 'Dan'] });
});
