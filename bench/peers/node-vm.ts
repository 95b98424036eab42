/** node:vm in this process: no sandbox at all, and so the floor of what running tests can cost. */
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { checkReport, SCRIPT } from '../eight-tests.ts';

/** A context of its own for each run, as every sandbox has to have; no deadline, no memory limit. */
export function inFreshContext(): void {
  checkReport(runInNewContext(SCRIPT) as string);
}

const shared = createContext();

/** One context for all runs: what one leaves behind, the next one finds. */
export function inSharedContext(): void {
  checkReport(runInContext(SCRIPT, shared) as string);
}
