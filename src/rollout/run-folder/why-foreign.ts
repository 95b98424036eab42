/** Tells lines of a run from lines that came into its file in another way. */
import { differencesBetween, wordsOf } from '../differences-between.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import type { Run } from './run-file.ts';

/** Why the episode is none of the run, or undefined when it may be one: whoever resumes must not be paid for another's. */
export function whyForeign(
  { game, gym_version, agent, options, task_hashes }: Run,
  line: Trajectory,
): string | undefined {
  const { task_id, task, seed, attempt } = line;
  const keys = [task_id, task.suite].map((subject) => `${subject}/${seed}/${attempt}`);
  if (!keys.includes(line.key)) return `Expected the key ${keys.join(' or ')}, got ${line.key}.`;
  const expected = {
    game,
    gym_version,
    agent,
    options: options.reset,
    task_hash: task_hashes[task_id] ?? line.task_hash,
  };
  const got = {
    game: line.game,
    gym_version: line.gym_version,
    // An agent may say more of how it played than was known before.
    agent: { name: line.agent.name, settings: picked(line.agent.settings, agent.settings) },
    options: rulesOf(line.options, options.reset),
    task_hash: line.task_hash,
  };
  const differences = differencesBetween(expected, got);
  return differences.length === 0 ? undefined : `Expected an episode of this run, but ${wordsOf(differences)}.`;
}

/** What an episode adds to the reset of its run to be the one that it is. */
const OWN: readonly string[] = ['episode_id', 'seed', 'task_id', 'suite', 'difficulty', 'split'];

/** An option that the run does not have would be other rules too. */
function rulesOf(options: Readonly<Record<string, unknown>>, reset: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(options).filter(([key]) => Object.hasOwn(reset, key) || !OWN.includes(key)));
}

function picked(from: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, from[key]]));
}
