/** The task author's tools: the face of this folder. */

export { makeFolder } from '../make-folder.ts';
export type { Base } from './base/base.ts';
export { loadBases } from './base/load-bases.ts';
export { writeBase } from './base/write-base.ts';
export { calibrate } from './calibrate/calibrate.ts';
export { type ReadAttempts, readAttempts } from './calibrate/read-attempts.ts';
export { placeOf } from './check/hunks.ts';
export { createReportCache, defaultCacheFolder, NO_CACHE } from './check/report-cache.ts';
export { checkTasks, type TaskReport } from './check-all.ts';
export type { Finding } from './findings.ts';
export { factoryStream } from './generate/factory-stream.ts';
export { type Generated, generateTasks } from './generate/generate-tasks.ts';
export type { Made } from './generate/make-task.ts';
export { writeMadeTask } from './generate/write-made-task.ts';
export { CorpusError } from './import/corpus-error.ts';
export { IMPORTERS, type ImporterName, importCorpus } from './import/import-corpus.ts';
export { REFUSAL_REASONS } from './import/refused.ts';
export type { ImportReport } from './import/run-candidates.ts';
export { percentOf } from './percent.ts';
export { reportPage } from './report/report-page.ts';
export { NoNewTask, scaffoldTask } from './scaffold/scaffold-task.ts';
