/** One host: a child process that takes a job, sends its replies and may die at any moment. */
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { encodeFrame, type Job, type Reply } from '../host/protocol.ts';
import { checkReply } from './check-reply.ts';
import { createBoundedReader } from './frame-reader.ts';
import type { HostCommand } from './host-command.ts';
import { GREETING_BYTES, largestReply } from './largest-reply.ts';

/** Why the pool killed a host. */
export type KillCause = 'timeout' | 'unread' | 'memory' | 'protocol' | 'abort' | 'retired' | 'slow_start' | 'closed';

export interface HostDeath {
  /** Null when the host died by itself. */
  readonly cause: KillCause | null;
  /** The signal or exit code, for people. */
  readonly how: string;
  /** The last 4 KiB of what it wrote there. */
  readonly stderr: string;
  /** False when the job it was given did not reach it whole, or was not acknowledged: nothing of it has run. */
  readonly tookJob: boolean;
}

/** A reply that says something of a job. */
export type JobReply = Exclude<Reply, { kind: 'ready' | 'taken' }>;

/** Who waits for the replies to a job. */
export interface JobListener {
  /** Throws when the reply cannot belong to the job. */
  onReply(reply: JobReply): void;
  onDeath(death: HostDeath): void;
}

export interface HostProcess {
  readonly pid: number | undefined;
  /** It has come up, and nobody has killed it. */
  readonly isReady: boolean;
  /** It was killed, and may take a moment to be gone. */
  readonly isDoomed: boolean;
  /** Jobs given to it so far. */
  readonly served: number;
  /** False while nothing of its last job can have run. */
  readonly tookJob: boolean;
  readonly gone: Promise<void>;
  assign(job: Job, listener: JobListener): void;
  /** The job is over for its listener, whatever the host still does. */
  release(): void;
  kill(cause: KillCause): void;
}

const STDERR_CHARS = 4096;

export function startHost(
  command: HostCommand,
  startTimeoutMs: number,
  fleet: { onReady(): void; onDeath(death: HostDeath): void },
): HostProcess {
  const child = spawn(command.file, command.args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: command.env,
    cwd: '/',
    detached: false,
  });
  // There are none when the system had no descriptors left; the child's `error` event then says so.
  const [, , stderrPipe, jobs, replies] = (child.stdio ?? []) as readonly (Socket | null | undefined)[];
  child.unref();
  for (const pipe of [stderrPipe, jobs, replies]) pipe?.unref();
  const reader = createBoundedReader(GREETING_BYTES);
  const gone = Promise.withResolvers<void>();
  const startTimer = setTimeout(() => kill('slow_start'), startTimeoutMs).unref();
  let isReady = false;
  let isGone = false;
  let served = 0;
  let lastId = 0;
  let listener: JobListener | null = null;
  let acknowledges = false;
  let tookJob = true;
  let cause: KillCause | null = null;
  let stderr = '';

  function assign(job: Job, jobListener: JobListener): void {
    served += 1;
    lastId = job.id;
    listener = jobListener;
    tookJob = false;
    reader.bound(largestReply(job));
    jobs?.write(encodeFrame(job), (error) => {
      if (error) kill('protocol');
      else if (!acknowledges) tookJob = true;
    });
  }

  function onBytes(chunk: Buffer): void {
    if (cause === 'protocol') return;
    try {
      reader.push(chunk, (value) => onReply(checkReply(value)));
    } catch {
      // Whatever was wrong with the bytes, nothing that follows them can be trusted.
      kill('protocol');
    }
  }

  function onReply(reply: Reply): void {
    if (reply.kind === 'ready') becomeReady(reply.acknowledges ?? false);
    else if (!isReady || reply.id > lastId)
      throw new Error(`Expected a reply to job ${lastId}, got one to ${reply.id}.`);
    else if (reply.id < lastId) return;
    else if (reply.kind === 'taken') tookJob = true;
    else listener?.onReply(reply);
  }

  function becomeReady(willAcknowledge: boolean): void {
    if (isReady) throw new Error('Expected one ready frame, got two.');
    isReady = true;
    acknowledges = willAcknowledge;
    clearTimeout(startTimer);
    if (cause === null) fleet.onReady();
  }

  function kill(why: KillCause): void {
    if (isGone || cause !== null) return;
    cause = why;
    child.kill('SIGKILL');
  }

  function die(how: string): void {
    if (isGone) return;
    isGone = true;
    isReady = false;
    clearTimeout(startTimer);
    const death = { cause, how, stderr, tookJob };
    listener?.onDeath(death);
    fleet.onDeath(death);
    gone.resolve();
  }

  replies?.on('data', onBytes);
  stderrPipe?.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARS);
  });
  // The write's own callback deals with a broken pipe; unheard, the event would end the process.
  jobs?.on('error', () => {});
  child.on('error', (error) => die(error.message));
  // Not `exit`: the last replies may still be in the pipe then.
  child.on('close', (code, signal) => die(signal ?? `exit code ${code}`));

  return {
    pid: child.pid,
    get isReady() {
      return isReady && cause === null;
    },
    get isDoomed() {
      return cause !== null;
    },
    get served() {
      return served;
    },
    get tookJob() {
      return tookJob;
    },
    gone: gone.promise,
    assign,
    release() {
      listener = null;
    },
    kill,
  };
}
