/** How much longer a caller waits when the host that is about to serve it has just been killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '../sandbox/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Effort } from './effort.ts';
import { eightTests, runPassing } from './eight-tests.ts';
import type { Figure } from './figure.ts';
import { type HostWatch, watchHosts } from './host-watch.ts';
import { median, takeTurns, timeEach } from './measure.ts';

const CALM_RUNS = 10;
/** Kills of which one at least has to hit the next caller's host. */
const TRIES = 5;
const FLEET_PATIENCE_MS = 10_000;
const IDLE = 'process.stdout.write("up"); setInterval(() => {}, 1e6)';

export async function killedHost({ processes }: Effort): Promise<Figure[]> {
  using hosts = watchHosts();
  await using withSpare = createSandbox({ hosts: 1, spares: 1 });
  await using withoutSpare = createSandbox({ hosts: 1, spares: 0 });
  const waits = await takeTurns(processes, {
    withSpare: await waitAfterKill(withSpare, 2, hosts),
    killed: killToExit,
    withoutSpare: await waitAfterKill(withoutSpare, 1, hosts),
    started: startToOutput,
  });
  const [killed, started] = [median(waits.killed), median(waits.started)];
  return [
    {
      what: 'host killed: its next caller waits longer by, warm spare, p50',
      value: median(waits.withSpare),
      unit: 'ms',
      target: { atMost: 10 },
      peers: [{ what: 'a bare Node process, from SIGKILL to its exit event', value: killed }],
    },
    {
      what: 'host killed: its next caller waits longer by, no spare, p50',
      value: median(waits.withoutSpare),
      unit: 'ms',
      target: { atMost: 60 },
      peers: [{ what: 'a bare Node process, from its start to its first output', value: started }],
    },
  ];
}

/** What measures one wait: a run on a host killed the moment before, less a calm run. */
async function waitAfterKill(sandbox: Sandbox, fleet: number, hosts: HostWatch): Promise<() => Promise<number>> {
  const request = await eightTests(sandbox);
  const run = () => runPassing(sandbox, request);
  return async () => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      await fleetIsUp(sandbox, fleet);
      const calmMs = median(await timeEach(CALM_RUNS, run));
      // Hosts take turns, so that the one which served the run before last serves the next when there are two.
      const server = await hosts.serverOf(run);
      if (fleet > 1) await run();
      const isServing = hosts.kill(server);
      const start = performance.now();
      const verdict = run();
      // Unless another host has come up between: then the kill hit a spare.
      const isHit = isServing();
      await verdict;
      if (isHit) return Math.max(0, performance.now() - start - calmMs);
    }
    throw new Error(`Expected one of ${TRIES} kills to hit the host of the next run, got none`);
  };
}

async function fleetIsUp(sandbox: Sandbox, fleet: number): Promise<void> {
  const start = performance.now();
  while (performance.now() - start < FLEET_PATIENCE_MS) {
    const { hosts, spares } = sandbox.stats();
    if (hosts + spares >= fleet) return;
    await sleep(5);
  }
  throw new Error(`Expected ${fleet} hosts within ${FLEET_PATIENCE_MS} ms, got ${JSON.stringify(sandbox.stats())}`);
}

async function killToExit(): Promise<number> {
  const child = spawn(process.execPath, ['-e', IDLE]);
  await once(child.stdout, 'data');
  const start = performance.now();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return performance.now() - start;
}

async function startToOutput(): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', IDLE]);
  await once(child.stdout, 'data');
  const ms = performance.now() - start;
  child.kill('SIGKILL');
  await once(child, 'exit');
  return ms;
}
