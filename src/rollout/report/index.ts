/** What runs came to: the face of this folder. */
export type { Estimate } from './bootstrap.ts';
export type { Comparison } from './comparison.ts';
export type { Distribution } from './distribution.ts';
export { createPageWriter, type PageWriter } from './page/write-page.ts';
export { METHOD, REPORT_SCHEMA, type Report, type ReportOptions, report } from './report.ts';
export type { Group, ProgramGroup, RunReport } from './run-report.ts';
export type { PassAtK } from './success.ts';
export type { TaskResult } from './task-results.ts';
