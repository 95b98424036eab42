/** Run folders: the face of this folder. */
export { describeRun } from './describe-run.ts';
export { type Failure, failureSchema, readFailures } from './failures.ts';
export { episodesFileOf, filesOf, type RunFiles } from './files-of.ts';
export { type PlayRunOptions, playRun } from './play-run.ts';
export { parseRun, RUN_SCHEMA, type Run, runSchema } from './run-file.ts';
export { RunRefused } from './run-refused.ts';
export { RunUnwritable } from './run-unwritable.ts';
