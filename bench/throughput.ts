/** Runs a second of the eight tests: full pools of one host and of one a core, and every peer. */
import { availableParallelism } from 'node:os';
import { createSandbox } from '../sandbox/index.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import type { Effort } from './effort.ts';
import { eightTests, runPassing } from './eight-tests.ts';
import type { Figure, Peer, Target } from './figure.ts';
import { median, medianRatio, rate, takeTurns, timeEach } from './measure.ts';
import { type Method, pythonGym } from './peers/python.ts';
import { type RunPeer, runPeers } from './peers/run-peers.ts';

/** Enough that no host waits for its next job. */
const CALLERS_PER_HOST = 4;
const TARGETS: Readonly<Record<string, Target>> = {
  'fresh Node': { atLeast: 12 },
  ['spawn' satisfies Method]: { atLeast: 20 },
  ['fork' satisfies Method]: { atLeast: 1.5 },
};

interface Rate {
  readonly perSecond: number;
  /** By a second in which the processes that took part were running; NaN where that cannot be told. */
  readonly perCpuSecond: number;
}

export async function throughput({ rounds, windowMs, dear }: Effort): Promise<Figure[]> {
  const cores = availableParallelism();
  await using one = createSandbox({ hosts: 1 });
  await using full = createSandbox({ hosts: cores });
  const request = await eightTests(one);
  for (const sandbox of [one, full]) await timeEach(dear, () => runPassing(sandbox, request), windowMs);
  const saturate = (sandbox: Sandbox, hosts: number) => () =>
    rate(hosts * CALLERS_PER_HOST, windowMs, () => runPassing(sandbox, request));
  const python = await pythonGym();
  await using _closing = 'skipped' in python ? undefined : python;
  const peers = await runPeers(python, cores, windowMs);

  const contestants: Record<string, () => Promise<Rate>> = {
    one: measured(saturate(one, 1)),
    full: measured(saturate(full, cores)),
  };
  for (const { name, run } of peers) if (typeof run === 'function') contestants[name] = measured(run);
  const rates = await takeTurns(rounds, contestants);

  const beside = (ours: string, of: (rate: Rate) => number, those: readonly RunPeer[], targets = TARGETS): Peer[] =>
    those.map(({ name, what, run }) => {
      if (typeof run !== 'function') return { what, value: run };
      const [mine, theirs] = [rates[ours]!.map(of), rates[name]!.map(of)];
      const target = targets[name];
      const ratio = medianRatio(mine, theirs);
      return { what, value: median(theirs), ratio, ...(target === undefined ? {} : { target }) };
    });
  const perSecond = (rate: Rate) => rate.perSecond;
  const perCpuSecond = (rate: Rate) => rate.perCpuSecond;
  const inside = peers.filter((peer) => peer.isInProcess);
  const outside = peers.filter((peer) => !peer.isInProcess);
  const [single, all] = [median(rates.one!.map(perSecond)), median(rates.full!.map(perSecond))];
  const target = { atLeast: 350 };
  const where = `${cores} hosts on ${cores} cores`;
  const figures: Figure[] = [
    {
      what: 'runs a second, 1 host saturated',
      value: single,
      unit: '1/s',
      target,
      peers: beside('one', perSecond, inside),
    },
    { what: `runs a second a core, ${where} saturated`, value: all / cores, unit: '1/s', target },
    { what: `runs a second, ${where} saturated`, value: all, unit: '1/s', peers: beside('full', perSecond, outside) },
  ];
  if (cpuSeconds() === null) return figures;
  const value = median(rates.full!.map(perCpuSecond));
  const what = 'runs a second of processor time, pool and hosts together';
  return [...figures, { what, value, unit: '1/s', peers: beside('full', perCpuSecond, peers, {}) }];
}

/** The same work, with the processor time that this process and its children spent meanwhile. */
function measured(work: () => Promise<number>): () => Promise<Rate> {
  return async () => {
    const [cpu, start] = [cpuSeconds() ?? Number.NaN, performance.now()];
    const perSecond = await work();
    const runs = (perSecond * (performance.now() - start)) / 1000;
    return { perSecond, perCpuSecond: runs / ((cpuSeconds() ?? Number.NaN) - cpu) };
  };
}
