/**
 * A host in which an isolate has been escaped: what a job's source says is done in the host's own realm, by a program
 * that even holds what was loaded before the host gave its authority away.
 */
import child from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import inspector from 'node:inspector';
import module from 'node:module';
import net from 'node:net';
import { getSystemErrorName } from 'node:util';
import threads from 'node:worker_threads';
import { dropAuthority } from '../../sandbox/host/drop-authority.ts';
import { readJob, writeReply } from '../../sandbox/host/frames.ts';

const { _kill, dlopen } = process as typeof process & { _kill(pid: number, signal: number): number };
const held = { child, dgram, dlopen, fs, inspector, kill, module, net, threads };
const AsyncFunction = (async () => {}).constructor as FunctionConstructor;

dropAuthority();
writeReply({ kind: 'ready', version: process.version, acknowledges: true });
for (let job = readJob(); job !== undefined; job = readJob()) {
  if (job.kind !== 'run') continue;
  const { id } = job;
  writeReply({ kind: 'taken', id });
  const console = await outcome(job.source);
  const verdict = {
    name: job.suite[0]!.name,
    status: 'failed',
    message: null,
    line: null,
    tests: [],
    console,
  } as const;
  writeReply({ kind: 'file', id, file: 0, verdict });
  writeReply({ kind: 'done', id });
}
process.exit(0);

function kill(pid: number, signal: number): void {
  const failure = _kill(pid, signal);
  if (failure !== 0) throw Object.assign(new Error('not sent'), { code: getSystemErrorName(failure) });
}

/** What the attempt answered, or the code of what stopped it. */
async function outcome(source: string): Promise<string> {
  // Some refusals come as events that nobody awaits.
  const stray = new Promise<never>((_, reject) => process.once('uncaughtException', reject));
  try {
    const attempt = new AsyncFunction(...Object.keys(held), source)(...Object.values(held));
    return `done: ${await Promise.race([attempt, stray])}`;
  } catch (error) {
    const { code, name, message } = error as NodeJS.ErrnoException;
    return `${code ?? name}: ${message}`;
  }
}
