/** Plays one episode to its end and records it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Act, AgentAction, EpisodicAgent, Start, Turn } from '../agent/agent.ts';
import { TraceFixError } from '../errors.ts';
import { ActionsOver } from './actions-over.ts';
import { branchOf } from './branch.ts';
import { decided } from './decided.ts';
import { type Environment, EnvironmentUnavailable, type Play, type PlayResult } from './environment/environment.ts';
import { frozen } from './frozen.ts';
import type { PlannedEpisode } from './plan.ts';
import { createRecorder, type Recorder } from './trajectory/recorder.ts';
import type { End, Trajectory } from './trajectory/trajectory.ts';

export interface EpisodeLimits {
  /** Real milliseconds from reset to the end. */
  readonly timeMs?: number | undefined;
  /** Of all replies together, prompts included. */
  readonly tokens?: number | undefined;
}

export interface PlayOptions {
  readonly limits?: EpisodeLimits | undefined;
  /** Whether the agent may look ahead in copies of the episode. */
  readonly mayFork?: boolean | undefined;
  /** Whether each step records its whole observation, or what is new in it. */
  readonly observations?: 'full' | 'changes' | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Refused actions in a row after which an agent is taken to have lost its way. */
const MOST_REFUSED = 10;
/** A step that the environment could not take costs nothing and can be repeated. */
const STEP_PAUSES_MS = [100, 400, 1600];

/**
 * Resolves with the record when the episode has ended, or was cut by a limit. Rejects with AgentUnavailable and
 * EnvironmentUnavailable when it has to be played again, with whatever else the agent throws, and with the signal's reason.
 */
export async function playEpisode(
  environment: Environment,
  agent: EpisodicAgent,
  planned: PlannedEpisode,
  options: PlayOptions = {},
): Promise<Trajectory> {
  const { limits = {}, signal } = options;
  const play = await environment.reset(planned.options, signal);
  const clock = limits.timeMs === undefined ? undefined : AbortSignal.timeout(limits.timeMs);
  const stop = AbortSignal.any([signal, clock].filter((one) => one !== undefined));
  const recorder = createRecorder({ environment, agent, planned, play, observations: options.observations });
  try {
    const { act } = await untilStopped(Promise.resolve(agent.begin(startOf(play, planned, options))), stop);
    return recorder.finish(await playOn(play, act, recorder, limits, stop));
  } catch (error) {
    if (error instanceof ActionsOver) return recorder.finish(error.end);
    if (clock?.aborted === true && signal?.aborted !== true) return recorder.finish('time_cap');
    throw error;
  } finally {
    play.close();
  }
}

async function playOn(
  play: Play,
  act: Act,
  recorder: Recorder,
  limits: EpisodeLimits,
  signal: AbortSignal,
): Promise<End> {
  const turns: Turn[] = [];
  let observation = frozen(play.initial.observation);
  let refused = 0;
  for (;;) {
    const { action, reply } = decided(await untilStopped(Promise.resolve(act(observation, turns, { signal })), signal));
    const taken = await take(play, action, signal);
    if (taken instanceof TraceFixError) {
      recorder.refused(action, reply, taken.message);
      turns.push({ action, observation, reward: null, error: taken.message });
      if (++refused >= MOST_REFUSED) return 'refused';
    } else {
      refused = 0;
      recorder.took(action, reply, taken);
      observation = frozen(taken.observation);
      turns.push({ action, observation, reward: taken.reward });
      if (taken.done) return taken.metadata.end === 'truncated' ? 'truncated' : 'terminated';
    }
    if (limits.tokens !== undefined && recorder.tokens() >= limits.tokens) return 'token_cap';
  }
}

function startOf(play: Play, { seed, attempt }: PlannedEpisode, { mayFork = false }: PlayOptions): Start {
  const { episodeId, task, initial, fork } = play;
  return {
    taskId: task.id,
    episodeId,
    seed,
    attempt,
    observation: frozen(initial.observation),
    metadata: frozen(initial.metadata),
    ...(mayFork && fork !== undefined && { fork: async () => branchOf(await fork()) }),
  };
}

/** What the action led to, or why it is none. */
async function take(play: Play, action: AgentAction, signal: AbortSignal): Promise<PlayResult | TraceFixError> {
  for (let repeated = 0; ; repeated++) {
    try {
      return await untilStopped(play.step(action, signal), signal);
    } catch (error) {
      if (error instanceof TraceFixError && error.code === 'invalid_action') return error;
      const pauseMs = STEP_PAUSES_MS[repeated];
      if (!(error instanceof EnvironmentUnavailable) || pauseMs === undefined) throw error;
      await wait(pauseMs, undefined, { signal });
    }
  }
}

/** As the promise, or rejects with the signal's reason as soon as it fires, whatever the promise is waiting for. */
async function untilStopped<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([promise, stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
