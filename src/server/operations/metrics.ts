/** Counters and gauges in Prometheus' text format. */
import type { ServerContext } from '../context.ts';

const COUNTERS = {
  resets: 'Episodes started.',
  steps: 'Actions taken.',
  episodes_finished: 'Episodes that ended, by how.',
  exploits_suspected: 'Finished episodes whose program looks made for its tests.',
  errors: 'Requests refused or failed, by error code.',
} as const;

type Counter = keyof typeof COUNTERS;

export class Metrics {
  readonly #values = new Map<Counter, Map<string, number>>();

  add(counter: Counter, labels: Readonly<Record<string, string>> = {}): void {
    const series = this.#values.get(counter) ?? new Map<string, number>();
    const key = labelText(labels);
    series.set(key, (series.get(key) ?? 0) + 1);
    this.#values.set(counter, series);
  }

  lines(): string[] {
    return Object.entries(COUNTERS).flatMap(([counter, help]) => {
      const series = this.#values.get(counter as Counter) ?? new Map([['', 0]]);
      return family(`${counter}_total`, 'counter', help, [...series]);
    });
  }
}

/** The whole page that `GET /metrics` answers. */
export function metricsText({ metrics, sessions, gym }: ServerContext): string {
  const sandbox = gym.sandbox.stats();
  const gauge = (name: string, help: string, value: number) => family(name, 'gauge', help, [['', value]]);
  return [
    ...family('sessions', 'gauge', 'Live sessions, by door.', [
      ['{kind="socket"}', sessions.count('socket')],
      ['{kind="http"}', sessions.count('http')],
      ['{kind="mcp"}', sessions.count('mcp')],
    ]),
    ...gauge('sessions_max', 'Session slots.', sessions.max),
    ...metrics.lines(),
    ...gauge('sandbox_hosts', 'Live sandbox hosts.', sandbox.hosts),
    ...gauge('sandbox_spares', 'Warm spare hosts.', sandbox.spares),
    ...gauge('sandbox_queued', 'Runs waiting for a host.', sandbox.queued),
    ...gauge('sandbox_running', 'Runs on a host now.', sandbox.running),
    ...family('sandbox_runs_total', 'counter', 'Runs finished.', [['', sandbox.runs]]),
    ...family('sandbox_deaths_total', 'counter', 'Hosts that died by themselves.', [['', sandbox.deaths]]),
    ...family('sandbox_kills_total', 'counter', 'Hosts that were ended for a deadline or memory.', [
      ['', sandbox.kills],
    ]),
    ...gauge('resident_memory_bytes', 'Resident memory of the server process.', process.memoryUsage.rss()),
    '',
  ].join('\n');
}

function family(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  series: readonly (readonly [string, number])[],
): string[] {
  const full = `tracefix_${name}`;
  return [
    `# HELP ${full} ${help}`,
    `# TYPE ${full} ${type}`,
    ...series.map(([labels, value]) => `${full}${labels} ${value}`),
  ];
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
