/** Keeps as many hosts up as the pool wants: starts them, replaces the dead and the worn, backs off when none starts. */
import type { HostCommand } from './host-command.ts';
import { type HostDeath, type HostProcess, type KillCause, startHost } from './host-process.ts';
import { residentMib } from './memory-watch.ts';
import { type Reaper, startReaper } from './reaper.ts';

export interface FleetOptions {
  readonly command: HostCommand;
  readonly size: number;
  readonly retireAfter: number;
  readonly startTimeoutMs: number;
  readonly onNotice: (text: string) => void;
  /** Called when a host has come up, or when there is none and none starts. */
  readonly onChange: () => void;
}

export interface Fleet {
  take(): HostProcess | undefined;
  giveBack(host: HostProcess, jobMs: number): void;
  idle(): number;
  up(): number;
  /** True when no host is up and the last starts all failed; starts are tried on, ever more rarely. */
  isDown(): boolean;
  firstReady(): Promise<'ready' | 'down' | 'closed'>;
  counts(): { readonly deaths: number; readonly kills: number };
  killAll(cause: KillCause): void;
  close(): Promise<void>;
}

const FAILURES_TO_BE_DOWN = 5;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A host that rests above this would bring an honest run near the memory watch's cap. */
const BLOATED_MIB = 220;
/** Short jobs are seen by no memory watch, so their host is measured once in so many. */
const MEASURE_EVERY = 32;
const LONG_JOB_MS = 20;

export function createFleet(options: FleetOptions): Fleet {
  const hosts = new Set<HostProcess>();
  const idle: HostProcess[] = [];
  let waiting: ((state: 'ready' | 'down' | 'closed') => void)[] = [];
  let oneWasReady = false;
  let failures = 0;
  let pause: NodeJS.Timeout | undefined;
  let deaths = 0;
  let kills = 0;
  let isClosed = false;
  let reaper: Reaper | undefined;

  function fill(): void {
    // Before the first host comes up the snapshots are built that all of them read, so it starts alone.
    const wanted = oneWasReady ? options.size : 1;
    while (!isClosed && pause === undefined && living() < wanted) start();
  }

  function start(): void {
    try {
      hosts.add(startOne());
    } catch (error) {
      // The system has no memory or process left for another host: perhaps it has again later.
      backOff({ how: String(error), stderr: '' });
    }
  }

  function startOne(): HostProcess {
    const host = startHost(options.command, options.startTimeoutMs, {
      onReady() {
        oneWasReady = true;
        idle.push(host);
        answer('ready');
        fill();
        options.onChange();
      },
      onDeath(death) {
        reaper?.forget(host.pid);
        hosts.delete(host);
        forgetIdle(host);
        if (isClosed) return;
        if (death.cause !== 'retired') deaths += 1;
        if (death.cause !== null && death.cause !== 'retired') kills += 1;
        if (host.served === 0) backOff(death);
        fill();
        options.onChange();
      },
    });
    if (!options.command.diesWithServer) {
      reaper ??= startReaper();
      reaper.watch(host.pid);
    }
    return host;
  }

  /** A host that died before it served anything may do so again at once, whether it was ready or not. */
  function backOff({ how, stderr }: Pick<HostDeath, 'how' | 'stderr'>): void {
    failures += 1;
    if (failures === FAILURES_TO_BE_DOWN) {
      options.onNotice(`${failures} hosts in a row died unused, the last with ${how}: ${stderr.trim()}`);
    }
    if (isDown()) answer('down');
    pause ??= setTimeout(
      () => {
        pause = undefined;
        fill();
      },
      Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS),
    ).unref();
  }

  function giveBack(host: HostProcess, jobMs: number): void {
    failures = 0;
    if (!host.isReady) return;
    const isWorn = host.served >= options.retireAfter && idle.length > 0;
    if (!isWorn && !isBloated(host, jobMs)) idle.push(host);
    else host.kill('retired');
    fill();
  }

  function forgetIdle(host: HostProcess): void {
    const index = idle.indexOf(host);
    if (index >= 0) idle.splice(index, 1);
  }

  function isDown(): boolean {
    return failures >= FAILURES_TO_BE_DOWN && up() === 0;
  }

  function up(): number {
    let count = 0;
    for (const host of hosts) if (host.isReady) count += 1;
    return count;
  }

  function living(): number {
    let count = 0;
    for (const host of hosts) if (!host.isDoomed) count += 1;
    return count;
  }

  function answer(state: 'ready' | 'down' | 'closed'): void {
    for (const resolve of waiting) resolve(state);
    waiting = [];
  }

  fill();

  return {
    // The one that has rested longest: it has had the time to make its next isolates.
    take: () => idle.shift(),
    giveBack,
    idle: () => idle.length,
    up,
    isDown,
    firstReady() {
      if (up() > 0) return Promise.resolve('ready');
      if (isDown()) return Promise.resolve('down');
      return new Promise((resolve) => waiting.push(resolve));
    },
    counts: () => ({ deaths, kills }),
    killAll(cause) {
      for (const host of hosts) host.kill(cause);
    },
    async close() {
      isClosed = true;
      clearTimeout(pause);
      answer('closed');
      const gone = [...hosts].map((host) => host.gone);
      for (const host of hosts) host.kill('closed');
      await Promise.all(gone);
      await reaper?.close();
    },
  };
}

function isBloated(host: HostProcess, jobMs: number): boolean {
  if (jobMs < LONG_JOB_MS && host.served % MEASURE_EVERY !== 0) return false;
  return (residentMib(host.pid) ?? 0) > BLOATED_MIB;
}
