/** One episode as its player holds it: the rules' immutable value, and the order of its steps. */
import { randomUUID } from 'node:crypto';
import type { Sandbox, Verdict } from '../../sandbox/index.ts';
import { TraceFixError } from '../errors.ts';
import type { AnyGame, NeededRun, PreparedTask, StepResult } from '../game/index.ts';
import type { Effects, EpisodeHandle, ResetOptions, Trajectory } from './gym.ts';
import { type Record, retell, type Told } from './record.ts';
import { runSuites } from './run-suites.ts';

export interface Opening {
  readonly game: AnyGame;
  readonly sandbox: Sandbox;
  readonly prepared: PreparedTask;
  readonly gameOptions: unknown;
  readonly episodeId: string;
  readonly seed: number;
  /** The reset as it was asked for, for the trajectory. */
  readonly options: ResetOptions;
  readonly effects: Pick<Effects, 'caller' | 'onRun'>;
}

/** Everything that steps change; immutable, so that a fork is a reference. */
interface Standing {
  readonly episode: unknown;
  readonly last: StepResult;
  readonly record: Record | null;
}

export function openEpisode(opening: Opening): EpisodeHandle {
  const { episode, result } = start(opening);
  return hold(opening, opening.episodeId, { episode, last: result, record: null });
}

/** Pure, so that nobody has to keep it. */
function start({ game, prepared, gameOptions, episodeId, seed }: Opening) {
  return game.start(prepared, gameOptions, { episodeId, seed });
}

function hold(opening: Opening, episodeId: string, from: Standing): EpisodeHandle {
  const { game, sandbox, prepared, seed } = opening;
  let standing = from;
  let queue: Promise<unknown> = Promise.resolve();
  const closed = new AbortController();

  async function take(value: unknown, signal?: AbortSignal): Promise<StepResult> {
    closed.signal.throwIfAborted();
    signal?.throwIfAborted();
    const action = game.parseAction(value);
    const need = game.needs(standing.episode, action);
    const verdicts = need.kind === 'nothing' ? undefined : await run(need.runs, signal);
    const led = game.step(standing.episode, action, verdicts);
    const record = { action, led: verdicts === undefined ? null : led, before: standing.record };
    standing = { episode: led.episode, last: led.result, record };
    return led.result;
  }

  function run(runs: readonly NeededRun[], signal?: AbortSignal): Promise<readonly Verdict[]> {
    const stop = signal === undefined ? closed.signal : AbortSignal.any([signal, closed.signal]);
    const { caller, onRun } = opening.effects;
    const queued = caller === undefined ? { caller: episodeId } : { caller, lane: episodeId };
    return runSuites(sandbox, prepared, runs, { ...queued, seed, signal: stop, onRun });
  }

  return {
    episodeId,
    task: prepared.task,
    get initial() {
      return standing.record === null ? standing.last : start(opening).result;
    },
    step(action, { signal } = {}) {
      const taken = queue.then(() => take(action, signal));
      queue = taken.catch(() => {});
      return taken;
    },
    state: () => game.state(standing.episode),
    fork({ episodeId: label = randomUUID() } = {}) {
      const forked = game.fork(standing.episode, label);
      return hold(opening, label, { ...standing, episode: forked, record: { forked, before: standing.record } });
    },
    trajectory() {
      const { steps, ...about } = trajectoryByStep(opening, episodeId, standing);
      return { ...about, steps: [...steps] };
    },
    trajectoryByStep: () => trajectoryByStep(opening, episodeId, standing),
    get latest() {
      return standing.last;
    },
    get done() {
      return standing.last.done;
    },
    close: () => closed.abort(new TraceFixError('unknown_episode', `The episode ${episodeId} has been closed.`)),
  };
}

function trajectoryByStep(
  opening: Opening,
  episodeId: string,
  { record, last }: Standing,
): ReturnType<EpisodeHandle['trajectoryByStep']> {
  const { game, prepared, seed, options } = opening;
  return {
    episode_id: episodeId,
    task_id: prepared.task.id,
    seed,
    options,
    done: last.done,
    steps: shown(retell(game, start(opening).episode, record)),
  };
}

function* shown(steps: Iterable<Told>): Generator<Trajectory['steps'][number]> {
  for (const { action, result } of steps) {
    const { observation, reward, done, metadata } = result;
    yield { action: action as Trajectory['steps'][number]['action'], observation, reward, done, metadata };
  }
}
