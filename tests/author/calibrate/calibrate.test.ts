import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/author/calibrate/attempt.ts';
import { calibrate } from '../../../src/author/calibrate/calibrate.ts';
import { fitRasch, logistic } from '../../../src/author/calibrate/fit-rasch.ts';
import { readAttempts } from '../../../src/author/calibrate/read-attempts.ts';
import { calibrationSchema } from '../../../src/task/calibration.ts';
import { wilsonInterval } from '../../../src/wilson-interval.ts';
import { temporaryFolder } from '../../task/task-folder.ts';

const attempts = (taskId: string, agent: string, solved: number, count: number): Attempt[] =>
  Array.from({ length: count }, (_, at) => ({ taskId, agent, isSolved: at < solved }));

describe('calibrate', () => {
  const calibration = calibrate([
    ...attempts('never', 'a', 0, 30),
    ...attempts('seldom', 'a', 6, 30),
    ...attempts('half', 'a', 15, 30),
    ...attempts('always', 'a', 30, 30),
    ...attempts('hardly-tried', 'a', 1, 1),
  ]);

  test('orders tasks by how seldom they are solved, and marks what teaches nothing', () => {
    const said = Object.entries(calibration.tasks).map(([id, { status, difficulty }]) => [id, status, difficulty]);
    expect(Object.fromEntries(said.map(([id, ...rest]) => [id, rest]))).toEqual({
      never: ['impossible', 'hard'],
      seldom: ['calibrated', 'hard'],
      half: ['calibrated', 'medium'],
      always: ['saturated', 'easy'],
      'hardly-tried': ['sparse', null],
    });
  });

  test('gives each rate with its interval, by agent as well', () => {
    expect(calibration.tasks.seldom).toMatchObject({ attempts: 30, solved: 6, solve_rate: 0.2 });
    expect(calibration.tasks.seldom!.by_agent.a!.interval).toEqual([0.0951, 0.3731]);
    const { solve_rate: rate, interval } = calibration.tasks.seldom!.fitted;
    expect(interval[0]).toBeLessThan(rate);
    expect(interval[1]).toBeGreaterThan(rate);
  });

  test('does not call a task hard because only a weak agent tried it', () => {
    const { tasks } = calibrate([
      ...attempts('common', 'strong', 18, 20),
      ...attempts('common', 'weak', 2, 20),
      ...attempts('for-the-strong', 'strong', 10, 20),
      ...attempts('for-the-weak', 'weak', 10, 20),
    ]);
    expect(tasks['for-the-weak']!.solve_rate).toBe(tasks['for-the-strong']!.solve_rate);
    expect(tasks['for-the-weak']!.fitted.difficulty).toBeLessThan(tasks['for-the-strong']!.fitted.difficulty - 1);
  });

  test('speaks of one agent when told to, and of none that made no attempt', () => {
    const both = [...attempts('t', 'strong', 18, 20), ...attempts('t', 'weak', 2, 20)];
    const rateFor = (forAgent: string) => calibrate(both, { forAgent }).tasks.t!.fitted.solve_rate;
    expect(rateFor('strong')).toBeGreaterThan(rateFor('weak') + 0.3);
    expect(() => rateFor('nobody')).toThrow('strong, weak');
  });

  test('does not depend on the order of the episodes, and is of the published form', () => {
    const attempt = fc.record({
      agent: fc.constantFrom('a', 'b', 'c'),
      taskId: fc.constantFrom('t', 'u', 'v', 'w'),
      isSolved: fc.boolean(),
    });
    const shuffledPair = fc
      .array(attempt, { minLength: 1, maxLength: 60 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffledPair, ([all, shuffled]) => {
        expect(calibrate(shuffled)).toEqual(calibrate(all));
        expect(calibrationSchema.parse(calibrate(all))).toEqual(calibrate(all));
      }),
    );
  });
});

describe('fitRasch', () => {
  test('finds the abilities and difficulties that attempts were drawn from', () => {
    const abilities = { a: -1, b: 0, c: 1 };
    const difficulties = { s: -2, t: -0.5, u: 0.5, v: 2 };
    const many = 100_000;
    const tallies = Object.entries(abilities).flatMap(([agent, ability]) =>
      Object.entries(difficulties).map(([taskId, difficulty]) => ({
        agent,
        taskId,
        attempts: many,
        solved: many * logistic(ability - difficulty),
      })),
    );
    const fit = fitRasch(tallies);
    for (const [taskId, value] of Object.entries(difficulties))
      expect(fit.difficulty.get(taskId)!.value).toBeCloseTo(value, 2);
    for (const [agent, value] of Object.entries(abilities)) expect(fit.ability.get(agent)).toBeCloseTo(value, 2);
  });
});

describe('wilsonInterval', () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int
  test.each([
    [8, 10, 0.4901625, 0.9433178],
    [0, 10, 0, 0.2775328],
    [10, 10, 0.7224672, 1],
  ])('of %i of %i is what other software says', (solved, count, low, high) => {
    const interval = wilsonInterval(solved, count);
    expect(interval[0]).toBeCloseTo(low, 5);
    expect(interval[1]).toBeCloseTo(high, 5);
  });
});

describe('readAttempts', () => {
  const line = (more: object = {}, passed = 3) =>
    JSON.stringify({
      task_id: 't',
      done: true,
      steps: [{ metadata: {} }, { metadata: { score_breakdown: { passed, total: 3 }, text: '\u2028' } }],
      ...more,
    });

  test('reads files and folders, and says what it leaves out', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'runs'));
    const lines = [line(), line({ agent: 'named' }, 2), line({ done: false }), line(), '{"task_id": "t", "st'];
    writeFileSync(join(folder, 'runs/monday.jsonl'), lines.join('\n'));
    writeFileSync(join(folder, 'one.json'), JSON.stringify(JSON.parse(line({ agent: { name: 'model' } })), null, 2));
    const { attempts: read, skipped } = await readAttempts([join(folder, 'runs'), join(folder, 'one.json')]);
    expect(read).toEqual([
      { agent: 'runs', taskId: 't', isSolved: true },
      { agent: 'named', taskId: 't', isSolved: false },
      { agent: 'model', taskId: 't', isSolved: true },
    ]);
    expect(skipped.map(({ place }) => place.slice(place.lastIndexOf(':')))).toEqual([':3', ':4', ':5']);
  });

  test('passes over folders, links to nothing and loops that look like recordings', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.jsonl'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'nothing.jsonl'));
    symlinkSync(folder, join(folder, 'loop'));
    writeFileSync(join(folder, 'whole.jsonl'), line());
    expect((await readAttempts([folder])).attempts).toHaveLength(1);
  });
});
