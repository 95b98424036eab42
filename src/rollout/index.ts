/** Playing agents through episodes: the face of this folder. */
export { type Asked, type BatchOptions, batchAgent } from './batch-agent.ts';
export {
  type Environment,
  EnvironmentUnavailable,
  type Play,
  type PlayResult,
  type TaskFilters,
  type TaskInfo,
} from './environment/environment.ts';
export { environmentOf, type Place } from './environment/environment-of.ts';
export { type ChatLine, chatLine } from './export/chat-line.ts';
export { type ChatMessage, chatOf } from './export/chat-of.ts';
export {
  createBestOfGroups,
  placeOf,
  type Refusal,
  refusalOf,
  type TrajectoryFilter,
} from './export/choose-trajectories.ts';
export { type Plan, type PlannedEpisode, type PlanOptions, planEpisodes } from './plan.ts';
export { type EpisodeLimits, type PlayOptions, playEpisode } from './play-episode.ts';
export type { EachLineOptions, NotPlayed } from './replay/each-line.ts';
export type { LineDifference } from './replay/line-differences.ts';
export { type Replayed, replay } from './replay/replay.ts';
export * from './report/index.ts';
export { type Remark, type Rescored, type RescoreOptions, rescore } from './rescore/rescore.ts';
export { resetFromWords } from './reset-from-words.ts';
export { type FailureCause, type Outcome, type Retry, type RolloutOptions, rollout } from './rollout.ts';
export {
  describeRun,
  episodesFileOf,
  type Failure,
  failureSchema,
  filesOf,
  type PlayRunOptions,
  parseRun,
  playRun,
  RUN_SCHEMA,
  type Run,
  type RunFiles,
  RunRefused,
  RunUnwritable,
  readFailures,
  runSchema,
} from './run-folder/index.ts';
export { type Stepped, stepMany } from './step-many.ts';
export { isSolved } from './trajectory/is-solved.ts';
export { changesBetween } from './trajectory/observation-changes.ts';
export { observationsOf } from './trajectory/observations-of.ts';
export {
  parseTrajectory,
  type ReadTrajectory,
  readTrajectories,
  type Unreadable,
} from './trajectory/read-trajectories.ts';
export { TRAJECTORY_SCHEMA, type Trajectory, type TrajectoryStep, trajectorySchema } from './trajectory/trajectory.ts';
export { withChanges } from './trajectory/with-changes.ts';
