import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AnyAgent, oracleAgent } from '../../src/agent/index.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { createGym } from '../../src/create-gym.ts';
import type { Gym } from '../../src/gym/index.ts';
import {
  environmentOf,
  parseRun,
  parseTrajectory,
  playRun,
  type RolloutOptions,
  rollout,
  type Trajectory,
  trajectorySchema,
} from '../../src/rollout/index.ts';
import { type RunningServer, startServer } from '../../src/server/index.ts';

const TASK = 'sku-lookup-misses-known-articles';

let gym: Gym;
let server: RunningServer;
let folder: string;
/** A run folder: the oracle solves, another looks, errs and gives up, a third is cut; the last line is torn. */
let run: string;
let recorded: readonly Trajectory[];
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
  server = await startServer({ gym, port: 0 });
  folder = mkdtempSync(path.join(tmpdir(), 'tracefix-recordings-'));
  run = path.join(folder, 'run');
  mkdirSync(run);
  const oracle = oracleAgent(async (id) => (await gym.task(id)).secret.solution);
  const doomed: AnyAgent = () => ({ action_type: 'DANCE' });
  recorded = [
    ...(await trajectoriesOf(oracle, {})),
    ...(await trajectoriesOf(looker, { observations: 'full' })),
    ...(await trajectoriesOf(doomed, {})),
  ];
  const lines = recorded.map((one) => `${JSON.stringify(one)}\n`).join('');
  writeFileSync(path.join(run, 'episodes.jsonl'), `${lines}{"schema":"tracefix.traj`);
  writeFileSync(path.join(run, 'run.json'), '{}');
  writeFileSync(path.join(run, 'failures.jsonl'), '{"key":"a","kind":"failed","cause":"model","reasons":["gone"]}\n');
});
afterAll(async () => {
  await server.close();
  await gym.close();
  rmSync(folder, { recursive: true });
});

const looker: AnyAgent = {
  name: 'looker',
  act: (_, history) =>
    [
      { action_type: 'RUN_TESTS', thought: 'What fails?' },
      { action_type: 'DANCE' },
      { action_type: 'VIEW_CODE' },
      { action_type: 'SUBMIT' },
    ][history.length]!,
};

async function trajectoriesOf(agent: AnyAgent, options: RolloutOptions): Promise<Trajectory[]> {
  const outcomes = await Array.fromAsync(rollout(gym, agent, { tasks: [TASK], ...options }));
  return outcomes.flatMap((outcome) => (outcome.kind === 'played' ? [outcome.trajectory] : []));
}

async function tracefix(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text);
      return true;
    }),
  );
  process.exitCode = undefined;
  const code = await runCommand(words);
  process.exitCode = undefined;
  for (const spy of spies) spy.mockRestore();
  return { code, ...said };
}

