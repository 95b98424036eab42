/** Plays agents over the shipped tasks and prints how many they solve, and with what score: `npm run agents -- repair search`. */
import { Command } from 'commander';
import {
  type AnyAgent,
  createOfflineRepair,
  createRandom,
  createRepair,
  createSearch,
  oracleAgent,
  type RepairOptions,
} from '../src/agent/index.ts';
import { createGym, type Gym } from '../src/gym/index.ts';
import { rollout } from '../src/rollout/index.ts';
import { DIFFICULTIES } from '../src/task/index.ts';

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

const command = new Command('agents')
  .description('Plays agents over the shipped tasks and prints what they solve and score as a table in Markdown.')
  .argument('[agents...]', Object.keys(AGENTS).join(', '), ['repair'])
  .option('--suite <suites...>', 'only these suites')
  .option('--split <split>', 'only tasks of this split')
  .option('--seed <seed>', 'of the rollout', Number, 0)
  .option('--hosts <hosts>', 'sandboxes at a time', Number, 2)
  .parse();
const {
  suite: only,
  split,
  seed,
  hosts,
} = command.opts<{ suite?: string[]; split?: string; seed: number; hosts: number }>();

for (const name of command.args)
  if (!Object.hasOwn(AGENTS, name)) command.error(`Expected ${Object.keys(AGENTS).join(', ')}, got ${name}.`);

await using gym = await createGym({ hosts });
const wanted = gym.tasks.tasks.filter(
  (task) => (only ?? [task.suite]).includes(task.suite) && (split ?? task.split) === task.split,
);
if (wanted.length === 0) command.error('Expected a suite and a split that some task has, got none.');
const suites = [...new Set(wanted.map(({ suite }) => suite))].toSorted();
const names = command.args.length === 0 ? ['repair'] : command.args;
const rows: Row[] = [];
for (const name of names) rows.push(...(await play(name)));
print(rows);

async function play(name: string): Promise<Row[]> {
  const played: Row[] = [];
  const agent = AGENTS[name]!(gym);
  const options = {
    tasks: wanted.map(({ id }) => id),
    seed,
    concurrency: 2 * hosts,
    retries: 12,
    mayFork: name === 'search',
  };
  for await (const outcome of rollout(gym, agent, options)) {
    if (outcome.kind === 'failed')
      throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.join('; ')}`);
    const { task_id, score, score_breakdown: breakdown } = outcome.trajectory;
    const { passed, total } = breakdown as { passed: number; total: number };
    const own = gym.tasks.get(task_id)!;
    played.push({
      agent: name,
      groups: [own.suite, own.difficulty, own.split, 'all'],
      isSolved: passed === total,
      score: score ?? 0,
    });
    process.stderr.write(`${name} ${task_id}: ${passed} of ${total}, ${(score ?? 0).toFixed(2)}\n`);
  }
  return played;
}

/** The table of docs/agents.md: a line for each suite, difficulty and split; two columns for each agent, one for `submit`. */
function print(all: readonly Row[]): void {
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
