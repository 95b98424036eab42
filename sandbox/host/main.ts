/** A host: reads jobs, runs them in isolates, writes replies, until the pool closes its input. */
import process from 'node:process';
import { collect } from './collect.ts';
import { dropAuthority } from './drop-authority.ts';
import { readJob, writeReply } from './frames.ts';
import { createIsolates } from './isolates.ts';
import { run } from './run.ts';
import { isStripperBroken } from './strip-types.ts';

// A terminal's ctrl-C, and what stops a whole group of processes, reaches hosts as well: a program must not pay for that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
const isolates = createIsolates(process.argv[2] ?? '.');
isolates.prepare();
// Everything that is read from files has been read; no program has come yet.
dropAuthority();
writeReply({ kind: 'ready', version: process.version, acknowledges: true });
for (let job = readJob(); job !== undefined; job = readJob()) {
  writeReply({ kind: 'taken', id: job.id });
  if (job.kind === 'run') run(job, isolates, writeReply);
  else collect(job, isolates, writeReply);
  // Another host gets what may be on its way to this one.
  if (isStripperBroken()) break;
  isolates.prepare();
}
process.exit(0);
