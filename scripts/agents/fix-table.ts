/** Agents that fix: how many tasks they solve, and with what score. */
import {
  type AnyAgent,
  createOfflineRepair,
  createRandom,
  createRepair,
  createSearch,
  oracleAgent,
  type RepairOptions,
} from '../../src/agent/index.ts';
import type { Gym } from '../../src/gym/index.ts';
import { isSolved, rollout } from '../../src/rollout/index.ts';
import { DIFFICULTIES } from '../../src/task/index.ts';
import { namesOf, type Wanted } from './wanted.ts';

const AGENTS: Readonly<Record<string, (gym: Gym) => AnyAgent>> = {
  oracle: (gym) => oracleAgent(async (id) => (await gym.task(id)).secret.solution),
  random: () => createRandom(),
  submit: () => ({ name: 'submit', act: () => ({ action_type: 'SUBMIT' }) }),
  repair: (gym) => createRepair(optionsFor(gym)),
  'repair-thrifty': (gym) => createRepair({ ...optionsFor(gym), isThrifty: true }),
  'repair-offline': (gym) => createOfflineRepair(optionsFor(gym)),
  search: (gym) => createSearch(optionsFor(gym)),
};

/** The agent that changes nothing, and so solves nothing. */
const SCORES_ONLY = 'submit';

interface Row {
  readonly agent: string;
  readonly groups: readonly string[];
  readonly isSolved: boolean;
  readonly score: number;
}

/** Plays the named agents, or `repair`, over the tasks that are wanted, and prints the table. */
export async function fixTable(gym: Gym, named: readonly string[], wanted: Wanted): Promise<void> {
  const names = namesOf(named, AGENTS);
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await play(gym, name, wanted)));
  print(names, rows);
}

async function play(gym: Gym, name: string, { tasks, seed, hosts }: Wanted): Promise<Row[]> {
  const played: Row[] = [];
  const agent = AGENTS[name]!(gym);
  const options = {
    tasks: tasks.map(({ id }) => id),
    seed,
    concurrency: 2 * hosts,
    retries: 12,
    mayFork: name === 'search',
  };
  for await (const outcome of rollout(gym, agent, options)) {
    if (outcome.kind === 'failed')
      throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.join('; ')}`);
    const { task_id, score } = outcome.trajectory;
    const own = gym.tasks.get(task_id)!;
    played.push({
      agent: name,
      groups: [own.suite, own.difficulty, own.split, 'all'],
      isSolved: isSolved(outcome.trajectory),
      score: score ?? 0,
    });
    process.stderr.write(`${name} ${task_id}: ${(score ?? 0).toFixed(2)}\n`);
  }
  return played;
}

/** The table of docs/agents.md: a line for each suite, difficulty and split; two columns for each agent, one for `submit`. */
function print(names: readonly string[], all: readonly Row[]): void {
  const suites = [...new Set(all.map(({ groups: [suite = ''] }) => suite))].toSorted();
  const groups = [...suites, ...DIFFICULTIES, 'train', 'validation', 'test', 'all'];
  const cells = (texts: readonly string[]) => process.stdout.write(`| ${texts.join(' | ')} |\n`);
  const heads = names.flatMap((name) => (name === SCORES_ONLY ? [`${name} scores`] : [`${name} solves`, 'scores']));
  cells(['suite', 'tasks', ...heads]);
  cells(['---', ...Array.from({ length: 1 + heads.length }, () => '--:')]);
  for (const group of groups) {
    const inside = all.filter((row) => row.groups.includes(group));
    const own = names.map((name) => inside.filter(({ agent }) => agent === name));
    if (own[0]!.length === 0) continue;
    cells([group, `${own[0]!.length}`, ...own.flatMap(figures)]);
  }
}

function figures(rows: readonly Row[]): string[] {
  const solved = rows.filter(({ isSolved }) => isSolved).length;
  const score = (rows.reduce((sum, row) => sum + row.score, 0) / rows.length).toFixed(3);
  const solves = solved === 0 ? '0' : `${solved} (${Math.round((100 * solved) / rows.length)}%)`;
  return rows[0]?.agent === SCORES_ONLY ? [score] : [solves, score];
}

function optionsFor(gym: Gym): RepairOptions {
  return { sandbox: gym.sandbox, testsOf: (id) => gym.task(id) };
}
