/** Program repair without a model: the face of this folder. */
export { type Candidate, candidatesFor } from './candidates.ts';
export type { TestSeen } from './examiner.ts';
export { isBetter } from './judge.ts';
export { createOfflineRepair, createRepair, type PlainRepairOptions, type RepairOptions } from './repair.ts';
export { replaceLines } from './replace-lines.ts';
export { findRepairs } from './screen-first.ts';
export { type Seen, seenIn } from './seen.ts';
export { type Base, baseOf, type PublicTask, reconnoitre, type Situation } from './situation.ts';
export { playStrategy, type Strategy } from './strategy.ts';
