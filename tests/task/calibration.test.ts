import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGym } from '../../src/gym/index.ts';
import { type Calibration, calibrated, readCalibration } from '../../src/task/calibration.ts';
import { loadTasks } from '../../src/task/load.ts';
import { sampleTask } from '../../src/task/sample.ts';
import type { SamplerName } from '../../src/task/sampler.ts';
import { createTaskSet } from '../../src/task/task-set.ts';
import { temporaryFolder } from './task-folder.ts';

const template = loadTasks().get('sku-lookup-misses-known-articles')!;
const levels = ['easy', 'easy', 'easy', 'easy', 'easy', 'easy', 'medium', 'hard'] as const;
const set = createTaskSet(levels.map((difficulty, at) => ({ ...template, id: `t${at}`, difficulty })));

const measured = (solve_rate: number, status: 'calibrated' | 'sparse' = 'calibrated') =>
  ({
    status,
    difficulty: status === 'sparse' ? null : 'medium',
    attempts: 20,
    solved: Math.round(20 * solve_rate),
    solve_rate,
    interval: [0, 1],
    fitted: { difficulty: 0, standard_error: 1, solve_rate, interval: [0, 1] },
    by_agent: {},
  }) satisfies Calibration['tasks'][string];
const calibration: Calibration = {
  version: 1,
  agents: {},
  tasks: { t0: measured(0.5), t1: measured(1), t2: measured(0), t3: measured(0.5, 'sparse'), unknown: measured(0.5) },
};

/** How often each task comes in 4,000 draws. */
function counts(sampler: SamplerName, of = calibrated(set, calibration)): Record<string, number> {
  const drawn = Array.from({ length: 4000 }, (_, seed) => sampleTask(of, { sampler }, seed).id);
  return Object.fromEntries([...Map.groupBy(drawn, (id) => id)].map(([id, all]) => [id, all.length]));
}

describe('a calibration', () => {
  test('replaces the difficulty of what was measured, and of nothing else', () => {
    const { tasks } = calibrated(set, calibration);
    expect(tasks.map(({ difficulty }) => difficulty)).toEqual(['medium', 'medium', 'medium', ...levels.slice(3)]);
  });

  test.each([
    ['no JSON', '{', 'JSON'],
    ['another form', '{"version": 2, "agents": {}, "tasks": {}}', 'version'],
  ])('that is %s is refused with its path', (_, text, reason) => {
    const path = join(temporaryFolder(), 'calibration.json');
    writeFileSync(path, text);
    expect(() => readCalibration(path)).toThrow(path);
    expect(() => readCalibration(path)).toThrow(reason);
  });

  test('given to a gym tells its resets, until another is', async () => {
    await using gym = await createGym({ taskSet: set, hosts: 1, spares: 0, calibration });
    const difficulty = async () =>
      (await gym.reset({ task_id: 't0' })).initial.observation as { info: { task_difficulty: string } };
    expect((await difficulty()).info.task_difficulty).toBe('medium');
    gym.calibrate({ ...calibration, tasks: { t0: { ...measured(0.1), difficulty: 'hard' } } });
    expect((await difficulty()).info.task_difficulty).toBe('hard');
    await expect(gym.reset({ sampler: 'best' })).rejects.toMatchObject({ code: 'invalid_request' });
  });
});

describe('the sampler', () => {
  test('uniform draws every task alike', () => {
    for (const count of Object.values(counts('uniform'))) expect(Math.abs(count - 500)).toBeLessThan(100);
  });

  test('by-difficulty draws every difficulty alike', () => {
    const drawn = counts('by-difficulty', set);
    expect(Math.abs(drawn.t6! - 1333)).toBeLessThan(150);
    expect(Math.abs(drawn.t7! - 1333)).toBeLessThan(150);
    expect(Math.abs(drawn.t0! - 222)).toBeLessThan(70);
  });

  test('frontier prefers what is solved now and then to what was never measured, and that to what is always or never solved', () => {
    const drawn = counts('frontier');
    expect(drawn.t0).toBeGreaterThan(1.5 * drawn.t3!);
    expect(drawn.t3).toBeGreaterThan(2 * drawn.t1!);
    expect(drawn.t3).toBeGreaterThan(2 * drawn.t2!);
    expect(drawn.t1! * drawn.t2!).toBeGreaterThan(0);
  });

  test.each(['uniform', 'by-difficulty', 'frontier'] as const)('%s draws the same for the same seed', (sampler) => {
    expect(counts(sampler)).toEqual(counts(sampler));
  });
});
