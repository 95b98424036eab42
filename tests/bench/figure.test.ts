import { describe, expect, test } from 'vitest';
import { type Figure, missed } from '../../bench/figure.ts';
import { figureLines, tableRow } from '../../bench/print-figure.ts';

const RUNS: Figure = {
  what: 'runs a second',
  value: 700,
  unit: '1/s',
  target: { atLeast: 350 },
  peers: [
    { what: 'fork', value: 400, target: { atLeast: 1.5 } },
    { what: 'spawn', value: 50, ratio: 12, target: { atLeast: 20 } },
    { what: 'quick', value: { skipped: 'not installed' }, target: { atLeast: 3 } },
  ],
};

describe('figureLines', () => {
  test('says of the figure whether its target is met, and of each peer the ratio', () => {
    const lines = figureLines(RUNS).map((line) => line.replaceAll(/ +/g, ' '));
    expect(lines).toEqual([
      'runs a second 700 1/s >= 350 met',
      ' peer: fork 400 1/s ratio 1.75x >= 1.5 met',
      ' peer: spawn 50 1/s ratio 12x >= 20 MISSED',
      ' peer: quick skipped: not installed',
    ]);
  });

  test('a time above its bound is missed', () => {
    const [line] = figureLines({ what: 'RUN_TESTS', value: 2.51, unit: 'ms', target: { atMost: 2.5 } });
    expect(line).toMatch(/2\.51 ms +<= 2\.5 MISSED$/);
  });

  test('a figure without target is judged by nobody', () => {
    expect(figureLines({ what: 'RUN_TESTS', value: 0.0001, unit: 'ms' })[0]).toMatch(/0\.00010 ms *$/);
  });
});

test('a row of a table holds the peers in its last cell', () => {
  expect(tableRow(RUNS)).toBe(
    '| runs a second | 700 1/s | >= 350 met | fork: 400 1/s, 1.75x >= 1.5 met; spawn: 50 1/s, 12x >= 20 MISSED; quick: skipped |',
  );
});

describe('missed', () => {
  test('names the figure, and the peer whose ratio falls short; a skipped peer is not missed', () => {
    expect(missed(RUNS)).toEqual(['runs a second, against spawn']);
    expect(missed({ ...RUNS, value: 300 })).toEqual([
      'runs a second',
      'runs a second, against fork',
      'runs a second, against spawn',
    ]);
  });
});
