import { describe, expect, test } from 'vitest';
import { longestChain, plan, slack } from './program.js';

const job = (id: string, minutes: number, ...needs: string[]) => ({ id, minutes, needs });
const order = (tasks: ReturnType<typeof job>[], workers: number) => plan(tasks, workers).slots.map(({ id }) => id).join(' ');

/** Layers of as many jobs as given, each of which needs all of the layer before. */
function dense(...widths: number[]) {
  let needs: string[] = [];
  return widths.flatMap((width, layer) => {
    const jobs = Array.from({ length: width }, (_, at) => job(`${layer}/${at}`, 1 + ((layer + at) % 2), ...needs));
    needs = jobs.map(({ id }) => id);
    return jobs;
  });
}

describe('plan', () => {
  test('of nothing', () => {
    expect(plan([], 3)).toEqual({ minutes: 0, slots: [] });
    expect(longestChain([])).toEqual([]);
    expect(slack([])).toEqual({});
  });

  test('of equal chains the one listed first begins', () => {
    expect(order([job('a', 2), job('b', 3), job('c', 2), job('d', 3)], 1)).toBe('b d a c');
    expect(order([job('x', 1, 'w'), job('w', 1), job('y', 1)], 1)).toBe('w x y');
    expect(order([job('x', 1, 'w'), job('y', 1, 'w'), job('w', 1), job('v', 2)], 1)).toBe('w v x y');
  });

  test('a worker stays idle when nothing can begin', () => {
    expect(plan([{ id: 'a', minutes: 2 }, job('b', 1, 'a'), job('c', 4, 'a')], 3).slots).toEqual([
      { id: 'a', worker: 1, start: 0, end: 2 },
      { id: 'c', worker: 1, start: 2, end: 6 },
      { id: 'b', worker: 2, start: 2, end: 3 },
    ]);
  });

  test('whoever is free first goes on', () => {
    expect(plan([job('a', 5), job('b', 2), job('c', 2), job('d', 1), job('e', 1)], 2)).toEqual({
      minutes: 6,
      slots: [
        { id: 'a', worker: 1, start: 0, end: 5 },
        { id: 'b', worker: 2, start: 0, end: 2 },
        { id: 'c', worker: 2, start: 2, end: 4 },
        { id: 'd', worker: 2, start: 4, end: 5 },
        { id: 'e', worker: 1, start: 5, end: 6 },
      ],
    });
  });

  test('a need that is named twice is one need', () => {
    expect(order([job('b', 1, 'a', 'a'), job('a', 1)], 2)).toBe('a b');
    expect(slack([job('b', 1, 'a', 'a'), job('a', 1)])).toEqual({ a: 0, b: 0 });
  });

  test('a task waits for all its needs', () => {
    expect(plan([job('z', 1, 'x', 'y'), job('x', 1), job('y', 3)], 2).slots.at(-1)).toEqual({ id: 'z', worker: 1, start: 3, end: 4 });
  });
});

describe('large projects', () => {
  test('a funnel of layers for 4 workers', () => {
    const { minutes, slots } = plan(dense(12, 12, 12, 12, 12, 12, 12, 12, 12, 1), 4);
    expect([slots.length, minutes]).toEqual([109, 47]);
    expect(slots.at(-1)).toEqual({ id: '9/0', worker: 1, start: 45, end: 47 });
  });

  test('18 layers for 2 workers', () => {
    const { minutes, slots } = plan(dense(...Array.from({ length: 18 }, () => 8)), 2);
    expect([slots.length, minutes]).toEqual([144, 108]);
  });

  test('borealis: 120 tasks in pairs', () => {
    const tasks = Array.from({ length: 120 }, (_, at) => (at % 2 ? job(`t${at}`, 2, `t${at - 1}`) : job(`t${at}`, 1)));
    expect(plan(tasks, 12).minutes).toBe(15);
  });

  test('the longest chain through 19 layers', () => {
    const chain = longestChain(dense(...Array.from({ length: 19 }, () => 8)));
    expect(chain.length).toBe(19);
    expect(chain.slice(0, 3)).toEqual(['0/1', '1/0', '2/1']);
  });

  test('the slack in 19 layers', () => {
    const minutes = slack(dense(...Array.from({ length: 19 }, () => 8)));
    expect([minutes['0/0'], minutes['0/1'], minutes['18/0'], minutes['17/1']]).toEqual([1, 0, 1, 1]);
  });
});

describe('chains', () => {
  test('of equal ones the first listed', () => {
    expect(longestChain([job('p', 2), job('q', 1), job('s', 1, 'q'), job('r', 1, 'q')])).toEqual(['p']);
    expect(longestChain([job('q', 2), job('s', 1, 'q'), job('r', 1, 'q'), job('p', 1)])).toEqual(['q', 's']);
  });

  test('slack before and behind', () => {
    expect(slack([job('a', 1), job('b', 6), job('c', 2, 'a'), job('d', 1, 'b', 'c')])).toEqual({ a: 3, b: 0, c: 3, d: 0 });
  });
});

describe('refusals', () => {
  test('of repeated ids and circles', () => {
    expect(() => slack([job('a', 1), job('a', 2)])).toThrow('Duplicate task: a');
    expect(() => longestChain([job('a', 1, 'a')])).toThrow('Circular needs');
    expect(() => plan([job('o', 1), job('a', 1, 'c', 'o'), job('b', 1, 'a'), job('c', 1, 'b')], 2)).toThrow('Circular needs');
  });
});
