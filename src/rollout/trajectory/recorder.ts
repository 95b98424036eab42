/** Writes down an episode as it is played. */
import type { AgentAction, EpisodicAgent, Reply } from '../../agent/agent.ts';
import type { Environment, Play, PlayResult } from '../environment/environment.ts';
import type { PlannedEpisode } from '../plan.ts';
import { changesBetween } from './observation-changes.ts';
import { type End, TRAJECTORY_SCHEMA, type Trajectory, type TrajectoryStep } from './trajectory.ts';

export interface Recorder {
  took(action: AgentAction, reply: Reply | undefined, result: PlayResult): void;
  refused(action: AgentAction, reply: Reply | undefined, error: string): void;
  /** Of all replies so far. */
  tokens(): number;
  finish(end: End): Trajectory;
}

export interface Recorded {
  readonly environment: Pick<Environment, 'game' | 'version'>;
  readonly agent: Pick<EpisodicAgent, 'name' | 'settings'>;
  readonly planned: PlannedEpisode;
  readonly play: Pick<Play, 'task' | 'episodeId' | 'initial'>;
  readonly observations?: 'full' | 'changes' | undefined;
}

export function createRecorder({ environment, agent, planned, play, observations = 'changes' }: Recorded): Recorder {
  const steps: TrajectoryStep[] = [];
  let last: PlayResult = play.initial;
  const tokens = { prompt: 0, completion: 0 };

  function note(action: AgentAction, reply: Reply | undefined, rest: Omit<TrajectoryStep, 'action' | 'reply'>): void {
    tokens.prompt += reply?.tokens.prompt ?? 0;
    tokens.completion += reply?.tokens.completion ?? 0;
    steps.push({ action, ...(reply !== undefined && { reply: wireReply(reply) }), ...rest });
  }

  return {
    took(action, reply, result) {
      const { observation, reward, done, metadata } = result;
      const seen =
        observations === 'full' ? { observation } : { changes: changesBetween(last.observation, observation) };
      note(action, reply, { ...seen, reward, done, metadata });
      last = result;
    },
    refused(action, reply, error) {
      const seen = observations === 'full' ? { observation: last.observation } : { changes: {} };
      note(action, reply, { ...seen, reward: null, done: false, metadata: {}, error });
    },
    tokens: () => tokens.prompt + tokens.completion,
    finish(end) {
      const isOver = end === 'terminated' || end === 'truncated';
      return {
        ...beginning({ environment, agent, planned, play }),
        steps,
        done: isOver,
        end,
        score: isOver ? (last.metadata.final_score as number) : null,
        score_breakdown: isOver ? ((last.metadata.score_breakdown as Trajectory['score_breakdown']) ?? null) : null,
        return: steps.reduce((sum, { reward }) => sum + (reward ?? 0), 0),
        tokens,
      };
    },
  };
}

/** What is known before the first step. */
function beginning({ environment, agent, planned, play }: Recorded) {
  const { task, episodeId, initial } = play;
  return {
    schema: TRAJECTORY_SCHEMA,
    key: planned.key,
    game: environment.game,
    gym_version: environment.version,
    task_id: task.id,
    task_hash: task.hash,
    task: { suite: task.suite, difficulty: task.difficulty },
    episode_id: episodeId,
    seed: planned.seed,
    attempt: planned.attempt,
    options: planned.options,
    agent: { name: agent.name, settings: agent.settings ?? {} },
    initial: { observation: initial.observation, metadata: initial.metadata },
  } as const satisfies Partial<Trajectory>;
}

function wireReply({ text, tokens, latencyMs, malformed, mended }: Reply): NonNullable<TrajectoryStep['reply']> {
  return { text, tokens, latency_ms: latencyMs, malformed: [...malformed], ...(mended && { mended: [...mended] }) };
}
