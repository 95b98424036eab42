/** A batch as a trainer's policy plays it: all episodes take their step together. */
import { type Agent, createOracle, type Turn } from '../../src/agent/index.ts';
import { createGym, type Gym } from '../../src/index.ts';
import { environmentOf, type Play, stepMany } from '../../src/rollout/index.ts';
import type { Figure } from '../figure.ts';
import type { Effort } from './effort.ts';

const STEPS = 20;
const TASKS = 16;
/** Steps that look and undo nothing, before the oracle's own. */
const LOOK = { action_type: 'VIEW_CODE' };
const ORACLE_STEPS = 6;

export async function batch({ batch: size }: Effort): Promise<Figure[]> {
  await using gym = await createGym();
  const ids = gym.tasks.tasks.slice(0, TASKS).map(({ id }) => id);
  for (const id of ids) (await gym.reset({ task_id: id })).close();
  const environment = await environmentOf(gym);
  const startMs = performance.now();
  const plays = await Promise.all(
    Array.from({ length: size }, (_, at) =>
      environment.reset({ task_id: ids[at % TASKS], max_steps: STEPS, seed: at }),
    ),
  );
  const ended = await stepTogether(gym, plays);
  const seconds = (performance.now() - startMs) / 1000;
  return [
    {
      what: `a batch of ${size} x ${STEPS} steps, stepped together by stepMany`,
      value: seconds,
      unit: 's',
      ...(size < 512 ? {} : { target: { atMost: 20 } }),
    },
    { what: 'episodes of it that did not end', value: size - ended, unit: '', target: { atMost: 0 } },
  ];
}

/** How many have ended by themselves or by the limit. */
async function stepTogether(gym: Gym, plays: readonly Play[]): Promise<number> {
  const agents: Agent[] = await Promise.all(
    plays.map(async ({ task }) => createOracle((await gym.task(task.id)).secret.solution)),
  );
  const histories: Turn[][] = plays.map(() => []);
  const observations = plays.map(({ initial }) => initial.observation);
  const signal = new AbortController().signal;
  let open = plays.map((_, at) => at);
  for (let step = 0; step < STEPS && open.length > 0; step++) {
    const looks = step < STEPS - ORACLE_STEPS;
    const actions = await Promise.all(
      open.map((at) => (looks ? LOOK : agents[at]!.act(observations[at], histories[at]!, { signal }))),
    );
    const results = await stepMany(
      open.map((at) => plays[at]!),
      actions,
    );
    const still: number[] = [];
    for (const [turn, at] of open.entries()) {
      const result = results[turn]!;
      if (result instanceof Error) throw result;
      histories[at]!.push({
        action: actions[turn] as Turn['action'],
        observation: result.observation,
        reward: result.reward,
      });
      observations[at] = result.observation;
      if (!result.done) still.push(at);
    }
    open = still;
  }
  return plays.length - open.length;
}
