/** Agents that review: how much they find and fix, and with what score at each level. */
import {
  type AgentAction,
  type AnyAgent,
  createRandomReviewer,
  createReviewOracle,
  createReviewRepair,
} from '../../src/agent/index.ts';
import type { Gym } from '../../src/gym/index.ts';
import { isSolved, rollout, type Trajectory } from '../../src/rollout/index.ts';
import { namesOf, type Wanted } from './wanted.ts';

const AGENTS: Readonly<Record<string, (gym: Gym) => AnyAgent>> = {
  oracle: (gym) => createReviewOracle((id) => gym.task(id)),
  random: () => createRandomReviewer(),
  repair: (gym) => createReviewRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) }),
  empty: () => ({ name: 'empty', act: () => ({ action_type: 'SUBMIT_REVIEW', decision: 'approve' }) }),
  everything: () => ({ name: 'everything', act: (observation, { length }) => reportLine(observation, length + 1) }),
};

const LEVELS = ['detect', 'fix', 'full'] as const;
const PARTS = ['detection', 'severity', 'fix', 'decision'] as const;

interface Row {
  readonly level: string;
  readonly groups: readonly string[];
  readonly isSolved: boolean;
  readonly score: number;
  readonly parts: Readonly<Record<(typeof PARTS)[number], number>>;
}

/** Plays the named agents, or `repair`, at every level, and prints a table for each. */
export async function reviewTable(gym: Gym, named: readonly string[], wanted: Wanted): Promise<void> {
  for (const name of namesOf(named, AGENTS)) {
    const rows: Row[] = [];
    for (const level of LEVELS) rows.push(...(await play(gym, name, level, wanted)));
    print(name, rows);
  }
}

async function play(gym: Gym, name: string, level: string, { tasks, seed, hosts }: Wanted): Promise<Row[]> {
  const rows: Row[] = [];
  const options = { tasks: tasks.map(({ id }) => id), seed, concurrency: 2 * hosts, retries: 12, reset: { level } };
  for await (const outcome of rollout(gym, AGENTS[name]!(gym), options)) {
    if (outcome.kind === 'failed')
      throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.join('; ')}`);
    const row = rowOf(outcome.trajectory, level);
    rows.push(row);
    process.stderr.write(`${name} ${level} ${outcome.trajectory.task_id}: ${row.score.toFixed(2)}\n`);
  }
  return rows;
}

/** Suites are of faulty programs; all that are right are one group. */
function rowOf(trajectory: Trajectory, level: string): Row {
  const { task, score, score_breakdown: breakdown } = trajectory;
  const parts = Object.fromEntries(PARTS.map((part) => [part, Number(breakdown?.[part] ?? 0)])) as Row['parts'];
  const groups = breakdown?.clean === true ? ['clean', 'all'] : [task.suite, task.difficulty, 'faulty', 'all'];
  return { level, groups, isSolved: isSolved(trajectory), score: score ?? 0, parts };
}

const LAST_GROUPS = ['easy', 'medium', 'hard', 'faulty', 'clean', 'all'];

function print(name: string, all: readonly Row[]): void {
  const suites = [...new Set(all.map(({ groups: [group = ''] }) => group))].filter((one) => !LAST_GROUPS.includes(one));
  const cells = (texts: readonly string[]) => process.stdout.write(`| ${texts.join(' | ')} |\n`);
  const heads = ['programs', ...LEVELS.map((level) => `score at ${level}`), 'solved at full', ...PARTS];
  cells([name, ...heads]);
  cells(['---', ...heads.map(() => '--:')]);
  for (const group of [...suites.toSorted(), ...LAST_GROUPS]) {
    const rows = all.filter(({ groups }) => groups.includes(group));
    const full = rows.filter(({ level }) => level === 'full');
    if (full.length === 0) continue;
    const scores = LEVELS.map((level) => mean(rows.filter((row) => row.level === level).map(({ score }) => score)));
    const solved = full.filter((row) => row.isSolved).length;
    const parts = PARTS.map((part) => mean(full.map((row) => row.parts[part])));
    cells([group, `${full.length}`, ...scores, `${solved} (${Math.round((100 * solved) / full.length)}%)`, ...parts]);
  }
  process.stdout.write('\n');
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}

/** Every line is reported as long as the rules take it, and changes are requested on the last step. */
function reportLine(observation: unknown, line: number): AgentAction {
  const { code_dict, reports, steps_remaining } = observation as {
    readonly code_dict: object;
    readonly reports: readonly unknown[];
    readonly steps_remaining: number;
  };
  const isOver = line > Object.keys(code_dict).length || reports.length === 50 || steps_remaining === 1;
  if (isOver) return { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' };
  return { action_type: 'REPORT_ISSUE', line, category: 'logic', severity: 'high', description: 'Perhaps here.' };
}
