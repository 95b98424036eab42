/** What it costs to write episodes down. */
import { createGym, type Gym } from '../../src/index.ts';
import { type RolloutOptions, rollout } from '../../src/rollout/index.ts';
import type { Figure } from '../figure.ts';
import type { Effort } from './effort.ts';

/** Edits, which change what is seen most; nothing that runs tests, beside which a record would not show. */
const EDITS = 30;
const ROUNDS = 3;

export async function recording({ recorded }: Effort): Promise<Figure[]> {
  await using gym = await createGym({ cache: 10 });
  const [task] = gym.tasks.tasks.filter(({ program }) => program.split('\n').length > 100);
  const play = (options: RolloutOptions) => secondsOf(gym, task!.id, recorded, options);
  const times = { bare: Number.POSITIVE_INFINITY, changes: Number.POSITIVE_INFINITY, full: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    times.bare = Math.min(times.bare, await bareSeconds(gym, task!.id, recorded));
    times.changes = Math.min(times.changes, await play({ observations: 'changes' }));
    times.full = Math.min(times.full, await play({ observations: 'full' }));
  }
  const perStep = (seconds: number) => (seconds * 1e6) / (recorded * (EDITS + 1));
  const bare = { what: 'the same steps on the gym, unrecorded', value: perStep(times.bare) };
  return [
    {
      what: 'a step recorded by what changed, written as a line',
      value: perStep(times.changes),
      unit: 'us',
      peers: [bare],
    },
    { what: 'a step recorded whole, written as a line', value: perStep(times.full), unit: 'us', peers: [bare] },
  ];
}

const actionAt = (step: number) =>
  step < EDITS
    ? { action_type: 'REPLACE_LINES', start_line: 1 + step, end_line: step, new_code_block: `// ${step}` }
    : { action_type: 'SUBMIT' };

async function secondsOf(gym: Gym, id: string, episodes: number, options: RolloutOptions): Promise<number> {
  const startMs = performance.now();
  const agent = (_: unknown, history: readonly unknown[]) => actionAt(history.length);
  let bytes = 0;
  for await (const outcome of rollout(gym, agent, { tasks: [id], attempts: episodes, concurrency: 1, ...options }))
    if (outcome.kind === 'played') bytes += JSON.stringify(outcome.trajectory).length;
  if (bytes === 0) throw new Error('Expected episodes that are played, got none.');
  return (performance.now() - startMs) / 1000;
}

async function bareSeconds(gym: Gym, id: string, episodes: number): Promise<number> {
  const startMs = performance.now();
  for (let episode = 0; episode < episodes; episode++) {
    const handle = await gym.reset({ task_id: id, seed: 1 });
    for (let step = 0; step <= EDITS; step++) await handle.step(actionAt(step));
    handle.close();
  }
  return (performance.now() - startMs) / 1000;
}
