/** Reset, step and state of a session: the same for sockets and HTTP. */
import { TraceFixError } from '../../errors.ts';
import type { StepResult } from '../../game/game.ts';
import type { EpisodeHandle } from '../../gym/index.ts';
import type { ServerContext } from '../context.ts';
import type { Session } from './session.ts';

/** What every reset and step answers, on every door. */
export interface Envelope {
  readonly observation: unknown;
  readonly reward: number | null;
  readonly done: boolean;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** Starts an episode in the session. When it cannot start, the episode before it goes on. */
export async function resetSession(
  context: ServerContext,
  session: Session,
  options: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Envelope> {
  const handle = await context.gym.reset(options, { signal });
  const chosenId = typeof options.episode_id === 'string';
  const latest = begin(context, session, handle, handle.initial, chosenId);
  context.metrics.add('resets');
  return latest;
}

/** Puts an episode into a session, in place of the one it held. */
export function begin(
  context: ServerContext,
  session: Session,
  handle: EpisodeHandle,
  result: StepResult | Envelope,
  chosenId: boolean,
): Envelope {
  // The client may have gone while the task was being prepared.
  if (session.closed) {
    handle.close();
    throw new TraceFixError('unknown_session', 'Expected a live session, got one that ended meanwhile.');
  }
  const before = session.playing?.handle;
  const latest = envelopeOf(result);
  session.playing = { handle, chosenId, latest };
  if (before !== undefined) context.episodes.left(session, before);
  context.episodes.began(session);
  return latest;
}

/** @throws {TraceFixError} `no_episode`, and whatever the gym says of the action; the episode is then as it was. */
export async function stepSession(
  context: ServerContext,
  session: Session,
  action: unknown,
  signal: AbortSignal,
): Promise<Envelope> {
  const { playing } = session;
  if (playing === undefined) throw noEpisode();
  const latest = envelopeOf(await playing.handle.step(action, { signal }));
  session.playing = { ...playing, latest };
  context.episodes.watchers.tell(playing.handle, action, latest);
  context.metrics.add('steps');
  if (latest.done) countEnd(context, latest);
  return latest;
}

/** The episode's state; before the first reset, that of no episode, as OpenEnv's servers answer it. */
export function stateOf(session: Session | undefined): Readonly<Record<string, unknown>> {
  return session?.playing?.handle.state() ?? { episode_id: null, step_count: 0 };
}

export function noEpisode(): TraceFixError {
  return new TraceFixError(
    'no_episode',
    'Expected a reset before the first step, got a step; reset starts an episode.',
  );
}

function envelopeOf({ observation, reward, done, metadata }: StepResult | Envelope): Envelope {
  return { observation, reward: reward !== null && Number.isFinite(reward) ? reward : null, done, metadata };
}

function countEnd({ metrics }: ServerContext, { metadata }: Envelope): void {
  metrics.add('episodes_finished', { end: String(metadata.end ?? 'unknown') });
  if (metadata.exploit_suspected) metrics.add('exploits_suspected');
}
