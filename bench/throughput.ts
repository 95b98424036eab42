/** Runs a second of the eight tests: full pools of one host and of one a core, and every peer. */
import { availableParallelism } from 'node:os';
import { createSandbox } from '../sandbox/index.ts';
import type { RunRequest, Sandbox } from '../sandbox/sandbox.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import type { Effort } from './effort.ts';
import { eightTests, runPassing } from './eight-tests.ts';
import type { Figure, Peer, Target } from './figure.ts';
import { median, medianRatio, rate, takeTurns, timeEach } from './measure.ts';
import { inFreshNode } from './peers/fresh-node.ts';
import { inFreshWorker } from './peers/fresh-worker.ts';
import { inFreshContext, inSharedContext } from './peers/node-vm.ts';
import { METHODS, type Method, pythonGym } from './peers/python.ts';
import { quickJs } from './peers/quickjs.ts';

/** Enough that no host waits for its next job. */
const CALLERS_PER_HOST = 4;
const PYTHON_TARGETS: Readonly<Record<Method, Target | undefined>> = {
  spawn: { atLeast: 20 },
  forkserver: undefined,
  fork: { atLeast: 1.5 },
};

export async function throughput({ rounds, windowMs, dear }: Effort): Promise<Figure[]> {
  const cores = availableParallelism();
  await using one = createSandbox({ hosts: 1 });
  await using full = createSandbox({ hosts: cores });
  const request = await eightTests(one);
  const quick = await quickJs();
  const python = await pythonGym();
  await using _closing = 'skipped' in python ? undefined : python;
  for (const sandbox of [one, full]) await timeEach(dear, () => runPassing(sandbox, request), windowMs);

  const sync = (work: () => void) => rate(1, windowMs, async () => work());
  const none = () => Number.NaN;
  const cpu: number[] = [];
  const rates = await takeTurns(rounds, {
    one: () => saturate(one, request, 1, windowMs),
    full: async () => {
      const [before, start] = [cpuSeconds(), performance.now()];
      const runs = await saturate(full, request, cores, windowMs);
      if (before !== null) cpu.push((runs * (performance.now() - start)) / 1000 / (cpuSeconds()! - before));
      return runs;
    },
    freshContext: () => sync(inFreshContext),
    sharedContext: () => sync(inSharedContext),
    quickJs: 'skipped' in quick ? none : () => sync(quick),
    freshNode: () => rate(cores, windowMs, inFreshNode),
    freshWorker: () => rate(cores, windowMs, inFreshWorker),
    ...(Object.fromEntries(
      METHODS.map((method) => [method, 'skipped' in python ? none : () => python.measure(method, cores, windowMs)]),
    ) as Record<Method, () => number | Promise<number>>),
  });

  const peer = (ours: readonly number[], what: string, theirs: readonly number[], target?: Target): Peer => ({
    what,
    value: median(theirs),
    ratio: medianRatio(ours, theirs),
    ...(target === undefined ? {} : { target }),
  });
  const version = 'skipped' in python ? '' : ` ${python.version}`;
  return [
    {
      what: 'runs a second, 1 host saturated',
      value: median(rates.one),
      unit: '1/s',
      target: { atLeast: 350 },
      peers: [
        peer(rates.one, 'node:vm in this process, fresh context', rates.freshContext),
        peer(rates.one, 'node:vm in this process, one context for all', rates.sharedContext),
        'skipped' in quick
          ? { what: 'quickjs-emscripten', value: quick }
          : peer(rates.one, 'quickjs-emscripten, new runtime and context', rates.quickJs),
      ],
    },
    {
      what: `runs a second a core, ${cores} hosts on ${cores} cores saturated`,
      value: median(rates.full) / cores,
      unit: '1/s',
      target: { atLeast: 350 },
    },
    ...(cpu.length === 0
      ? []
      : [{ what: 'runs a second of processor time, pool and hosts together', value: median(cpu), unit: '1/s' }]),
    {
      what: `runs a second, ${cores} hosts saturated`,
      value: median(rates.full),
      unit: '1/s',
      peers: [
        peer(rates.full, `fresh Node process a run, ${cores} at once`, rates.freshNode, { atLeast: 12 }),
        peer(rates.full, `new Worker a run, ${cores} at once`, rates.freshWorker),
        ...METHODS.map((method) => {
          const what = `Python${version} multiprocessing ${method} a run, ${cores} at once`;
          return 'skipped' in python
            ? { what, value: python }
            : peer(rates.full, what, rates[method], PYTHON_TARGETS[method]);
        }),
      ],
    },
  ];
}

function saturate(sandbox: Sandbox, request: RunRequest, hosts: number, windowMs: number): Promise<number> {
  return rate(hosts * CALLERS_PER_HOST, windowMs, () => runPassing(sandbox, request));
}
