/** Steps in process that run nothing, and forks, each beside the least that could be done instead. */
import { createTwoFilesPatch } from 'diff';
import { createGym } from '../src/index.ts';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { medianPercentile, takeTurns, timeEach } from './measure.ts';
import { EDIT, TASK } from './net/frames.ts';

/** Steps that an episode has behind it when it is forked. */
const HISTORY = 50;
/** An episode has 10,000 steps at most. */
const MOST_ROUNDS = 3;

export async function actions({ rounds, cheap }: Effort): Promise<Figure[]> {
  await using gym = await createGym();
  const start = () => gym.reset({ task_id: TASK, max_steps: 10_000 });
  const edited = (turn: number) => `  while (low < high - ${turn}) {`;
  const [viewing, editing, forking] = [await start(), await start(), await start()];
  for (let step = 0; step < HISTORY; step += 1) await forking.step({ action_type: 'VIEW_CODE' });
  const { observation } = viewing.initial;
  const trajectory = forking.trajectory();
  const { program } = gym.tasks.get(TASK)!;
  const changed = (turn: number) => program.replace('while (low < high) {', edited(turn).trim());

  const contestants = {
    views: () => timeEach(cheap, () => viewing.step({ action_type: 'VIEW_CODE' })),
    copies: () => timeEach(cheap, () => structuredClone(observation)),
    edits: () => timeEach(cheap, (turn) => editing.step({ ...EDIT, new_code_block: edited(turn) })),
    undos: () => timeEach(cheap, () => editing.step({ action_type: 'UNDO_EDIT' })),
    diffs: () => timeEach(cheap, (turn) => createTwoFilesPatch('a', 'b', program, changed(turn))),
    forks: () => timeEach(cheap, () => forking.fork()),
    trajectories: () => timeEach(Math.ceil(cheap / 10), () => structuredClone(trajectory)),
  };
  await takeTurns(1, contestants);
  const times = await takeTurns(Math.min(rounds, MOST_ROUNDS), contestants);

  const p50 = (of: readonly (readonly number[])[]) => medianPercentile(of, 0.5);
  const copy = { what: 'structuredClone of its observation', value: p50(times.copies) };
  const diff = { what: 'a unified diff of the two sources, nothing else', value: p50(times.diffs) };
  const clone = { what: `structuredClone of its trajectory of ${HISTORY} steps`, value: p50(times.trajectories) };
  return [
    { what: 'VIEW_CODE in process, p50', value: p50(times.views), unit: 'ms', target: { atMost: 0.05 }, peers: [copy] },
    { what: 'UNDO_EDIT in process, p50', value: p50(times.undos), unit: 'ms', target: { atMost: 0.05 }, peers: [copy] },
    {
      what: 'REPLACE_LINES in process, p50',
      value: p50(times.edits),
      unit: 'ms',
      target: { atMost: 0.3 },
      peers: [diff],
    },
    { what: 'fork of an episode, p50', value: p50(times.forks), unit: 'ms', target: { atMost: 0.01 }, peers: [clone] },
  ];
}
