import { describe, expect, test } from 'vitest';
import { createStudio } from './program.js';

function setUp(seats = 2) {
  let minutes = 100;
  const studio = createStudio({ now: () => minutes });
  studio.addClass({ id: 'core', starts: 600, seats });
  studio.addClass({ id: 'barre', starts: 700, seats: 1 });
  const enter = (id, ...members) =>
    members.map((member) => {
      studio.buy(member, 1);
      return studio.book(id, member);
    });
  const at = (next) => {
    minutes = next;
  };
  return { studio, enter, at };
}

describe('moving up after a cancellation', () => {
  test('takes the place in the order of waiting', () => {
    const { studio, enter } = setUp();
    expect(enter('core', 'Eve', 'Fay', 'Gus', 'Hal')).toEqual(['booked', 'booked', 'waiting', 'waiting']);
    expect(studio.cancel('core', 'Fay')).toEqual(['Gus']);
    expect(studio.cancel('core', 'Eve')).toEqual(['Hal']);
    expect(studio.list('core')).toEqual({ booked: ['Gus', 'Hal'], waiting: [] });
    expect(['Eve', 'Fay', 'Gus', 'Hal'].map(studio.credits)).toEqual([1, 1, 0, 0]);
  });

  test('leaving the waiting list moves nobody and costs nothing', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay', 'Gus');
    expect(studio.cancel('core', 'Fay')).toEqual([]);
    expect(studio.list('core')).toEqual({ booked: ['Eve'], waiting: ['Gus'] });
    expect(studio.credits('Fay')).toBe(1);
  });

  test('the credit that comes back pays for a seat elsewhere', () => {
    const { studio, enter } = setUp();
    enter('barre', 'Kim');
    enter('core', 'Eve');
    studio.buy('Eve', 1);
    expect(studio.book('barre', 'Eve')).toBe('waiting');
    expect(studio.cancel('barre', 'Kim')).toEqual(['Eve']);
    expect(studio.credits('Eve')).toBe(0);
  });
});

describe('moving up without a credit', () => {
  test('is for those who come later in the list', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay', 'Gus');
    expect(studio.book('barre', 'Fay')).toBe('booked');
    expect(studio.cancel('core', 'Eve')).toEqual(['Gus']);
    expect([studio.credits('Fay'), studio.credits('Gus')]).toEqual([0, 0]);
  });

  test('happens as soon as credits are bought', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay');
    studio.book('barre', 'Fay');
    expect(studio.cancel('core', 'Eve')).toEqual([]);
    expect(studio.list('core')).toEqual({ booked: [], waiting: ['Fay'] });
    expect(studio.buy('Fay', 2)).toBe(1);
    expect(studio.list('core')).toEqual({ booked: ['Fay'], waiting: [] });
  });

  test('nobody moves up in a class that has started', () => {
    const { studio, enter, at } = setUp(1);
    enter('core', 'Eve', 'Fay');
    studio.book('barre', 'Fay');
    studio.cancel('core', 'Eve');
    at(600);
    expect(studio.buy('Fay', 1)).toBe(1);
    expect(studio.list('core')).toEqual({ booked: [], waiting: ['Fay'] });
  });
});

describe('resizing', () => {
  test('sends the last ones to the front of the waiting list', () => {
    const { studio, enter } = setUp(3);
    enter('core', 'Eve', 'Fay', 'Gus', 'Hal');
    expect(studio.resize('core', 1)).toEqual(['Fay', 'Gus']);
    expect(studio.list('core')).toEqual({ booked: ['Eve'], waiting: ['Fay', 'Gus', 'Hal'] });
    expect(['Eve', 'Fay', 'Gus'].map(studio.credits)).toEqual([0, 1, 1]);
  });

  test('to no seats at all', () => {
    const { studio, enter } = setUp();
    enter('core', 'Eve');
    expect(studio.resize('core', 0)).toEqual(['Eve']);
    expect(studio.list('core')).toEqual({ booked: [], waiting: ['Eve'] });
  });

  test('to more seats fills them', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay', 'Gus', 'Hal');
    expect(studio.resize('core', 3)).toEqual([]);
    expect(studio.list('core')).toEqual({ booked: ['Eve', 'Fay', 'Gus'], waiting: ['Hal'] });
  });

  test('to the number of members changes nothing', () => {
    const { studio, enter } = setUp(5);
    enter('core', 'Eve', 'Fay');
    expect(studio.resize('core', 2)).toEqual([]);
    expect(enter('core', 'Gus')).toEqual(['waiting']);
  });
});

describe('checks', () => {
  test('nobody is on a list twice', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay');
    expect(() => studio.book('core', 'Eve')).toThrow(new Error('Eve is on the list'));
    expect(() => studio.book('core', 'Fay')).toThrow(new Error('Fay is on the list'));
  });

  test('nobody leaves a list without being on it', () => {
    expect(() => setUp().studio.cancel('core', 'Zoe')).toThrow(new Error('Zoe is not on the list'));
  });

  test('a class that has started stays as it is', () => {
    const { studio, enter, at } = setUp();
    enter('core', 'Eve');
    at(650);
    expect(() => studio.cancel('core', 'Eve')).toThrow('Class core has started');
    expect(() => studio.resize('core', 9)).toThrow('Class core has started');
    expect(() => studio.cancel('spin', 'Eve')).toThrow('No class spin');
  });

  test('the last minute is not too late', () => {
    const { studio, enter, at } = setUp();
    at(599);
    expect(enter('core', 'Eve')).toEqual(['booked']);
  });

  test('lists are copies, and strangers have no credits', () => {
    const { studio, enter } = setUp(1);
    enter('core', 'Eve', 'Fay');
    studio.list('core').booked.pop();
    studio.list('core').waiting.pop();
    expect(studio.list('core')).toEqual({ booked: ['Eve'], waiting: ['Fay'] });
    expect(studio.credits('Zoe')).toBe(0);
  });
});
