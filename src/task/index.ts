/** What a task is: the face of this folder. */
export { applyHunks } from './apply-hunks.ts';
export { BrokenTask } from './broken-task.ts';
export {
  type CalibratedTask,
  type Calibration,
  calibrated,
  readCalibration,
} from './calibration.ts';
export { type DifferenceHunk, differenceHunks, sourceLines } from './difference.ts';
export { findTaskFolders } from './find-task-folders.ts';
export { codeIn } from './folder-code.ts';
export { builtinTasksFolder, loadTasks } from './load.ts';
export { nearest } from './nearest.ts';
export { numberFrom } from './number-from.ts';
export { packageVersion } from './package-version.ts';
export { parseMetadata } from './parse-task-yaml.ts';
export { readTask, requireId, toLimits } from './read-task.ts';
export { readTaskFile, requireSource } from './read-task-file.ts';
export { sampleTask, type TaskChoice, taskChoiceSchema, trainingDifficulty } from './sample.ts';
export { type BaseYaml, baseYamlSchema, type TaskYaml, taskYamlSchema } from './schema.ts';
export { splitOf } from './split.ts';
export * from './task.ts';
export { taskHash } from './task-hash.ts';
export {
  createTaskSet,
  filterTasks,
  type InvalidTask,
  narrowTaskSet,
  type TaskFilter,
  type TaskSet,
} from './task-set.ts';
export type { OpenTaskStream, TaskAsker, TaskStream } from './task-stream.ts';
export { BUG_TYPES, CATEGORIES, UNLOADABLE_BUG_TYPES } from './taxonomy.ts';
export { programWithFix, programWithout, truthOf } from './truth.ts';
