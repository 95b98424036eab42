import { describe, expect, test } from 'vitest';
import { createPlanner } from './program.js';

const cable = (from: string, to: string, cost = 1) => ({ from, to, cost });

function scotland() {
  const planner = createPlanner(['Leith', 'Perth', 'Oban', 'Wick', 'Skye']);
  planner.link('Leith', 'Oban');
  planner.link('Perth', 'Wick');
  return planner;
}

describe('planner', () => {
  test('joins sites', () => {
    const planner = scotland();
    expect(planner.link('Oban', 'Leith')).toBe(false);
    expect(planner.joined('Leith', 'Oban')).toBe(true);
    expect(planner.joined('Leith', 'Perth')).toBe(false);
    expect(planner.group('Wick')).toEqual(['Perth', 'Wick']);
    expect(planner.groups).toBe(3);
  });

  test('a trial leaves nothing behind', () => {
    const planner = scotland();
    const groups = planner.trial(() => {
      planner.link('Leith', 'Perth');
      return planner.groups;
    });
    expect([groups, planner.groups]).toEqual([2, 3]);
    expect(planner.joined('Leith', 'Perth')).toBe(false);
  });

  test('a trial in which questions are asked leaves nothing behind', () => {
    const planner = scotland();
    const seen = planner.trial(() => {
      planner.link('Leith', 'Perth');
      return planner.group('Oban');
    });
    expect(seen).toEqual(['Leith', 'Oban', 'Perth', 'Wick']);
    expect(planner.group('Oban')).toEqual(['Leith', 'Oban']);
    expect(planner.group('Leith')).toEqual(['Leith', 'Oban']);
    expect(planner.group('Perth')).toEqual(['Perth', 'Wick']);
  });

  test('goes back to a mark', () => {
    const planner = scotland();
    const mark = planner.mark();
    planner.link('Skye', 'Wick');
    planner.link('Skye', 'Oban');
    expect(planner.rollback(mark)).toBe(2);
    expect(planner.joined('Skye', 'Wick')).toBe(false);
    expect(() => planner.rollback(mark + 1)).toThrow(`Mark is ahead: ${mark + 1}`);
  });

  test('picks the cheapest cables', () => {
    const planner = createPlanner(['a', 'b', 'c']);
    const cables = [cable('a', 'b', 5), cable('b', 'c', 2), cable('a', 'c', 3)];
    expect(planner.cheapest(cables)).toEqual([cable('b', 'c', 2), cable('a', 'c', 3)]);
    expect(planner.groups).toBe(3);
  });

  test('finds critical cables', () => {
    const planner = createPlanner(['a', 'b', 'c', 'd']);
    const ring = [cable('a', 'b'), cable('b', 'c'), cable('c', 'a'), cable('c', 'd')];
    expect(planner.critical(ring)).toEqual([cable('c', 'd')]);
  });

  test('knows its sites only', () => {
    expect(() => scotland().link('Leith', 'Rome')).toThrow('Unknown site: Rome');
  });
});
