/** Whole episodes a second, solved by the oracle. */
import { fileURLToPath } from 'node:url';
import { oracleAgent } from '../../src/agent/index.ts';
import { createGym, type Gym } from '../../src/index.ts';
import { rollout } from '../../src/rollout/index.ts';
import type { Figure } from '../figure.ts';
import type { Effort } from './effort.ts';
import { serveApart } from './serve-apart.ts';

/** Played again and again, so that the gym knows their tests. */
const TASKS = 16;

export async function throughput({ concurrencies, windowMs }: Effort): Promise<Figure[]> {
  const figures: Figure[] = [];
  await using gym = await createGym();
  await using server = await serveApart(fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url)));
  for (const place of [gym, server.url]) await episodesPerSecond(place, gym, 4, windowMs / 4);
  for (const concurrency of concurrencies) {
    const inProcess = await episodesPerSecond(gym, gym, concurrency, windowMs);
    const overSockets = await episodesPerSecond(server.url, gym, concurrency, windowMs);
    figures.push({
      what: `episodes solved by the oracle, ${concurrency} at a time, over WebSocket`,
      value: overSockets,
      unit: '1/s',
      peers: [{ what: 'in process', value: inProcess }],
    });
  }
  return figures;
}

async function episodesPerSecond(
  place: Gym | string,
  gym: Gym,
  concurrency: number,
  windowMs: number,
): Promise<number> {
  const agent = oracleAgent(async (id) => (await gym.task(id)).secret.solution);
  const startMs = performance.now();
  let solved = 0;
  const tasks = gym.tasks.tasks.slice(0, TASKS).map(({ id }) => id);
  for await (const outcome of rollout(place, agent, { tasks, episodes: 1_000_000, concurrency })) {
    if (outcome.kind === 'failed')
      throw new Error(`Expected ${outcome.key} to be played, got: ${outcome.reasons.at(-1)}`);
    const { passed, total } = outcome.trajectory.score_breakdown as { readonly passed: number; readonly total: number };
    if (passed !== total) throw new Error(`Expected ${outcome.key} to be solved, got ${passed} of ${total}.`);
    solved++;
    if (performance.now() - startMs > windowMs) break;
  }
  return solved / ((performance.now() - startMs) / 1000);
}
