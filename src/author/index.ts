/** The task author's tools: the face of this folder. */
export type { Base } from './base/base.ts';
export { type Bases, loadBases } from './base/load-bases.ts';
export { writeBase } from './base/write-base.ts';
export { checkTasks, type TaskReport } from './check-all.ts';
export type { Finding } from './findings.ts';
export { importHumanEvalFix } from './import-humanevalfix.ts';
