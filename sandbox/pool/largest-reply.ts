/** How long the longest reply to a job can be: parsing tens of megabytes of brackets would hold the server for seconds. */
import type { Job } from '../host/protocol.ts';

/** The console of a run, every character escaped, twice over: of the file and of its tests. */
const ROOM_BYTES = 1024 * 1024;
/** A message of 2,000 characters, every one escaped, and what else is said of a test. */
const TEST_BYTES = 64 * 1024;
const ESCAPED_BYTES = 6;
/** A suite that is collected is its author's, and its files come back whole. */
const COLLECTED_BYTES = 32 * 1024 * 1024;

/** Bytes of a frame's body that a host which has no job may send. */
export const GREETING_BYTES = 64 * 1024;

/** Bytes of a frame's body that no honest host exceeds. */
export function largestReply(job: Job): number {
  if (job.kind === 'collect') return COLLECTED_BYTES;
  let bytes = ROOM_BYTES;
  for (const { name, tests } of job.suite) {
    bytes += ESCAPED_BYTES * name.length;
    for (const test of tests) bytes += TEST_BYTES + ESCAPED_BYTES * test.length;
  }
  return bytes;
}
