/** Whether anything grows with the number of episodes. */
import { createGym } from '../../src/index.ts';
import { rollout } from '../../src/rollout/index.ts';
import type { Figure } from '../figure.ts';
import type { Effort } from './effort.ts';

/** What looks may differ by, as a share. */
const NOISE = 1.15;

export async function memory({ memoryAfter }: Effort): Promise<Figure[]> {
  // Attempts at one start all lead to the same source, so that the tests are run once.
  await using gym = await createGym({ cache: 10 });
  const [task] = gym.tasks.tasks;
  const agent = (_: unknown, history: readonly unknown[]) => ({
    action_type: history.length < 3 ? 'VIEW_CODE' : 'SUBMIT',
  });
  const figures: Figure[] = [];
  const most = memoryAfter.at(-1)!;
  let played = 0;
  let first: number | undefined;
  for await (const { kind } of rollout(gym, agent, { tasks: [task!.id], attempts: most, concurrency: 64 })) {
    if (kind === 'played') played++;
    if (!memoryAfter.includes(played)) continue;
    globalThis.gc?.();
    const resident = process.memoryUsage.rss() / 2 ** 20;
    figures.push({
      what: `resident after ${played} episodes rolled out`,
      value: resident,
      unit: 'MiB',
      ...(first === undefined ? {} : { target: { atMost: Math.ceil(first * NOISE) } }),
    });
    first ??= resident;
  }
  return figures;
}
