/** Reset, step and state of a session: the same for sockets and HTTP. */
import { TraceFixError } from '../../errors.ts';
import type { StepResult } from '../../game/game.ts';
import type { Effects, EpisodeHandle } from '../../gym/index.ts';
import type { ServerContext } from '../context.ts';
import { type Session, SHORT_ID } from './session.ts';

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
  const handle = await context.gym.reset(options, { ...effectsOf(context, session), signal });
  const chosenId = typeof options.episode_id === 'string';
  return begin(context, session, handle, handle.initial, chosenId);
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
    throw endedMeanwhile();
  }
  const before = session.playing?.handle;
  const latest = envelopeOf(result);
  session.playing = { handle, chosenId, latest };
  if (before !== undefined) context.episodes.left(session, before);
  context.episodes.began(session);
  context.metrics.episodeStarted(handle.task.difficulty);
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
  if (playing === undefined) {
    // An action that no episode could take is told first, as OpenEnv's servers do.
    context.gym.game.parseAction(action);
    throw noEpisode();
  }
  const startMs = performance.now();
  const latest = envelopeOf(await playing.handle.step(action, { signal }));
  context.metrics.step(actionTypeOf(action), startMs);
  session.playing = { ...playing, latest };
  context.episodes.watchers.tell(playing.handle, action, latest);
  if (context.logger.isLevelEnabled('debug')) logStep(context, session, action, latest);
  if (latest.done) noteEnd(context, session, playing.handle, latest);
  return latest;
}

/** The episode's state; before the first reset, that of no episode, as OpenEnv's servers answer it. */
export function stateOf(session: Session | undefined): Readonly<Record<string, unknown>> {
  return session?.playing?.handle.state() ?? { episode_id: null, step_count: 0 };
}

export function endedMeanwhile(): TraceFixError {
  return new TraceFixError('unknown_session', 'Expected a live session, got one that ended meanwhile.');
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

/** In whose name the session's runs are queued and counted: the client's, since sessions cost it nothing. */
function effectsOf({ metrics }: ServerContext, { client }: Session): Pick<Effects, 'caller' | 'onRun'> {
  return { caller: client.address, onRun: metrics.onRun };
}

function actionTypeOf(action: unknown): unknown {
  return typeof action === 'object' && action !== null && 'action_type' in action ? action.action_type : undefined;
}

/** What an agent wrote or thought is shown to who asked for it, and to nobody else. */
function logStep({ logger, logSource }: ServerContext, session: Session, action: unknown, latest: Envelope): void {
  const said = logSource ? { action } : { action_type: actionTypeOf(action) };
  logger.debug({ session: session.shortId, ...said, reward: latest.reward, done: latest.done }, 'step');
}

function noteEnd(
  { metrics, logger }: ServerContext,
  session: Session,
  handle: EpisodeHandle,
  { metadata }: Envelope,
): void {
  const end = metadata.end === 'truncated' ? 'truncated' : 'terminated';
  const score = Number(metadata.final_score);
  metrics.episodeFinished(end, handle.task.difficulty, score);
  if (metadata.exploit_suspected) metrics.exploitSuspected();
  const steps = handle.state().step_count;
  // An episode id that the server drew opens a fork, so a part of it has to do.
  const episode = handle.episodeId.slice(0, SHORT_ID);
  logger.info({ session: session.shortId, episode, task: handle.task.id, steps, score, end }, 'episode ended');
}