function recordsIn<Record>(file: string): Record[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const onServer = () => ['--url', server.url];

describe('tracefix replay', { timeout: 30_000 }, () => {
  test('finds a run the same, and counts the torn line for nothing', async () => {
    const { code, stdout } = await tracefix('replay', run, ...onServer());
    expect(stdout).toContain('torn');
    expect(stdout).toContain('3 of 3 episodes came out the same');
    expect(code).toBe(0);
  });

  test('says at which step and key a line differs, and ends with 1', async () => {
    const [first] = recorded;
    const file = path.join(folder, 'forged.jsonl');
    const steps = first!.steps.map((step, at) => (at === 1 ? { ...step, reward: 0.5 } : step));
    writeFileSync(file, `${JSON.stringify({ ...first, steps })}\n\nnonsense\n`);
    const { code, stdout } = await tracefix('replay', file, ...onServer());
    expect(stdout).toMatch(/step 2, reward: recorded 0\.5, now /);
    expect(stdout).toContain('forged.jsonl:3');
    expect(code).toBe(1);
    const json = await tracefix('replay', file, '--json', ...onServer());
    expect(
      json.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['different', 'unreadable']);
  });
});

describe('tracefix rescore', { timeout: 30_000 }, () => {
  test('writes what other rules would have given, from what it was rescored, and says what went otherwise', async () => {
    const out = path.join(folder, 'rescored.jsonl');
    const words = ['--reward', 'binary', '--step-cost', '0', '--max-steps', '3', '--out', out, '--json'];
    const { code, stdout } = await tracefix('rescore', run, ...words, ...onServer());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      episodes: 3,
      recorded: { scored: 2, solved: 1 },
      rescored: { scored: 2, solved: 1, mean_return: 0.5 },
      remarks: { ended_early: 1 },
    });
    const rescored = recordsIn<Trajectory>(out);
    expect(rescored.map((one) => trajectorySchema.parse(one))).toEqual(rescored);
    expect(rescored[0]).toMatchObject({
      end: 'truncated',
      score: 1,
      rescored_from: { score: 0.96, end: 'terminated' },
    });
    expect(rescored[0]?.options).toMatchObject({ reward: 'binary', max_steps: 3 });
    expect((await tracefix('replay', out, ...onServer())).code).toBe(0);

    const longer = path.join(folder, 'longer.jsonl');
    const more = await tracefix('rescore', out, '--max-steps', '9', '--out', longer, ...onServer());
    expect(more.stdout).toContain('1 go on after their last recorded action');
    expect(recordsIn<Trajectory>(longer)[0]).toMatchObject({ end: 'actions_over', score: null });
  });

  test('copies a run folder, with what is other now in run.json', async () => {
    const [from, out] = [path.join(folder, 'from'), path.join(folder, 'copy')];
    const options = { tasks: [TASK], reset: { step_cost: 0.5 }, folder: from };
    await Array.fromAsync(playRun(await environmentOf(gym), looker, options));
    const { code } = await tracefix('rescore', from, '--step-cost', '0', '--out', out, ...onServer());
    expect(code).toBe(0);
    const run = parseRun(readFileSync(path.join(out, 'run.json'), 'utf8'));
    expect(run).toMatchObject({ agent: { name: 'looker' }, options: { reset: { step_cost: 0 } } });
    expect(recordsIn<Trajectory>(path.join(out, 'episodes.jsonl'))).toHaveLength(1);
    const again = await tracefix('rescore', from, '--out', out, ...onServer());
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('not there yet')]);
  });

  test('leaves nothing behind where nothing can be rescored, and no file is overwritten', async () => {
    const out = path.join(folder, 'none.jsonl');
    const empty = path.join(folder, 'empty.jsonl');
    writeFileSync(empty, '');
    expect((await tracefix('rescore', empty, '--out', out, ...onServer())).code).toBe(2);
    expect(existsSync(out)).toBe(false);
    const { code, stderr } = await tracefix('rescore', run, '--out', empty, ...onServer());
    expect([code, stderr]).toEqual([2, expect.stringContaining('not there yet')]);
  });
});

describe('tracefix export', { timeout: 30_000 }, () => {
  interface Line {
    readonly messages: readonly { role: string; content: string | null; tool_calls?: readonly unknown[] }[];
    readonly key: string;
    readonly is_solved: boolean;
  }

  test('writes brief, observations and actions by turns, without what was refused or cut', async () => {
    const out = path.join(folder, 'chats.jsonl');
    const { code, stderr } = await tracefix('export', run, '--out', out);
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 left out: cut by a limit')]);
    const [solved, looked] = recordsIn<Line>(out);
    expect(solved?.is_solved).toBe(true);
    expect(looked?.messages.map(({ role }) => role)).toEqual([
      'system',
      ...Array.from({ length: 3 }, () => ['user', 'assistant']).flat(),
    ]);
    const [brief, first, action, second] = looked!.messages.map(({ content }) => content);
    expect(brief).toBe(recorded[1]?.initial.metadata.system_prompt);
    expect(first).toContain('The program:\n');
    expect(JSON.parse(action!)).toEqual({ thought: 'What fails?', action_type: 'RUN_TESTS' });
    expect(second).toContain('visible tests pass.');
  });

  test('writes calls of tools that their answers belong to, and keeps to the filters', async () => {
    const out = path.join(folder, 'tools.jsonl');
    const { split } = gym.tasks.get(TASK)!;
    const words = ['--format', 'tools', '--solved', '--min-score', '0.9', '--split', split, '--best-of-group'];
    expect((await tracefix('export', run, run, '--out', out, ...words)).code).toBe(0);
    const [line, ...others] = recordsIn<Line>(out);
    expect(others).toEqual([]);
    expect(line?.messages[2]).toMatchObject({
      content: null,
      tool_calls: [{ id: 'call_1', function: { name: 'view_code' } }],
    });
    expect(line?.messages[3]).toMatchObject({ role: 'tool', tool_call_id: 'call_1' });
    const brief = line?.messages[0]?.content;
    const opened = await gym.reset({ task_id: TASK, prompt: 'tools' });
    expect(brief).toContain(`${opened.latest.metadata.system_prompt}\nThe actions are tools`);
    opened.close();
    const none = await tracefix('export', run, '--out', `${out}.none.jsonl`, '--max-steps', '1');
    expect([none.code, existsSync(`${out}.none.jsonl`)]).toEqual([2, false]);
  });

  test('holds nothing of the solution or the hidden tests that the agent did not write', async () => {
    const secretive = await trajectoriesOf(looker, {});
    const file = path.join(folder, 'secretive.jsonl');
    const out = path.join(folder, 'secretive-chats.jsonl');
    writeFileSync(file, secretive.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await tracefix('export', file, '--out', out);
    const told = recordsIn<Line>(out)
      .flatMap(({ messages }) => messages.map(({ content }) => content))
      .join('\n');
    const { program, visible, secret } = gym.tasks.get(TASK)!;
    const shown = `${program}\n${visible.code}`;
    const secrets = `${secret.solution}\n${secret.hidden.code}`
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.length > 8 && !shown.includes(line));
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter((line) => told.includes(line))).toEqual([]);
  });
});

