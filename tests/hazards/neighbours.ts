/** Clean episodes, played by the oracle, alone and then beside a stream of hazards: they must not differ. */

import type { Turn } from '../../src/agent/agent.ts';
import { createOracle } from '../../src/agent/oracle.ts';
import { createGym, type Gym } from '../../src/index.ts';
import { createTaskSet, loadTasks, type TaskSet } from '../../src/task/index.ts';
import type { Hazard } from './corpus.ts';
import { playHazard } from './play-hazard.ts';

/** Plays `count` episodes both ways and prints their latencies; returns what is wrong, a line each. */
export async function checkNeighbours(
  hazards: readonly Hazard[],
  count: number,
  timeoutMs: number,
): Promise<readonly string[]> {
  await using gym = await createGym({ hosts: 2, spares: 1, taskSet: patientTasks() });
  await gym.ready();
  const alone = await playEpisodes(gym, count);
  let isOver = false;
  const stream = streamHazards(gym, hazards, timeoutMs, () => isOver);
  const beside = await playEpisodes(gym, count).finally(() => {
    isOver = true;
  });
  const { played, faults } = await stream;
  console.log(`\n${count} clean episodes, real milliseconds of their RUN_TESTS and SUBMIT steps\n`);
  console.log(`${'alone'.padEnd(20)}${latency(alone)}\n${'beside hazards'.padEnd(20)}${latency(beside)}`);
  console.log(
    `${played} hazards ran beside them; ${beside.filter((e) => e.isClean).length} of ${count} episodes clean`,
  );
  const differing = beside.flatMap((episode, index) => {
    if (!episode.isClean) return [`an episode of ${episode.task} went wrong: ${episode.transcript.slice(-500)}`];
    return differenceOf(episode, alone[index]?.transcript ?? '');
  });
  return [...faults, ...differing];
}

/** The shipped tasks with more time than they need: on a busy machine the clock alone can fail an honest test. */
function patientTasks(): TaskSet {
  const { tasks } = loadTasks({ folders: [], builtin: true });
  return createTaskSet(tasks.map((task) => ({ ...task, limits: { ...task.limits, timeoutMs: 60_000 } })));
}

function differenceOf({ task, transcript }: EpisodePlayed, alone: string): string[] {
  if (transcript === alone) return [];
  const at = [...transcript].findIndex((character, index) => character !== alone[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 100), at + 200);
  return [`an episode of ${task} differs: alone ${around(alone)}, beside hazards ${around(transcript)}`];
}

interface EpisodePlayed {
  readonly task: string;
  /** It ended by SUBMIT with every test passed. */
  readonly isClean: boolean;
  /** All that its player saw. */
  readonly transcript: string;
  readonly runMs: readonly number[];
}

async function playEpisodes(gym: Gym, count: number): Promise<readonly EpisodePlayed[]> {
  const { tasks } = gym.tasks;
  const played: EpisodePlayed[] = [];
  for (let index = 0; index < count; index += 1) {
    const task = tasks[index % tasks.length]!;
    played.push(await playEpisode(gym, task.id, task.secret.solution, index));
  }
  return played;
}

async function playEpisode(gym: Gym, task: string, solution: string, seed: number): Promise<EpisodePlayed> {
  const oracle = createOracle(solution);
  const turns: Turn[] = [];
  const runMs: number[] = [];
  const episode = await gym.reset({ task_id: task, seed, episode_id: `clean-${seed}` });
  let { observation, metadata } = episode.initial;
  while (!episode.done) {
    const action = await oracle.act(observation, turns);
    const began = performance.now();
    const result = await episode.step(action);
    if (action.action_type === 'RUN_TESTS' || action.action_type === 'SUBMIT') runMs.push(performance.now() - began);
    ({ observation, metadata } = result);
    turns.push({ action, observation, reward: result.reward });
  }
  const { passed, total } = metadata.score_breakdown as { passed: number; total: number };
  const isClean = metadata.end === 'terminated' && passed === total;
  return { task, isClean, transcript: JSON.stringify({ turns, metadata }), runMs };
}

async function streamHazards(
  gym: Gym,
  hazards: readonly Hazard[],
  timeoutMs: number,
  isOver: () => boolean,
): Promise<{ played: number; faults: readonly string[] }> {
  const faults: string[] = [];
  let played = 0;
  for (; !isOver(); played += 1) {
    const hazard = hazards[played % hazards.length]!;
    const result = await playHazard(gym.sandbox, hazard, timeoutMs);
    faults.push(...result.faults.map((fault) => `${hazard.name} beside episodes: ${fault}`));
  }
  return { played, faults };
}

function latency(episodes: readonly EpisodePlayed[]): string {
  const sorted = episodes.flatMap((episode) => episode.runMs).sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1).padStart(7);
  return `p50 ${at(0.5)}   p99 ${at(0.99)}   longest ${at(1)}`;
}
