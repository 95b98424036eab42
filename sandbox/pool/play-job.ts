/** One job on one host, under the watchdog and the memory watch, to its end. */
import type { Job } from '../host/protocol.ts';
import type { HostDeath, HostProcess, JobReply, KillCause } from './host-process.ts';
import { watchMemory } from './memory-watch.ts';
import { processorMs } from './processor-time.ts';

export interface JobBounds {
  /** Real milliseconds from the moment the job is written. */
  readonly timeoutMs: number;
  readonly memoryMib: number;
}

/** Takes the replies to a job; true means that this was the last. Throws when a reply cannot belong to the job. */
export interface ReplySink {
  add(reply: JobReply): boolean;
}

interface Spent {
  readonly durationMs: number;
  /** How long of that a processor was the host's, its threads added up; undefined where nobody tells. */
  readonly processorMs: number | undefined;
}

export type Death = Spent & {
  readonly kind: 'died';
  readonly status: 'timeout' | 'out_of_memory' | 'crashed';
  /** The signal, exit code or breach, for people. */
  readonly how: string;
};

export type Ending = (Spent & { readonly kind: 'finished' }) | Death;

/** The host died before it had the job, of something else: another may have it. */
export type NotTaken = { readonly kind: 'not_taken' };

/** A killed process that takes long to be gone, as one with gigabytes does, is not waited for. */
const PATIENCE_MS = 60;
/** An idle host reads a job at once; one that does not is stopped or stuck, and the job is better off elsewhere. */
const ACKNOWLEDGE_MS = 1_000;

export function playJob(host: HostProcess, job: Job, bounds: JobBounds, sink: ReplySink): Promise<Ending | NotTaken> {
  const { promise, resolve } = Promise.withResolvers<Ending | NotTaken>();
  const started = performance.now();
  const startedWith = processorMs(host.pid);
  let spent: Spent | undefined;
  let isOver = false;
  let patience: NodeJS.Timeout | undefined;
  // A reply that came in while this process was busy is read before the deadline is judged: hence the second turn.
  const deadline = setTimeout(() => setImmediate(() => isOver || stop('timeout')), bounds.timeoutMs).unref();
  const acknowledgement = setTimeout(
    () => setImmediate(() => isOver || host.tookJob || stop('unread')),
    ACKNOWLEDGE_MS,
  ).unref();
  const unwatch = watchMemory(host.pid, bounds.memoryMib, () => stop('memory'));

  function stop(cause: KillCause): void {
    // Nothing tells it of a process that is gone.
    spent ??= spentSoFar();
    host.kill(cause);
    const { tookJob } = host;
    patience ??= setTimeout(() => onDeath({ cause, how: 'SIGKILL', stderr: '', tookJob }), PATIENCE_MS).unref();
  }

  function onDeath(death: HostDeath): void {
    if (!death.tookJob || death.cause === 'unread') finish({ kind: 'not_taken' });
    else finish({ kind: 'died', ...diagnose(death), ...(spent ?? spentSoFar()) });
  }

  function spentSoFar(): Spent {
    const now = startedWith === undefined ? undefined : processorMs(host.pid);
    return {
      durationMs: performance.now() - started,
      processorMs: now === undefined || startedWith === undefined ? undefined : now - startedWith,
    };
  }

  function finish(ending: Ending | NotTaken): void {
    isOver = true;
    clearTimeout(deadline);
    clearTimeout(acknowledgement);
    clearTimeout(patience);
    unwatch();
    host.release();
    resolve(ending);
  }

  host.assign(job, {
    onReply(reply) {
      if (sink.add(reply)) finish({ kind: 'finished', ...spentSoFar() });
    },
    onDeath,
  });
  return promise;
}

/** The engine's last words, and those that isolated-vm puts in their place. */
const OUT_OF_MEMORY = /out of memory|Allocation failed|\bOOM\b|is_heap_oom/i;

function diagnose({ cause, how, stderr }: HostDeath): Pick<Death, 'status' | 'how'> {
  if (cause === 'timeout') return { status: 'timeout', how };
  if (cause === 'memory' || OUT_OF_MEMORY.test(stderr)) return { status: 'out_of_memory', how };
  if (cause === 'protocol') return { status: 'crashed', how: 'its replies made no sense' };
  return { status: 'crashed', how };
}
