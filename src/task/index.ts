/** What a task is: the face of this folder. */
export { differenceHunks } from './difference.ts';
export { builtinTasksFolder, loadTasks } from './load.ts';
export { nearest } from './nearest.ts';
export { sampleTask, type TaskChoice, taskChoiceSchema } from './sample.ts';
export type { TaskYaml } from './schema.ts';
export * from './task.ts';
export { createTaskSet, filterTasks, type InvalidTask, type TaskFilter, type TaskSet } from './task-set.ts';
export { BUG_TYPES, CATEGORIES, UNLOADABLE_BUG_TYPES } from './taxonomy.ts';
