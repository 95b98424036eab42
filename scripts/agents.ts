/** Plays agents over the shipped tasks and prints what they come to as a table in Markdown: `npm run agents -- repair search`. */
import { Command, Option } from 'commander';
import { DEFAULT_GAME, GAMES, type GameName } from '../src/game/index.ts';
import { createGym } from '../src/gym/index.ts';
import { fixTable } from './agents/fix-table.ts';
import { reviewTable } from './agents/review-table.ts';

interface Options {
  readonly game: GameName;
  readonly suite?: readonly string[];
  readonly split?: string;
  readonly seed: number;
  readonly hosts: number;
}

const TABLES = { fix: fixTable, review: reviewTable } as const;

const command = new Command('agents')
  .description('Plays agents over the shipped tasks and prints what they solve and score as a table in Markdown.')
  .argument('[agents...]', 'by name; repair when none is named')
  .addOption(new Option('--game <game>', 'what they play').choices(Object.keys(GAMES)).default(DEFAULT_GAME))
  .option('--suite <suites...>', 'only these suites')
  .option('--split <split>', 'only tasks of this split')
  .option('--seed <seed>', 'of the rollout', Number, 0)
  .option('--hosts <hosts>', 'sandboxes at a time', Number, 2)
  .parse();
const { game, suite: only, split, seed, hosts } = command.opts<Options>();

await using gym = await createGym({ hosts, game });
const tasks = gym.tasks.tasks.filter(
  (task) => (only ?? [task.suite]).includes(task.suite) && (split ?? task.split) === task.split,
);
if (tasks.length === 0) command.error('Expected a suite and a split that some task has, got none.');
await TABLES[game](gym, command.args, { tasks, seed, hosts }).catch((error: unknown) => {
  if (error instanceof RangeError) command.error(error.message);
  throw error;
});
