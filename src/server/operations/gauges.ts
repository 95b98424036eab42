/** What is read when Prometheus asks: sessions, the sandbox, the event loop, the process. */
import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { SandboxStats } from '../../../sandbox/sandbox.ts';
import { SESSION_KINDS, type SessionKind } from '../session/session.ts';

export interface Standing {
  readonly games: readonly string[];
  readonly sessionsMax: number;
  readonly ready: boolean;
  connections(): Promise<number>;
  count(game: string, door: SessionKind): number;
  sandbox(): SandboxStats;
}

/** Adds them to a server's registry. The function that it returns stops what has to be measured all the time. */
export function addGauges(registry: Registry, standing: Standing): () => void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `tracefix_${name}`,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  const total = (name: string, help: string, read: () => number) =>
    new Counter({
      name: `tracefix_${name}`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });

  new Gauge({
    name: 'tracefix_sessions',
    help: 'Live sessions, by game and door.',
    labelNames: ['game', 'door'],
    registers,
    collect() {
      for (const game of standing.games) {
        for (const door of SESSION_KINDS) this.set({ game, door }, standing.count(game, door));
      }
    },
  });
  gauge('sessions_max', 'Session slots.', () => standing.sessionsMax);
  gauge('connections', 'Open TCP connections.', () => standing.connections());
  gauge('ready', '1 when /ready says ready.', () => Number(standing.ready));
  gauge('sandbox_hosts', 'Live sandbox hosts.', () => standing.sandbox().hosts);
  gauge('sandbox_spares', 'Warm spare hosts.', () => standing.sandbox().spares);
  gauge('sandbox_queued', 'Runs waiting for a host.', () => standing.sandbox().queued);
  gauge('sandbox_running', 'Runs on a host now.', () => standing.sandbox().running);
  total('sandbox_runs_total', 'Runs finished, whoever asked for them.', () => standing.sandbox().runs);
  total('sandbox_deaths_total', 'Hosts that died by themselves.', () => standing.sandbox().deaths);
  total('sandbox_kills_total', 'Hosts that were ended for a deadline or memory.', () => standing.sandbox().kills);
  const stop = addEventLoop(registry);
  gauge('process_resident_memory_bytes', 'Resident memory of the server process.', () => process.memoryUsage.rss());
  gauge('process_heap_used_bytes', 'Used heap of the server process.', () => process.memoryUsage().heapUsed);
  gauge('process_open_descriptors', 'Open descriptors of the server process; -1 where it cannot be told.', descriptors);
  total('process_cpu_seconds_total', 'Processor time of the server process.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  gauge('process_start_time_seconds', 'When the process started, since 1970.', () => performance.timeOrigin / 1000);
  return stop;
}

const QUANTILES = [0.5, 0.9, 0.99, 1];
const RESOLUTION_MS = 20;

/** Both since the last scrape. */
function addEventLoop(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let before = performance.eventLoopUtilization();
  new Gauge({
    name: 'tracefix_event_loop_lag_seconds',
    help: 'How late timers were since the last scrape, by quantile.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES) {
        const seconds = delay.count === 0 ? 0 : delay.percentile(quantile * 100) / 1e9 - RESOLUTION_MS / 1000;
        this.set({ quantile }, Math.max(0, seconds));
      }
      delay.reset();
    },
  });
  new Gauge({
    name: 'tracefix_event_loop_utilization',
    help: 'Share of time since the last scrape in which the event loop was busy.',
    registers: [registry],
    collect() {
      const now = performance.eventLoopUtilization();
      this.set(performance.eventLoopUtilization(now, before).utilization);
      before = now;
    },
  });
  return () => delay.disable();
}

function descriptors(): number {
  try {
    return readdirSync('/dev/fd').length - 1;
  } catch {
    // Not every platform shows them.
    return -1;
  }
}