test('an export leaves out briefs that speak of the other format and are in words that it does not know', async () => {
  const [file, out] = [path.join(folder, 'strange.jsonl'), path.join(folder, 'strange-chats.jsonl')];
  const [plain] = recorded;
  const { observation, metadata } = plain!.initial;
  const foreign = { observation, metadata: { ...metadata, system_prompt: 'Answer with one JSON object.' } };
  const tools = { ...plain, options: { ...plain!.options, prompt: 'tools' } };
  writeFileSync(file, [plain, { ...plain, initial: foreign }, tools].map((one) => `${JSON.stringify(one)}\n`).join(''));
  for (const [format, written] of [
    ['tools', 2],
    ['json', 2],
  ] as const) {
    const { code, stderr } = await tracefix('export', file, '--out', `${out}.${format}`, '--format', format);
    expect([code, recordsIn(`${out}.${format}`).length]).toEqual([0, written]);
    expect(stderr).toContain('1 left out: its brief speaks of the other --format, and cannot be reworded');
  }
});

test('a line with a score of an episode that was cut is left out, with a sentence', async () => {
  const file = path.join(folder, 'contradictory.jsonl');
  const lie = JSON.stringify({ ...recorded[0], end: 'time_cap' });
  writeFileSync(file, `${lie}\n${JSON.stringify(recorded[1])}\n`);
  expect(parseTrajectory(lie)).toContain(
    'score: Expected null, since `end` says that the episode was cut, got a score',
  );
  const out = path.join(folder, 'contradictory-chats.jsonl');
  expect((await tracefix('export', file, '--out', out)).stderr).toContain('1 left out: the line is no trajectory');
  expect((await tracefix('report', file)).stdout).toContain('Lines left out: 1 unreadable');
});

test('a line nested too deep to be written again is left out by every command, with a sentence', async () => {
  const file = path.join(folder, 'deep.jsonl');
  const text = JSON.stringify({ ...recorded[0], agent: { name: 'oracle', settings: { deep: 0 } } });
  const deep = text.replace('"deep":0', `"deep":${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  writeFileSync(file, `${deep}\n${JSON.stringify(recorded[1])}\n`);
  const out = (name: string) => ['--out', path.join(folder, name)];
  const rescored = await tracefix('rescore', file, ...out('deep-rescored.jsonl'), ...onServer());
  expect([rescored.code, rescored.stderr]).toEqual([1, expect.stringContaining('nested deeper')]);
  expect(recordsIn(path.join(folder, 'deep-rescored.jsonl'))).toHaveLength(1);
  expect((await tracefix('export', file, ...out('deep-chats.jsonl'))).stderr).toContain('1 left out: the line is no');
  const page = await tracefix('report', file, '--html', path.join(folder, 'deep.html'));
  expect([page.code, page.stdout]).toEqual([0, expect.stringContaining('1 unreadable')]);
});

test('what a killed export left beside its file goes with the next, and what a living one writes stays', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const names = [pid, process.ppid].map((id) => `left.jsonl.${hostname()}.${id}.part`);
  for (const name of names) writeFileSync(path.join(folder, name), 'x');
  expect((await tracefix('export', run, '--out', path.join(folder, 'left.jsonl'))).code).toBe(0);
  expect(names.map((name) => existsSync(path.join(folder, name)))).toEqual([false, true]);
});

test('a run folder calibrates by the episodes that ended, and the others are counted', async () => {
  const { code, stdout, stderr } = await tracefix('tasks', 'calibrate', run, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).agents).toMatchObject({
    oracle: { episodes: 1, solved: 1 },
    looker: { episodes: 1, solved: 0 },
  });
  expect(stderr).toContain('one that did not (refused)');
  expect(stderr).toContain('torn');
  expect(stderr.trim().split('\n')).toHaveLength(2);
});
