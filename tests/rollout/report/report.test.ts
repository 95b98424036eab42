import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { report, type Trajectory } from '../../../src/rollout/index.ts';
import { attemptAt, reviewOf } from './a-trajectory.ts';

test('counts what was played, and apart from it what failed or cannot be read', async () => {
  const first = attemptAt('a', true);
  const folder = runFolder({
    'run.json': JSON.stringify({ planned: 5 }),
    'episodes.jsonl': `${lines(first, attemptAt('b', false, { key: 'later' }), first)}no JSON\n{"schema": "tracefix.tra`,
    'failures.jsonl': lines(
      { key: 'x', kind: 'failed', cause: 'model', reasons: ['503', 'endpoint down'] },
      { key: 'y', kind: 'failed', cause: 'model', reasons: ['endpoint down'] },
      { key: 'y', kind: 'retried', cause: 'environment', reasons: ['no host'] },
      { key: 'later', kind: 'failed', cause: 'agent', reasons: ['was played since'] },
    ),
  });
  const { runs } = await report([folder], {
    bugTypesOf: (id) => (id === 'a' ? ['off-by-one', 'off-by-one'] : undefined),
  });
  expect(runs[0]).toMatchObject({
    ...{ planned: 5, episodes: 2, solved: 1, solve_rate: { value: 0.5 }, tasks_without_bug_types: 1 },
    failures: { failed: 2, retried: 1, reasons: [{ cause: 'model', reason: 'endpoint down', count: 2 }] },
    left_out: { torn: 1, unreadable: 1, repeated: 1 },
    groups: { bug_type: [{ name: 'off-by-one', tasks: 1 }], difficulty: [{ name: 'easy', tasks: 2 }] },
  });
});

test('adds up what was sent, refused and answered', async () => {
  const reply = { text: '{}', tokens: { prompt: 10, completion: 4 }, latency_ms: 30, malformed: ['hm', 'well'] };
  const common = { changes: {}, reward: 0, done: false, metadata: {} };
  const played = attemptAt('a', true, {
    tokens: { prompt: 20, completion: 8 },
    steps: [
      { ...common, action: { action_type: '__proto__' }, reply, reward: null, error: 'no such action' },
      { ...common, action: { action_type: 'SUBMIT' }, reply: { ...reply, latency_ms: 50, malformed: [] } },
    ],
  });
  const { runs } = await report([runFolder({ 'episodes.jsonl': lines(played) })]);
  expect(runs[0]?.total).toEqual({
    ...{ steps: 2, replies: 2, refused_actions: 1, malformed_replies: 2, prompt_tokens: 20, completion_tokens: 8 },
  });
  expect(runs[0]?.actions).toEqual([
    { action_type: '__proto__', count: 1 },
    { action_type: 'SUBMIT', count: 1 },
  ]);
  expect(runs[0]?.distributions.latency_ms).toMatchObject({ count: 2, median: 40 });
});

test('is the same whenever it is made, tells runs of one name apart and takes one in which nothing ended', async () => {
  const many = Array.from({ length: 30 }, (_, at) => attemptAt(`task-${at}`, at % 3 === 0));
  const [one, two] = [runFolder({ 'episodes.jsonl': lines(...many) }, 'run'), runFolder({ 'run.json': '{"pl' }, 'run')];
  const made = await report([one, two]);
  expect(await report([one, two])).toEqual(made);
  expect(made.runs.map(({ name, episodes, solve_rate }) => [name, episodes, solve_rate === null])).toEqual([
    [one, 30, false],
    [two, 0, true],
  ]);
  expect(made.comparisons).toMatchObject([{ tasks: 0, solve_rate: null }]);
});

test('tells reviews of programs with nothing wrong apart, and what their scores are made of', async () => {
  const cut = attemptAt('b', false, { game: 'review', end: 'time_cap', score: null, score_breakdown: null });
  const folder = runFolder({
    'episodes.jsonl': lines(
      reviewOf('a', { clean: true }),
      reviewOf('a', { clean: true, detection: 0, severity: 0, false_alarms: 1 }),
      reviewOf('a', { clean: false, detection: 0.5, severity: 0.25, issues_found: 0 }),
      reviewOf('b', { clean: false, detection: 1, severity: 0.75 }),
      reviewOf('b', { level: 'detect', clean: false, detection: 0, severity: 0.5, issues_found: 0 }),
      reviewOf('b', { level: 'other', clean: false, detection: 'much', issues_found: 0 }),
      cut,
    ),
  });
  const { runs } = await report([folder], { bugTypesOf: (id) => (id === 'a' ? ['off-by-one'] : ['stale-cache']) });
  const { groups, score_parts } = runs[0]!;
  expect(groups.program).toMatchObject([
    { name: 'clean', tasks: 1, episodes: 2, solved: 1 },
    { name: 'faulty', tasks: 2, episodes: 4, solved: 1 },
  ]);
  const told = (parts: typeof score_parts) => parts.map(({ name, value, episodes }) => [name, value, episodes]);
  expect(told(groups.program[1]!.score_parts)).toEqual([
    ['detection', 0.5, 3],
    ['severity', 0.5, 2],
    ['fix', 1, 2],
    ['decision', 1, 3],
  ]);
  expect(told(score_parts)[0]).toEqual(['detection', 0.5, 5]);
  expect(groups.bug_type).toMatchObject([
    { name: 'off-by-one', episodes: 1, solved: 0 },
    { name: 'stale-cache', episodes: 4, solved: 1 },
  ]);
});

test('says nothing of programs and parts where a game has none', async () => {
  const { runs } = await report([runFolder({ 'episodes.jsonl': lines(attemptAt('a', true)) })]);
  expect(runs[0]).toMatchObject({ score_parts: [], groups: { program: [] } });
});

function runFolder(files: Readonly<Record<string, string>>, name = ''): string {
  const root = mkdtempSync(join(tmpdir(), 'tracefix-report-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

function lines(...values: readonly (Trajectory | object)[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
