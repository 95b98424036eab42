import { describe, expect, test } from 'vitest';
import { createPlan } from './program.js';

const plan = () => createPlan([['oak', ['Ann', 'Bob', 'Cid', 'Dee']], ['elm', ['Eli']], ['fir', []]]);

test('seats guests behind the others', () => {
  const p = plan();
  p.seat('Bob', 'elm');
  p.seat('Gil', 'fir');
  expect([p.guestsAt('oak'), p.guestsAt('elm'), p.guestsAt('fir')]).toEqual([['Ann', 'Cid', 'Dee'], ['Eli', 'Bob'], ['Gil']]);
  expect([p.tableOf('Bob'), p.tableOf('Zoe')]).toEqual(['elm', null]);
});

describe('shift', () => {
  test('to the front', () => {
    const p = plan();
    p.shift('oak', 2, 0);
    expect(p.guestsAt('oak')).toEqual(['Cid', 'Ann', 'Bob', 'Dee']);
  });

  test('to the end', () => {
    const p = plan();
    p.shift('oak', 0, 4);
    expect(p.guestsAt('oak')).toEqual(['Bob', 'Cid', 'Dee', 'Ann']);
  });

  test('refuses chairs that are not there', () => {
    expect(() => plan().shift('oak', 4, 0)).toThrow(new RangeError('No way from 4 to 0'));
    expect(() => plan().shift('ash', 0, 0)).toThrow(new Error('No table ash'));
  });
});

test('cancels guests', () => {
  const p = plan();
  expect(p.cancel(['Bob', 'Cid', 'Eli', 'Zoe'])).toBe(3);
  expect([p.guestsAt('oak'), p.guestsAt('elm')]).toEqual([['Ann', 'Dee'], []]);
});

test('undoes one change after the other', () => {
  const p = plan();
  p.seat('Eli', 'oak');
  p.cancel(['Ann']);
  expect([p.undo(), p.guestsAt('oak')]).toEqual([true, ['Ann', 'Bob', 'Cid', 'Dee', 'Eli']]);
  expect([p.undo(), p.guestsAt('elm'), p.undo()]).toEqual([true, ['Eli'], false]);
});
