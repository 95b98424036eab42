import { describe, expect, test } from 'vitest';
import { createPlanner } from './program.js';

const cable = (from: string, to: string, cost = 1) => ({ from, to, cost });
const LETTERS = [...'abcdefgh'];

/** Eight sites in one group by three rounds of pairing, the last of them from a mark on. */
function paired() {
  const planner = createPlanner(LETTERS);
  for (const [one, other] of ['ab', 'cd', 'ef', 'gh', 'ac', 'eg']) planner.link(one!, other!);
  return planner;
}

const groupsOf = (planner: ReturnType<typeof paired>) => [...new Set(LETTERS.map((site) => planner.group(site).join('')))];

describe('rollback', () => {
  test('after questions about every site', () => {
    const planner = paired();
    const mark = planner.mark();
    for (const [one, other] of ['ae', 'bg', 'hd', 'cf']) {
      expect(planner.link(one!, other!)).toBe(true);
      expect(groupsOf(planner)).toEqual(['abcdefgh']);
      expect(planner.rollback(mark)).toBe(1);
      expect(groupsOf(planner)).toEqual(['abcd', 'efgh']);
    }
  });

  test('step by step to the beginning', () => {
    const planner = paired();
    planner.link('h', 'b');
    const seen = [groupsOf(planner)];
    for (const mark of [6, 5, 4, 2, 0]) {
      planner.rollback(mark);
      seen.push(groupsOf(planner));
    }
    expect(seen.map((groups) => groups.join(' '))).toEqual([
      'abcdefgh',
      'abcd efgh',
      'abcd ef gh',
      'ab cd ef gh',
      'ab cd e f g h',
      'a b c d e f g h',
    ]);
  });

  test('to the present mark does nothing', () => {
    const planner = paired();
    expect(planner.rollback(planner.mark())).toBe(0);
    expect(planner.groups).toBe(2);
  });

  test('sites can be linked otherwise afterwards', () => {
    const planner = createPlanner(['p', 'q', 'r', 's']);
    planner.link('p', 'q');
    const mark = planner.mark();
    planner.link('r', 's');
    planner.link('q', 's');
    planner.joined('r', 'p');
    planner.joined('s', 'p');
    planner.rollback(mark);
    expect(planner.link('s', 'q')).toBe(true);
    expect(planner.group('s')).toEqual(['p', 'q', 's']);
    expect(planner.group('r')).toEqual(['r']);
    expect(() => planner.rollback(5)).toThrow('Mark is ahead: 5');
  });
});

describe('trial', () => {
  test('of a trial', () => {
    const planner = paired();
    const seen: number[] = [];
    planner.trial(() => {
      planner.link('a', 'h');
      planner.trial(() => seen.push(planner.groups));
      seen.push(planner.groups);
    });
    expect([...seen, planner.groups]).toEqual([1, 1, 2]);
  });

  test('that fails', () => {
    const planner = paired();
    const failing = () => {
      planner.link('d', 'g');
      planner.joined('b', 'h');
      planner.link('x', 'a');
    };
    expect(() => planner.trial(failing)).toThrow('Unknown site: x');
    expect(planner.joined('d', 'g')).toBe(false);
    expect(groupsOf(planner)).toEqual(['abcd', 'efgh']);
  });
});

describe('cheapest', () => {
  test('counts what is there already', () => {
    const planner = paired();
    const cables = [cable('a', 'b', 1), cable('d', 'h', 9), cable('b', 'f', 7), cable('a', 'g', 7)];
    expect(planner.cheapest(cables)).toEqual([cable('b', 'f', 7)]);
    expect(planner.cheapest(cables.slice(0, 1))).toBeNull();
    expect(groupsOf(planner)).toEqual(['abcd', 'efgh']);
  });

  test('can be asked again and again', () => {
    const planner = createPlanner(['k', 'l', 'm', 'n']);
    const cables = [cable('k', 'l', 1), cable('m', 'n', 1), cable('l', 'n', 2), cable('k', 'n', 3)];
    const [first, second] = [planner.cheapest(cables), planner.cheapest(cables)];
    expect(first).toEqual([cable('k', 'l', 1), cable('m', 'n', 1), cable('l', 'n', 2)]);
    expect(second).toEqual([cable('k', 'l', 1), cable('m', 'n', 1), cable('l', 'n', 2)]);
    expect(planner.groups).toBe(4);
    expect(cables.map(({ cost }) => cost)).toEqual([1, 1, 2, 3]);
  });

  test('of nothing to join is nothing', () => {
    expect(createPlanner(['solo']).cheapest([cable('solo', 'solo')])).toEqual([]);
    expect(createPlanner([]).cheapest([])).toEqual([]);
  });
});

describe('critical', () => {
  test('every cable of a chain, none of a doubled one', () => {
    const planner = createPlanner(['a', 'b', 'c', 'd']);
    const chain = [cable('c', 'd'), cable('a', 'b'), cable('b', 'c')];
    expect(planner.critical(chain)).toEqual([cable('c', 'd'), cable('a', 'b'), cable('b', 'c')]);
    expect(planner.critical([...chain, cable('d', 'c', 4)])).toEqual([cable('a', 'b'), cable('b', 'c')]);
    expect(planner.groups).toBe(4);
  });

  test('of two rings and a bridge', () => {
    const planner = createPlanner(LETTERS);
    const cables = ['ab', 'bc', 'cd', 'da', 'ce', 'ef', 'fg', 'gh', 'he'].map(([one, other]) => cable(one!, other!));
    expect(planner.critical(cables)).toEqual([cable('c', 'e')]);
    expect(groupsOf(planner).length).toBe(8);
  });
});

test('a repeated name is one site', () => {
  const planner = createPlanner(['x', 'y', 'x']);
  expect(planner.groups).toBe(2);
  expect(planner.group('x')).toEqual(['x']);
  planner.link('y', 'x');
  expect(planner.group('x')).toEqual(['x', 'y']);
});
