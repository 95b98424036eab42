/** Agents that review: what they score at each level, and how much they find and fix. */
import { LEVEL_NAMES, PARTS } from '../../src/game/review/level.ts';
import type { Gym } from '../../src/gym/index.ts';
import { isSolved, rollout, type Trajectory } from '../../src/rollout/index.ts';
import { begunOnce } from './begun-once.ts';
import { REVIEWERS } from './reviewers.ts';
import { namesOf, type Wanted } from './wanted.ts';

/** Groups that are no suites. */
const LAST_GROUPS = ['easy', 'medium', 'hard', 'train', 'validation', 'test', 'faulty', 'clean'];

interface Row {
  readonly agent: string;
  readonly level: string;
  readonly taskId: string;
  readonly groups: readonly string[];
  readonly isSolved: boolean;
  readonly score: number;
  readonly parts: Readonly<Record<(typeof PARTS)[number], number>>;
}

/** Plays the named agents, or `repair`, at every level, each program as it is and as its solution, and prints a table of scores and one of what they are made of. */
export async function reviewTable(gym: Gym, named: readonly string[], wanted: Wanted): Promise<void> {
  const names = namesOf(named, REVIEWERS);
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await play(gym, name, wanted)));
  printScores(names, rows);
  printParts(names, rows);
}

async function play(gym: Gym, name: string, wanted: Wanted): Promise<Row[]> {
  const faulty = wanted.tasks.filter(({ secret }) => secret.clean !== true);
  return [
    ...(await playPrograms(gym, name, { ...wanted, tasks: faulty }, false)),
    ...(await playPrograms(gym, name, wanted, true)),
  ];
}

async function playPrograms(gym: Gym, name: string, { tasks, seed, hosts }: Wanted, clean: boolean): Promise<Row[]> {
  const rows: Row[] = [];
  // Of no level more is shown than of another, and a search for repairs takes long.
  const agent = begunOnce(REVIEWERS[name]!(gym));
  for (const level of LEVEL_NAMES) {
    const reset = { level, clean };
    const options = { tasks: tasks.map(({ id }) => id), seed, concurrency: 2 * hosts, retries: 12, reset };
    for await (const outcome of rollout(gym, agent, options)) {
      if (outcome.kind === 'failed')
        throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.join('; ')}`);
      const { split } = gym.tasks.get(outcome.trajectory.task_id)!;
      const row = rowOf(outcome.trajectory, { agent: name, level, split });
      rows.push(row);
      process.stderr.write(`${name} ${level} ${outcome.trajectory.task_id}: ${row.score.toFixed(2)}\n`);
    }
  }
  return rows;
}

/** Suites are of faulty programs; all that are right are one group. */
function rowOf(trajectory: Trajectory, { agent, level, split }: { agent: string; level: string; split: string }): Row {
  const { task, task_id: taskId, score, score_breakdown: breakdown } = trajectory;
  const parts = Object.fromEntries(PARTS.map((part) => [part, Number(breakdown?.[part] ?? 0)])) as Row['parts'];
  const groups = breakdown?.clean === true ? ['clean'] : [task.suite, task.difficulty, split, 'faulty'];
  return { agent, level, taskId, groups, isSolved: isSolved(trajectory), score: score ?? 0, parts };
}

/** A line for each suite, difficulty and split; for each agent its mean scores at the three levels, and what it solves at the last if it solves any. */
function printScores(names: readonly string[], all: readonly Row[]): void {
  const suites = [...new Set(all.map(({ groups: [group = ''] }) => group))].filter((one) => !LAST_GROUPS.includes(one));
  const rowsOf = (name: string, level: string, group: string) =>
    all.filter((row) => row.agent === name && row.level === level && row.groups.includes(group));
  const solvedBy = (name: string, group: string) => rowsOf(name, 'full', group).filter(({ isSolved }) => isSolved);
  const isSolver = (name: string) => solvedBy(name, 'faulty').length > 0;
  printLine(['suite', 'programs', ...names.flatMap((name) => (isSolver(name) ? [name, 'solves'] : [name]))]);
  printLine(['---', '--:', ...names.flatMap((name) => (isSolver(name) ? ['--:', '--:'] : ['--:']))]);
  for (const group of [...suites.toSorted(), ...LAST_GROUPS]) {
    const programs = rowsOf(names[0]!, 'full', group).length;
    if (programs === 0) continue;
    const cells = names.flatMap((name) => {
      const scores = LEVEL_NAMES.map((level) => mean(rowsOf(name, level, group).map(({ score }) => score))).join(' ');
      return isSolver(name) ? [scores, share(solvedBy(name, group).length, programs)] : [scores];
    });
    printLine([group, `${programs}`, ...cells]);
  }
  process.stdout.write('\n');
}

/** A line for each agent, over faulty programs: the means of the four parts at the last level, its best score at any, and how often one is above 0.2. */
function printParts(names: readonly string[], all: readonly Row[]): void {
  printLine(['agent', ...PARTS, 'best score', 'above 0.2']);
  printLine(['---', ...PARTS.map(() => '--:'), '--:', '--:']);
  for (const name of names) {
    const own = all.filter(({ agent, groups }) => agent === name && groups.includes('faulty'));
    const full = own.filter(({ level }) => level === 'full');
    const best = own.reduce((most, { score }) => Math.max(most, score), 0);
    const above = new Set(own.filter(({ score }) => score > 0.2).map(({ taskId }) => taskId)).size;
    const means = PARTS.map((part) => mean(full.map(({ parts }) => parts[part])));
    printLine([name, ...means, best.toFixed(3), share(above, full.length)]);
  }
}

function printLine(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function share(part: number, whole: number): string {
  return part === 0 ? '0' : `${part} (${Math.round((100 * part) / whole)}%)`;
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}
