/** A host that speaks the protocol and does what a job's source, a list of steps, tells it to. */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { encodeFrame, JOBS_FD, type Job, REPLIES_FD, type Reply, type RunJob } from '../../../sandbox/host/protocol.ts';
import { createBoundedReader } from '../../../sandbox/pool/frame-reader.ts';
import type { Step } from './steps.ts';

const jobs = new Socket({ fd: JOBS_FD });
const reader = createBoundedReader(2 ** 31);
jobs.on('data', (chunk: Buffer) => {
  reader.push(chunk, (value) => {
    const job = value as Job;
    if (job.kind === 'run') run(job);
    else for (const [step] of JSON.parse(job.solution) as Step[]) collect(job, step);
  });
});
jobs.on('end', () => process.exit(0));
send({ kind: 'ready', version: 'stand-in', acknowledges: true });

function run(job: RunJob): void {
  const { id } = job;
  send({ kind: 'taken', id });
  for (const [step, file = 0, test = 0] of JSON.parse(job.source) as Step[]) {
    if (step === 'test') send({ kind: 'test', id, file, test, passed: true, message: null, line: null, durationMs: 1 });
    else if (step === 'file') sendFile(job, file, () => true);
    else if (step === 'file_but_test') sendFile(job, file, (index) => index !== test);
    else if (step === 'pass') {
      for (const index of job.suite.keys()) sendFile(job, index, () => true);
      send({ kind: 'done', id });
    } else if (step === 'done') send({ kind: 'done', id });
    else if (step === 'other_id') send({ kind: 'done', id: id + file });
    else if (step === 'sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, file);
    else misbehave(step);
  }
}

function sendFile({ id, suite }: RunJob, file: number, isIn: (test: number) => boolean): void {
  const { name, tests } = suite[file]!;
  // Backwards: whatever order a host reports in, the verdict has the collected one.
  const results = tests
    .filter((_, index) => isIn(index))
    .map((title) => ({ name: title, passed: true, message: null, line: null, durationMs: 1 }))
    .reverse();
  const console = JSON.stringify({ pid: process.pid, directory: process.argv[2], env: process.env });
  const verdict = { name, status: 'passed', message: null, line: null, tests: results, console } as const;
  send({ kind: 'file', id, file, verdict });
}

function collect(job: Extract<Job, { kind: 'collect' }>, step: string): void {
  const { id } = job;
  send({ kind: 'taken', id });
  if (step === 'collected') {
    send({ kind: 'collected', id, files: job.files.map((file) => ({ ...file, tests: ['a'], imports: ['f'] })) });
  } else if (step === 'collected_none') send({ kind: 'collected', id, files: [] });
  else if (step === 'suite_error') send({ kind: 'suite_error', id, file: 'x.test.js', line: 3, message: 'No test.' });
  else misbehave(step);
}

function misbehave(step: string): void {
  if (step === 'hang') for (;;);
  else if (step === 'abort') process.abort();
  else if (step === 'exit') process.exit(3);
  else if (step === 'isolate_heap') {
    writeSync(2, 'invalid array length\nis_heap_oom = 1\n');
    process.abort();
  } else if (step === 'garbage') writeSync(REPLIES_FD, Buffer.from('Assertion failed: (this is no frame)\n'));
  else if (step === 'no_json') writeSync(REPLIES_FD, Buffer.from([0, 0, 0, 2, 0x7b, 0x7b]));
  else if (step === 'no_reply') send({ kind: 'test', id: 1 } as unknown as Reply);
  else if (step === 'ready_again') send({ kind: 'ready', version: 'again' });
  else if (step === 'allocate') for (const kept: Buffer[] = []; ; ) kept.push(Buffer.alloc(2 ** 24, 1));
  else if (step === 'heap') {
    setFlagsFromString('--max-old-space-size=40');
    for (const kept: object[] = []; ; ) kept.push({ kept: new Array(100).fill(0) });
  }
}

function send(reply: Reply): void {
  writeSync(REPLIES_FD, encodeFrame(reply));
}
