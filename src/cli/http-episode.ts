/** Plays one episode over HTTP, as any client of the server would. */
import { z } from 'zod';
import type { Turn } from '../agent/agent.ts';
import type { Oracle } from '../agent/oracle.ts';

export interface Server {
  readonly url: string;
  readonly token?: string;
}

export interface PlayedEpisode {
  readonly steps: number;
  readonly score: number;
}

const envelope = z.object({
  observation: z.record(z.string(), z.unknown()),
  reward: z.number().nullable(),
  done: z.boolean(),
  metadata: z.record(z.string(), z.unknown()),
});

/** Resets to the task and lets the agent act until the episode ends. Throws when the server answers an error. */
export async function playOverHttp(server: Server, taskId: string, agent: Oracle): Promise<PlayedEpisode> {
  const start = await post(server, '/reset', { task_id: taskId });
  const session = start.headers.get('x-session-id');
  if (session === null) throw new Error('Expected an X-Session-Id header in the answer to /reset, got none');
  const turns: Turn[] = [];
  let { observation, done, metadata } = envelope.parse(await start.json());
  while (!done) {
    const action = await agent.act(observation, turns);
    const answer = envelope.parse(await (await post(server, '/step', { action }, session)).json());
    ({ observation, done, metadata } = answer);
    turns.push({ action, observation, reward: answer.reward });
  }
  return { steps: turns.length, score: z.number().parse(metadata.final_score) };
}

async function post({ url, token }: Server, path: string, body: unknown, session?: string): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (session !== undefined) headers.set('x-session-id', session);
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.ok) return response;
  throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
}
