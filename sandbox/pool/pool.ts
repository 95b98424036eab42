/** The pool: queued jobs go to idle hosts, and whatever becomes of a host, each job has its answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectJob, RunJob } from '../host/protocol.ts';
import type { CollectedFile, CollectRequest, RunRequest, Sandbox, Verdict } from '../sandbox.ts';
import { SuiteError } from '../sandbox.ts';
import { assembleVerdict } from './assemble-verdict.ts';
import { atExit } from './at-exit.ts';
import { checkLimits } from './check-limits.ts';
import { createCollectRecord, suiteErrorOfDeath } from './collect-record.ts';
import { announceLacking, surveyConfinement } from './confinement.ts';
import { createFairQueue } from './fair-queue.ts';
import { createFleet } from './fleet.ts';
import { hostCommand } from './host-command.ts';
import type { HostProcess } from './host-process.ts';
import { type Ending, type JobBounds, playJob, type ReplySink } from './play-job.ts';
import { createRunRecord } from './run-record.ts';
import { wasStarved, withPatience } from './starved.ts';
import { closed, noHost, queueFull, starved } from './unavailable.ts';
import { createVerdictCache } from './verdict-cache.ts';

export interface PoolOptions {
  readonly hosts: number;
  readonly spares: number;
  readonly queueLimit: number;
  readonly graceMs: number;
  readonly cache: number;
  readonly hostEntry: string | URL | undefined;
  readonly onNotice: (text: string) => void;
  /** Runs after which a host makes room for a fresh one. */
  readonly retireAfter: number;
  readonly startTimeoutMs: number;
}

/** What a host needs beside the program's heap: its own code, the judge, and the engine's room to collect garbage. */
const HOST_MEMORY_MIB = 350;
const COLLECT_TIMEOUT_MS = 10_000;
const COLLECT_MEMORY_MIB = 256;

/** Hosts that a job is given to until one acknowledges it. */
const MAX_ATTEMPTS = 3;
/** Runs of one job that may each get too little of the processor. */
const MAX_STARVED = 3;
/** An aborted run that ends by itself so soon costs nobody a host. */
const ABORT_PATIENCE_MS = 50;

interface Ticket {
  readonly job: Omit<RunJob, 'id'> | Omit<CollectJob, 'id'>;
  readonly caller: string;
  readonly lane: string;
  readonly bounds: JobBounds;
  readonly sink: ReplySink;
  readonly resolve: (ending: Ending) => void;
  readonly reject: (reason: unknown) => void;
  attempts: number;
  isAborted: boolean;
  host: HostProcess | null;
}

