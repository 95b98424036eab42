import { describe, expect, test } from 'vitest';
import { longestChain, plan, slack } from './program.js';

const task = (id: string, minutes: number, ...needs: string[]) => ({ id, minutes, needs });
const app = () => [task('lint', 1), task('core', 4), task('ui', 2, 'core'), task('docs', 3), task('app', 5, 'ui', 'core'), task('demo', 1, 'docs')];

/** Layers of eight tasks, each of which needs all of the layer before. */
function layered(layers: number) {
  return Array.from({ length: layers * 8 }, (_, at) => {
    const layer = Math.floor(at / 8);
    const needs = layer === 0 ? [] : Array.from({ length: 8 }, (_, other) => `${layer - 1}.${other}`);
    return task(`${layer}.${at % 8}`, (at % 3) + 1, ...needs);
  });
}

describe('plan', () => {
  test('begins with the longest chain', () => {
    expect(plan(app(), 1).slots.map(({ id }) => id)).toEqual(['core', 'ui', 'app', 'docs', 'lint', 'demo']);
  });

  test('gives work to the free worker with the lowest number', () => {
    expect(plan(app(), 2)).toEqual({
      minutes: 11,
      slots: [
        { id: 'core', worker: 1, start: 0, end: 4 },
        { id: 'docs', worker: 2, start: 0, end: 3 },
        { id: 'lint', worker: 2, start: 3, end: 4 },
        { id: 'ui', worker: 1, start: 4, end: 6 },
        { id: 'demo', worker: 2, start: 4, end: 5 },
        { id: 'app', worker: 1, start: 6, end: 11 },
      ],
    });
  });

  test('20 layers of tasks for 8 workers', () => {
    const { minutes, slots } = plan(layered(20), 8);
    expect([minutes, slots.length]).toEqual([60, 160]);
  });
});

describe('chains', () => {
  test('the longest one', () => {
    expect(longestChain(app())).toEqual(['core', 'ui', 'app']);
  });

  test('the slack of each task', () => {
    expect(slack(app())).toEqual({ lint: 10, core: 0, ui: 0, docs: 7, app: 0, demo: 7 });
  });
});

test('refuses what cannot be planned', () => {
  expect(() => plan([task('a', 1, 'b')], 1)).toThrow('Unknown need: b');
  expect(() => plan([task('a', 1, 'b'), task('b', 1, 'a')], 1)).toThrow('Circular needs');
});
