/** The trainer's door: fork, grader, trajectories. Closed to agents, or they would fork, submit the fork and play on. */
import type { Context } from 'hono';
import { z } from 'zod';
import { TraceFixError } from '../../errors.ts';
import type { ServerContext } from '../context.ts';
import { begin, endedMeanwhile, noEpisode } from '../session/play.ts';
import type { Session } from '../session/session.ts';
import { json, SESSION_HEADER } from '../wire/answers.ts';
import { readBody } from '../wire/body.ts';
import type { HttpEnv } from './guards.ts';
import { sessionOf } from './http-session.ts';
import { streamTrajectory } from './stream-trajectory.ts';

export const forkBody = z.looseObject({
  session_id: z.string().max(255).nullish(),
  episode_id: z.string().max(255).nullish(),
});

export const graderBody = z.strictObject({ task_id: z.string(), source: z.string() });

/** A second session whose episode stands where the first one's does. */
export async function fork(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const { session_id, episode_id } = await readBody(c, forkBody, {});
  const source = episode_id ? playerOf(context, episode_id) : sessionOf(c, context, session_id);
  return source.run(async () => {
    if (source.closed) throw endedMeanwhile();
    const { playing } = source;
    if (playing === undefined) throw noEpisode();
    const session = context.sessions.open('http', context.clientOf(c.env.incoming));
    const handle = playing.handle.fork();
    const envelope = begin(context, session, handle, playing.latest, false);
    c.header(SESSION_HEADER, session.id);
    return json(c, { ...envelope, episode_id: handle.episodeId });
  });
}

export async function grader(c: Context<HttpEnv>, context: ServerContext): Promise<Response> {
  const { task_id, source } = await readBody(c, graderBody);
  const { address } = context.clientOf(c.env.incoming);
  const effects = { caller: address, signal: c.req.raw.signal, onRun: context.metrics.onRun };
  const grade = await context.gym.grade(task_id, source, effects);
  return json(c, { score: strictlyInside(grade.score), score_breakdown: grade.score_breakdown });
}

export function trajectory(c: Context<HttpEnv>, context: ServerContext): Response {
  const id = c.req.param('id') ?? '';
  const episode = context.episodes.find(id);
  if (episode === undefined) throw unknownEpisode(id);
  if (!episode.done && context.mode === 'production') {
    throw new TraceFixError(
      'not_available',
      'Expected a finished episode, got one that is being played; production mode keeps it closed.',
    );
  }
  return c.body(streamTrajectory(episode), 200, { 'content-type': 'application/json' });
}

/**
 * An id that a client chose can be guessed, and an agent of MCP reads its own, so neither opens a session; behind a token everybody is
 * the trainer.
 */
function playerOf(context: ServerContext, episodeId: string): Session {
  const session = context.episodes.player(episodeId);
  if (session === undefined) throw unknownEpisode(episodeId);
  if ((session.agentOnly || session.playing?.chosenId) && context.token === undefined) {
    throw new TraceFixError(
      'session_needed',
      `Expected a session id, got an episode_id that ${session.agentOnly ? 'an agent reads' : 'a client chose'}. Send the ${SESSION_HEADER} that POST /reset answered.`,
    );
  }
  return session;
}

/** Graders of benchmarks refuse exactly 0 and exactly 1. */
function strictlyInside(score: number): number {
  return Math.min(0.999, Math.max(0.001, score));
}

export function unknownEpisode(id: string): TraceFixError {
  return new TraceFixError(
    'unknown_episode',
    `Expected the id of an episode that is played or ended lately, got ${JSON.stringify(id.slice(0, 64))}.`,
  );
}
