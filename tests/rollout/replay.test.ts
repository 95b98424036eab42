import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyAgent } from '../../src/agent/index.ts';
import { createGym } from '../../src/create-gym.ts';
import type { Gym } from '../../src/gym/index.ts';
import {
  environmentOf,
  type Place,
  type Replayed,
  type RolloutOptions,
  readTrajectories,
  replay,
  rollout,
  type Trajectory,
} from '../../src/rollout/index.ts';
import { rescore } from '../../src/rollout/rescore/rescore.ts';
import { type RunningServer, startServer } from '../../src/server/index.ts';

const TASK = 'sku-lookup-misses-known-articles';

let gym: Gym;
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
  server = await startServer({ gym, port: 0 });
  folder = mkdtempSync(path.join(tmpdir(), 'tracefix-replay-'));
});
afterAll(async () => {
  await server.close();
  await gym.close();
  rmSync(folder, { recursive: true });
});

/** Edits, is refused, thinks and submits; its keys come in an order of its own. */
const wanderer: AnyAgent = {
  name: 'wanderer',
  settings: { zeal: 1, calm: null },
  act: (_, history) =>
    [
      { thought: 'look\u2028here', action_type: 'RUN_TESTS' },
      { new_code_block: '// "é" \ud83d\ude00', start_line: 1, end_line: 1, action_type: 'REPLACE_LINES' },
      { start_line: Number.NaN, action_type: 'REPLACE_LINES' },
      { steps: 3 } as never,
      { action_type: 'VIEW_CODE', start_line: 99_999 },
      { action_type: 'UNDO_EDIT' },
      { action_type: 'SUBMIT' },
    ][history.length]!,
};

const reply = { text: '{"x"', tokens: { prompt: 30, completion: 20 }, latencyMs: 1.5, malformed: ['no'] };
const mended = { ...reply, malformed: [], mended: ['fence', 'name'] };
const wordy: AnyAgent = () => ({ action: { action_type: 'RUN_TESTS', thought: 'hm' }, reply });

async function record(agent: AnyAgent, options: RolloutOptions): Promise<Trajectory> {
  const chosen = options.filters === undefined ? { tasks: [TASK] } : {};
  const [outcome] = await Array.fromAsync(rollout(gym, agent, { ...chosen, episodes: 1, ...options }));
  if (outcome?.kind !== 'played') throw new Error(outcome?.reasons.join());
  return outcome.trajectory;
}

async function replayed(text: string, place: Place = gym): Promise<Replayed[]> {
  const file = path.join(folder, 'some.jsonl');
  writeFileSync(file, text);
  return await Array.fromAsync(replay(place, readTrajectories(file)));
}

const linesOf = (trajectories: readonly unknown[]) => trajectories.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('replay', { timeout: 60_000 }, () => {
  test('makes the same bytes of whatever was recorded, in process and over a socket', async () => {
    const slow: AnyAgent = (_, history) =>
      history.length === 0 ? { action_type: 'RUN_TESTS' } : new Promise<never>(() => {});
    const recorded = await Promise.all([
      record(wanderer, { seed: 3 }),
      record(wanderer, { seed: 3, observations: 'full', reset: { reward: 'tracefix', max_steps: 4 } }),
      record(wanderer, { filters: { suite: 'factory' }, reset: { prompt: 'tools' } }),
      record(wordy, { limits: { tokens: 100 } }),
      record(() => ({ action: { action_type: 'SUBMIT' }, reply: mended }), {}),
      record(slow, { limits: { timeMs: 400 } }),
      record(() => ({ action_type: 'DANCE' }), {}),
    ]);
    expect(recorded.map(({ end }) => end)).toEqual([
      ...['terminated', 'truncated', 'terminated', 'token_cap', 'terminated', 'time_cap', 'refused'],
    ]);
    const same = recorded.map(({ key }, at) => ({ kind: 'same', line: at + 1, key }));
    expect(await replayed(linesOf(recorded))).toEqual(same);
    expect(await replayed(linesOf(recorded), server.url)).toEqual(same);
  });

  test('says where a line differs, and what explains it', async () => {
    const fine = await record(wanderer, {});
    const [first, ...rest] = fine.steps;
    const forged = [
      { ...fine, steps: [{ ...first!, reward: 1 }, ...rest] },
      { ...fine, steps: fine.steps.slice(0, 2) },
      { ...fine, task_hash: 'another', gym_version: '0.0.0' },
      Object.fromEntries(Object.entries(fine).reverse()),
    ];
    const [reward, short, other, turned] = (await replayed(linesOf(forged))) as Extract<
      Replayed,
      { kind: 'different' }
    >[];
    expect(reward?.differences).toEqual([{ step: 1, key: 'reward', recorded: 1, replayed: fine.steps[0]?.reward }]);
    expect(short?.differences).toContainEqual({
      step: null,
      key: 'end',
      recorded: 'terminated',
      replayed: 'actions_over',
    });
    expect(other?.causes.join()).toMatch(/hash was another.*gym 0\.0\.0/);
    expect(turned).toMatchObject({ kind: 'different', differences: [] });
  });

  test('tells what it cannot play or read from what came out otherwise', async () => {
    const fine = await record(() => ({ action_type: 'SUBMIT' }), {});
    const text = linesOf([
      { ...fine, options: { ...fine.options, task_id: 'no-such-task' } },
      { ...fine, game: 'chess' },
      { nothing: 1 },
      fine,
    ]);
    const kinds = await replayed(`${text}${JSON.stringify(fine).slice(0, 400)}`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['unplayable', 'unplayable', 'unreadable', 'same', 'torn']);
    expect(kinds[0]).toMatchObject({ reason: expect.stringContaining('no-such-task') });
    expect(kinds[1]).toMatchObject({ reason: expect.stringContaining('chess') });
  });

  test('gives no score to an episode that says it ended and did not', async () => {
    const { steps: _, ...fine } = await record(() => ({ action_type: 'SUBMIT' }), {});
    const file = path.join(folder, 'forged.jsonl');
    writeFileSync(file, linesOf([{ ...fine, steps: [], done: false, end: 'terminated', score: 1 }]));
    const [rescored] = await Array.fromAsync(rescore(gym, readTrajectories(file)));
    expect(rescored).toMatchObject({ trajectory: { done: false, end: 'actions_over', score: null } });
  });

  test('stops when it is told to', async () => {
    const text = linesOf([await record(wanderer, {})]);
    const file = path.join(folder, 'stopped.jsonl');
    writeFileSync(file, text);
    const lines = readTrajectories(file);
    const environment = await environmentOf(gym);
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(Array.fromAsync(replay(environment, lines, { signal: stop }))).rejects.toThrow('enough');
  });
});
