/** How an episode is recorded: one self-contained line of JSON, by which it can be played again. */
import { z } from 'zod';

/** Names the form of a line; another form gets another number. */
export const TRAJECTORY_SCHEMA = 'tracefix.trajectory/1';

const json = z.record(z.string(), z.unknown());
const count = z.int().min(0);

const tokens = z.object({ prompt: count, completion: count });

const reply = z
  .object({
    text: z.string().describe('As the model gave it, before anything was mended.'),
    tokens,
    latency_ms: z.number().min(0),
    malformed: z.array(z.string()).describe('Replies before this one of which no action could be made.'),
    mended: z.array(z.string()).exactOptional().describe('What had to be mended in it to make an action of it.'),
  })
  .describe('What a model answered; absent for agents that ask none.');

const step = z.object({
  action: json.describe('As the agent gave it; in wire form unless it was refused.'),
  reply: reply.exactOptional(),
  observation: json.exactOptional().describe('Whole; absent where changes are recorded.'),
  changes: json
    .exactOptional()
    .describe('What is new against the observation before: see observation-changes in docs/rollouts.md.'),
  reward: z.number().nullable().describe('null when the action was refused for its form.'),
  done: z.boolean(),
  metadata: json,
  error: z.string().exactOptional().describe('Why the action was refused for its form; it changed nothing.'),
});

/**
 * `terminated` and `truncated` as in Gymnasium; the others leave no score: limits of the rollout, and `actions_over` of an
 * episode played again whose recorded actions did not reach its end.
 */
export const ENDS = ['terminated', 'truncated', 'time_cap', 'token_cap', 'refused', 'actions_over'] as const;

/** By which an episode ends by itself, and has a score. */
const ENDED: ReadonlySet<string> = new Set<(typeof ENDS)[number]>(['terminated', 'truncated']);

const end = z.enum(ENDS);
const score = z.number().min(0).max(1).nullable();

const rescoredFrom = z
  .object({
    gym_version: z.string(),
    task_hash: z.string(),
    options: json,
    end,
    score,
    return: z.number(),
  })
  .describe('What was recorded when the agent played, of an episode that was scored anew by its actions.');

const fields = z.object({
  schema: z.literal(TRAJECTORY_SCHEMA),
  key: z.string().describe('Task or suite, seed and attempt: names the episode in its run.'),
  game: z.string(),
  gym_version: z.string(),
  task_id: z.string(),
  task_hash: z.string().describe('Of all that the task is made of.'),
  task: z.object({ suite: z.string(), difficulty: z.string() }),
  episode_id: z.string(),
  seed: count.describe('Of the episode: chooses the task where none is named, and seeds its chance.'),
  attempt: count.describe('From 0, among those that begin alike.'),
  options: json.describe('The reset as it was asked for.'),
  agent: z.object({ name: z.string(), settings: json }),
  initial: z.object({ observation: json, metadata: json }),
  steps: z.array(step),
  done: z.boolean(),
  end,
  score: score.describe('null when the episode was cut by a limit of the rollout.'),
  score_breakdown: json.nullable(),
  return: z.number().describe('Sum of the rewards.'),
  tokens: tokens.describe('Of all replies.'),
  rescored_from: rescoredFrom.exactOptional(),
});

/** What an episode that was cut cannot have. */
export const trajectorySchema = fields.refine(({ end, score }) => score === null || ENDED.has(end), {
  path: ['score'],
  error: 'Expected null, since `end` says that the episode was cut, got a score',
});

/** The record of an episode. */
export type Trajectory = z.output<typeof trajectorySchema>;
export type TrajectoryStep = Trajectory['steps'][number];
export type End = Trajectory['end'];
