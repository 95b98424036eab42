/** Agents that review: what they score at each level, and how much they find and fix. */
import type { Gym } from '../../src/gym/index.ts';
import { isSolved, rollout, type Trajectory } from '../../src/rollout/index.ts';
import { begunOnce } from './begun-once.ts';
import { REVIEWERS } from './reviewers.ts';
import { namesOf, type Wanted } from './wanted.ts';

const LEVELS = ['detect', 'fix', 'full'] as const;
const PARTS = ['detection', 'severity', 'fix', 'decision'] as const;
/** Groups that are no suites. */
const LAST_GROUPS = ['easy', 'medium', 'hard', 'faulty', 'clean', 'all'];

interface Row {
  readonly agent: string;
  readonly level: string;
  readonly groups: readonly string[];
  readonly isSolved: boolean;
  readonly score: number;
  readonly parts: Readonly<Record<(typeof PARTS)[number], number>>;
}

/** Plays the named agents, or `repair`, at every level, and prints a table of scores and one of what they are made of. */
export async function reviewTable(gym: Gym, named: readonly string[], wanted: Wanted): Promise<void> {
  const names = namesOf(named, REVIEWERS);
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await play(gym, name, wanted)));
  printScores(names, rows);
  printParts(names, rows);
}

async function play(gym: Gym, name: string, { tasks, seed, hosts }: Wanted): Promise<Row[]> {
  const rows: Row[] = [];
  // Of no level more is shown than of another, and a search for repairs takes long.
  const agent = begunOnce(REVIEWERS[name]!(gym));
  for (const level of LEVELS) {
    const options = { tasks: tasks.map(({ id }) => id), seed, concurrency: 2 * hosts, retries: 12, reset: { level } };
    for await (const outcome of rollout(gym, agent, options)) {
      if (outcome.kind === 'failed')
        throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.join('; ')}`);
      const row = rowOf(outcome.trajectory, name, level);
      rows.push(row);
      process.stderr.write(`${name} ${level} ${outcome.trajectory.task_id}: ${row.score.toFixed(2)}\n`);
    }
  }
  return rows;
}

/** Suites are of faulty programs; all that are right are one group. */
function rowOf(trajectory: Trajectory, agent: string, level: string): Row {
  const { task, score, score_breakdown: breakdown } = trajectory;
  const parts = Object.fromEntries(PARTS.map((part) => [part, Number(breakdown?.[part] ?? 0)])) as Row['parts'];
  const groups = breakdown?.clean === true ? ['clean', 'all'] : [task.suite, task.difficulty, 'faulty', 'all'];
  return { agent, level, groups, isSolved: isSolved(trajectory), score: score ?? 0, parts };
}

/** A line for each suite and difficulty, and two columns for each agent: its mean scores at the three levels, and what it solves at the last. */
function printScores(names: readonly string[], all: readonly Row[]): void {
  const suites = [...new Set(all.map(({ groups: [group = ''] }) => group))].filter((one) => !LAST_GROUPS.includes(one));
  printLine(['suite', 'programs', ...names.flatMap((name) => [name, 'solved'])]);
  printLine(['---', '--:', ...names.flatMap(() => ['--:', '--:'])]);
  for (const group of [...suites.toSorted(), ...LAST_GROUPS]) {
    const inside = all.filter(({ groups }) => groups.includes(group));
    const programs = inside.filter(({ agent, level }) => agent === names[0] && level === 'full').length;
    if (programs === 0) continue;
    const cells = names.flatMap((name) => {
      const own = inside.filter(({ agent }) => agent === name);
      const scores = LEVELS.map((level) => mean(own.filter((row) => row.level === level).map(({ score }) => score)));
      return [scores.join(' '), `${own.filter((row) => row.level === 'full' && row.isSolved).length}`];
    });
    printLine([group, `${programs}`, ...cells]);
  }
  process.stdout.write('\n');
}

/** A line for each agent: the means of the four parts over the faulty programs at the last level, and its best score there at any. */
function printParts(names: readonly string[], all: readonly Row[]): void {
  printLine(['agent', ...PARTS, 'best score at any level']);
  printLine(['---', ...PARTS.map(() => '--:'), '--:']);
  for (const name of names) {
    const own = all.filter(({ agent, groups }) => agent === name && groups.includes('faulty'));
    const full = own.filter(({ level }) => level === 'full');
    const best = own.reduce((most, { score }) => Math.max(most, score), 0);
    printLine([name, ...PARTS.map((part) => mean(full.map(({ parts }) => parts[part]))), best.toFixed(3)]);
  }
}

function printLine(cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function mean(values: readonly number[]): string {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);
}