export function createPool(options: PoolOptions): Sandbox {
  const directory = mkdtempSync(join(tmpdir(), 'tracefix-'));
  const queue = createFairQueue<Ticket>();
  const running = new Set<Ticket>();
  const cache = createVerdictCache(options.cache);
  // Hosts, pipes and timers are all unreferenced: this one handle keeps the process alive, and only while work waits.
  const alive = setInterval(() => {}, 2 ** 30).unref();
  let waitingForReady = 0;
  let nextId = 1;
  let runs = 0;
  let closing: Promise<void> | undefined;

  const fleet = createFleet({
    command: hostCommand(directory, options.hostEntry),
    size: options.hosts + options.spares,
    retireAfter: options.retireAfter,
    startTimeoutMs: options.startTimeoutMs,
    onNotice: options.onNotice,
    onChange: dispatch,
  });
  const onExit = () => {
    fleet.killAll('closed');
    removeDirectory();
  };
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
  const undoAtExit = atExit(onExit);
  announceLacking(surveyConfinement(), options.onNotice);

  function dispatch(): void {
    while (running.size < options.hosts && queue.size > 0) {
      const host = fleet.take();
      if (host === undefined) break;
      void play(queue.take()!, host);
    }
    if (fleet.isDown()) for (const ticket of queue.clear()) ticket.reject(noHost());
    holdProcess();
  }

  async function play(ticket: Ticket, host: HostProcess): Promise<void> {
    ticket.host = host;
    ticket.attempts += 1;
    running.add(ticket);
    const started = performance.now();
    const ending = await playJob(host, { ...ticket.job, id: nextId++ }, ticket.bounds, ticket.sink);
    running.delete(ticket);
    ticket.host = null;
    if (ending.kind === 'not_taken' && ticket.attempts < MAX_ATTEMPTS && !ticket.isAborted) queue.putBack(ticket);
    else if (ending.kind === 'not_taken') ticket.reject(noHost());
    else ticket.resolve(ending);
    if (ending.kind === 'finished') fleet.giveBack(host, performance.now() - started);
    dispatch();
  }

  function submit(
    work: Pick<Ticket, 'job' | 'caller' | 'lane' | 'bounds' | 'sink'>,
    signal: AbortSignal | undefined,
  ): Promise<Ending> {
    if (closing !== undefined) return Promise.reject(closed());
    if (fleet.isDown()) return Promise.reject(noHost());
    const startsAtOnce = queue.size === 0 && running.size < options.hosts && fleet.idle() > 0;
    if (!startsAtOnce && queue.size >= options.queueLimit) {
      // Who waits for much makes room for who waits for little, or one caller could keep all others out.
      const displaced = queue.displace(work.caller, work.lane);
      if (displaced === undefined) return Promise.reject(queueFull(options.queueLimit));
      displaced.reject(queueFull(options.queueLimit));
    }
    const { promise, resolve, reject } = Promise.withResolvers<Ending>();
    const ticket: Ticket = { ...work, resolve, reject, attempts: 0, isAborted: false, host: null };
    const abort = () => {
      queue.remove(ticket);
      ticket.isAborted = true;
      const { host } = ticket;
      if (host !== null) setTimeout(() => ticket.host === host && host.kill('abort'), ABORT_PATIENCE_MS).unref();
      ticket.reject(signal?.reason);
      holdProcess();
    };
    signal?.addEventListener('abort', abort, { once: true });
    queue.put(ticket);
    dispatch();
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  }

  async function run(request: RunRequest): Promise<Verdict> {
    checkLimits(request.limits);
    request.signal?.throwIfAborted();
    const { source, language, suite, limits, seed, shuffle = false, coverage = false, bail = false } = request;
    const job = { kind: 'run', source, language, suite, limits, seed, shuffle, coverage, bail } as const;
    const key = cache.keyOf(job);
    const remembered = closing === undefined ? cache.get(key) : undefined;
    if (remembered !== undefined) return remembered;
    const verdict = await judge(job, request);
    cache.put(key, verdict);
    return verdict;
  }

  /** Runs the job until its host had the processor for long enough that the clock can be held against the program. */
  async function judge(job: Omit<RunJob, 'id'>, request: RunRequest): Promise<Verdict> {
    const { caller = '', lane = '', signal } = request;
    let { limits } = job;
    for (let attempt = 1; attempt <= MAX_STARVED; attempt += 1) {
      const record = createRunRecord(job.suite);
      const bounds = { timeoutMs: limits.timeoutMs + options.graceMs, memoryMib: limits.memoryMb + HOST_MEMORY_MIB };
      const given = { ...job, limits };
      const ending = await submit({ job: given, caller, lane, bounds, sink: record }, signal);
      runs += 1;
      if (!wasStarved(record, ending, job.limits.timeoutMs)) return assembleVerdict(given, record, ending);
      limits = withPatience(job.limits, ending);
    }
    throw starved();
  }

  async function collect(request: CollectRequest): Promise<readonly CollectedFile[]> {
    const { files, solution, language } = request;
    const job = { kind: 'collect', files, solution, language } as const;
    const record = createCollectRecord(files);
    const bounds = { timeoutMs: COLLECT_TIMEOUT_MS, memoryMib: COLLECT_MEMORY_MIB + HOST_MEMORY_MIB };
    const ending = await submit({ job, caller: request.caller ?? '', lane: '', bounds, sink: record }, undefined);
    if (ending.kind === 'died') throw suiteErrorOfDeath(files, ending, COLLECT_TIMEOUT_MS);
    const { reply } = record;
    if (reply?.kind === 'collected') return reply.files;
    throw new SuiteError(reply?.file ?? '', reply?.line ?? null, reply?.message ?? '');
  }

  async function ready(): Promise<void> {
    if (closing !== undefined) throw closed();
    waitingForReady += 1;
    holdProcess();
    const state = await fleet.firstReady().finally(() => {
      waitingForReady -= 1;
      holdProcess();
    });
    if (state === 'ready') return;
    throw state === 'closed' ? closed() : noHost();
  }

  async function shutDown(): Promise<void> {
    for (const ticket of [...queue.clear(), ...running]) ticket.reject(closed());
    await fleet.close();
    clearInterval(alive);
    undoAtExit();
    removeDirectory();
  }

  function close(): Promise<void> {
    closing ??= shutDown();
    holdProcess();
    return closing;
  }

  function holdProcess(): void {
    if (queue.size + running.size + waitingForReady > 0 || closing !== undefined) alive.ref();
    else alive.unref();
  }

  function stats() {
    const hosts = Math.min(fleet.up(), options.hosts);
    const { deaths, kills } = fleet.counts();
    return { hosts, spares: fleet.up() - hosts, queued: queue.size, running: running.size, runs, deaths, kills };
  }

  return { ready, run, collect, stats, close, [Symbol.asyncDispose]: close };
}
