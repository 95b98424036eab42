/** Plays tasks one after the other and prints the lines of the evaluation contract. */
import type { AgentAction, EpisodicAgent } from '../../agent/index.ts';
import { TraceFixError } from '../../errors.ts';
import { gameNamed } from '../../game/index.ts';
import type { ResetOptions } from '../../gym/index.ts';
import { DIFFICULTIES } from '../../task/index.ts';
import type { Environment, PlayResult } from '../environment/environment.ts';
import { playEpisode } from '../play-episode.ts';
import { isSolved } from '../trajectory/is-solved.ts';
import type { Trajectory } from '../trajectory/trajectory.ts';
import type { Contract, ContractBlock } from './contract-lines.ts';
import { withDeadline } from './with-deadline.ts';

export interface Inference {
  /** Asked for before the first task, and again as long as it rejects. */
  readonly environment: () => Promise<Environment>;
  readonly agent: EpisodicAgent;
  readonly contract: Contract;
  /** Ids, or difficulties of which the seed picks one. */
  readonly tasks: readonly string[];
  readonly seed: number;
  /** What every reset asks for besides. */
  readonly reset: ResetOptions;
  /** Real milliseconds for all tasks together; each may take its share of what is left. */
  readonly timeMs: number;
  /** Gets a line for whoever watches. */
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** For the last action once the time is up; tests take milliseconds, unless the machine is overloaded. */
const GRACE_MS = 20_000;

/** Refused by a game that is not known here. */
const NO_ACTION = { action_type: 'NONE' };

/** Resolves with whether every task was played to its end; never rejects. Each block that begins ends, whatever happens in it. */
export async function runInference(inference: Inference): Promise<boolean> {
  const { tasks, contract, timeMs, signal, log } = inference;
  const finish = performance.now() + timeMs;
  let isComplete = true;
  for (const [at, task] of tasks.entries()) {
    if (signal.aborted) return false;
    const block = contract.begin(task);
    let played: Trajectory | undefined;
    try {
      const share = Math.max(0, finish - performance.now()) / (tasks.length - at);
      played = await play(inference, task, share, block);
      log(`${task}: ${played.task_id} ended ${played.end}, score ${played.score ?? 'none'}${lastWordsOf(played)}`);
    } catch (error) {
      // No score of the agent's: the lines have to tell something, and the exit code tells the difference.
      log(`${task}: could not be played: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      block.end({ success: played !== undefined && isSolved(played), score: played?.score ?? 0 });
    }
    isComplete &&= played?.done === true;
  }
  return isComplete;
}

/** Of a model that never said an action: its words tell most about what is wrong. */
function lastWordsOf(played: Trajectory): string {
  const text = played.end === 'refused' ? played.steps.at(-1)?.reply?.text : undefined;
  return text === undefined
    ? ''
    : `: the model's replies were no actions, the last was ${JSON.stringify(text.slice(0, 200))}`;
}

async function play(inference: Inference, task: string, timeMs: number, block: ContractBlock): Promise<Trajectory> {
  const { agent, seed, reset, signal } = inference;
  const choice = (DIFFICULTIES as readonly string[]).includes(task) ? { difficulty: task } : { task_id: task };
  const options = { ...reset, ...choice, seed } as ResetOptions;
  const limits = { timeMs: Math.ceil(timeMs + GRACE_MS) };
  const planned = { key: task, seed, attempt: 0, options };
  const environment = announcing(await inference.environment(), block);
  // What there is when the time is up is scored.
  const lastAction = (seen: unknown) => gameNamed(environment.game)?.submission(seen) ?? NO_ACTION;
  return await playEpisode(environment, withDeadline(agent, timeMs, lastAction), planned, { limits, signal });
}

/** The environment, with each step told as soon as it has come back. */
function announcing(environment: Environment, block: ContractBlock): Environment {
  return {
    ...environment,
    async reset(...request) {
      const begun = await environment.reset(...request);
      return {
        ...begun,
        async step(action, signal) {
          const told = (reward: number, done: boolean, error: unknown) =>
            block.step({
              action: action as AgentAction,
              reward,
              done,
              error: typeof error === 'string' ? error : null,
            });
          try {
            const result: PlayResult = await begun.step(action, signal);
            told(result.reward ?? 0, result.done, result.metadata.last_action_error);
            return result;
          } catch (error) {
            if (error instanceof TraceFixError && error.code === 'invalid_action') told(0, false, error.message);
            throw error;
          }
        },
      };
    },
  };
}
