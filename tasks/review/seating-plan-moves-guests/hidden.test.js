import { describe, expect, test } from 'vitest';
import { createPlan } from './program.js';

const row = (...guests) => createPlan([['t', guests], ['u', ['x']]]);

describe('shift', () => {
  test.each([
    [0, 2, 'bac'],
    [0, 3, 'bca'],
    [1, 0, 'bac'],
    [1, 3, 'acb'],
    [2, 0, 'cab'],
    [2, 1, 'acb'],
  ])('from %i into gap %i', (from, to, expected) => {
    const plan = row('a', 'b', 'c');
    plan.shift('t', from, to);
    expect(plan.guestsAt('t').join('')).toBe(expected);
  });

  test('into the gaps beside changes nothing', () => {
    const plan = row('a', 'b', 'c');
    plan.shift('t', 1, 1);
    plan.shift('t', 1, 2);
    plan.shift('t', 2, 3);
    expect([plan.guestsAt('t'), plan.undo()]).toEqual([['a', 'b', 'c'], false]);
  });

  test('refuses what is not there', () => {
    const plan = row('a', 'b');
    for (const [from, to] of [[-1, 0], [2, 0], [0, 3], [0, -1], [0.5, 2], [1, 0.5], [NaN, 0]]) {
      expect(() => plan.shift('t', from, to)).toThrow(new RangeError(`No way from ${from} to ${to}`));
    }
    expect(plan.undo()).toBe(false);
  });
});

describe('seat', () => {
  test('at the same table changes nothing', () => {
    const plan = row('a', 'b');
    plan.seat('a', 't');
    expect([plan.guestsAt('t'), plan.undo()]).toEqual([['a', 'b'], false]);
  });

  test('unknown tables', () => {
    const plan = row('a');
    expect(() => plan.seat('a', 'v')).toThrow(new Error('No table v'));
    expect(() => plan.guestsAt('w')).toThrow(new Error('No table w'));
    expect(() => plan.shift('y', 0, 0)).toThrow(new Error('No table y'));
    expect(plan.tableOf('a')).toBe('t');
  });

  test('from one to the other and back', () => {
    const plan = row('a', 'b', 'c');
    plan.seat('b', 'u');
    expect([plan.guestsAt('t'), plan.guestsAt('u')]).toEqual([['a', 'c'], ['x', 'b']]);
    plan.seat('b', 't');
    expect(plan.guestsAt('t')).toEqual(['a', 'c', 'b']);
  });
});

describe('cancel', () => {
  test('neighbours, at all tables', () => {
    const plan = row('a', 'b', 'c', 'd');
    expect(plan.cancel(['a', 'b', 'd', 'x'])).toBe(4);
    expect([plan.guestsAt('t'), plan.guestsAt('u'), plan.tableOf('d')]).toEqual([['c'], [], null]);
  });

  test('nobody is nothing to undo', () => {
    const plan = row('a', 'b');
    plan.seat('x', 't');
    expect(plan.cancel(['q'])).toBe(0);
    expect([plan.cancel([]), plan.undo(), plan.guestsAt('u'), plan.undo()]).toEqual([0, true, ['x'], false]);
  });
});

describe('the plan is its own', () => {
  test('lists handed in or out do not reach it', () => {
    const guests = ['a', 'b'];
    const plan = createPlan([['t', guests]]);
    guests.push('c');
    plan.guestsAt('t').pop();
    expect(plan.guestsAt('t')).toEqual(['a', 'b']);
    plan.cancel(['a']);
    expect(guests.length).toBe(3);
  });

  test('undo brings back every change', () => {
    const plan = row('a', 'b', 'c');
    plan.shift('t', 0, 3);
    plan.cancel(['c', 'x']);
    plan.seat('a', 'u');
    const seen = [];
    do seen.push(`${plan.guestsAt('t').join('')} ${plan.guestsAt('u').join('')}`);
    while (plan.undo());
    expect(seen).toEqual(['b a', 'ba ', 'bca x', 'abc x']);
  });
});
