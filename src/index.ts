/** The public API: everything a user may import. */
export { createSandbox, type SandboxOptions } from '../sandbox/index.ts';
export type {
  FileVerdict,
  Language,
  Limits,
  RunRequest,
  Sandbox,
  SandboxStats,
  Status,
  TestFile,
  TestResult,
  Verdict,
} from '../sandbox/sandbox.ts';
export { SandboxUnavailable, SuiteError } from '../sandbox/sandbox.ts';
export {
  type Act,
  type Agent,
  type AgentAction,
  AgentUnavailable,
  type AnyAgent,
  type Branch,
  createLlmAgent,
  createOfflineRepair,
  createOracle,
  createRandom,
  createRepair,
  createSearch,
  type Decision,
  type EpisodicAgent,
  type LlmOptions,
  oracleAgent,
  type PlainRepairOptions,
  type PublicTask,
  type RepairOptions,
  type Reply,
  type SearchOptions,
  type Start,
  type Turn,
} from './agent/index.ts';
export { createGym, type GymOptions } from './create-gym.ts';
export { ERRORS, type ErrorCode, TraceFixError } from './errors.ts';
export {
  type Action,
  fixGame,
  type Game,
  type Need,
  type Observation,
  type Played,
  type PreparedTask,
  type StepResult,
} from './game/index.ts';

export type { EpisodeHandle, Grade, Gym, ResetOptions, Trajectory } from './gym/index.ts';
export {
  batchAgent,
  chatLine,
  type Environment,
  EnvironmentUnavailable,
  environmentOf,
  type Outcome,
  observationsOf,
  type PlayRunOptions,
  planEpisodes,
  playRun,
  type RolloutOptions,
  RunRefused,
  RunUnwritable,
  readTrajectories,
  replay,
  rescore,
  rollout,
  stepMany,
  type Trajectory as RolloutTrajectory,
} from './rollout/index.ts';
export { type Mode, type RunningServer, type ServerOptions, startServer } from './server/index.ts';
export {
  type Calibration,
  type Difficulty,
  type InvalidTask,
  type Issue,
  loadTasks,
  type OpenTaskStream,
  type Provenance,
  readCalibration,
  type Split,
  type Task,
  type TaskFilter,
  type TaskSet,
  type TaskStream,
} from './task/index.ts';
