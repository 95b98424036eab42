/** One hostile program among a hundred honest ones: whether it costs the honest their verdicts or their time. */
import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '../sandbox/index.ts';
import type { RunRequest, Sandbox } from '../sandbox/sandbox.ts';
import { eightTests } from './eight-tests.ts';
import type { Effort, Figure } from './figure.ts';
import { percentile } from './measure.ts';

const HOSTILE_EVERY = 100;
/** Between an honest caller's verdict and its next run: a model thinks for longer. */
const THINKING_MS = 20;
/** A task's own limit, and one that a task can set. */
const [LIMIT_MS, SHORT_LIMIT_MS] = [2000, 250];
const HOSTILE = [
  'export function search() { for (;;) {} }',
  'export function search() { const map = new Map(); for (let i = 0; ; i += 1) map.set(i, i); }',
  'export function search() { const all = []; for (;;) all.push(new Array(100).fill(0)); }',
  "export const search = () => 'a'.repeat(2 ** 28).split('');",
  'export const search = null; for (;;) {}',
];

interface Outcome {
  readonly times: readonly number[];
  readonly wrong: number;
  readonly lost: number;
}

export async function hostile({ honest }: Effort): Promise<Figure[]> {
  const count = Math.ceil(honest / 3);
  const alone = await load(count, null);
  const [mixed, short] = [await load(count, LIMIT_MS), await load(count, SHORT_LIMIT_MS)];
  const callers = 2 * availableParallelism();
  const peers = [{ what: 'the honest alone', value: percentile(alone.times, 0.99) }];
  const p99 = ({ times }: Outcome) => percentile(times, 0.99);
  return [
    {
      what: `1 % hostile: honest verdicts wrong, of ${2 * count}`,
      value: mixed.wrong + short.wrong,
      unit: '',
      target: { atMost: 0 },
    },
    {
      what: `1 % hostile: honest verdicts lost, of ${2 * count}`,
      value: mixed.lost + short.lost,
      unit: '',
      target: { atMost: 0 },
    },
    {
      what: `1 % hostile, limit ${LIMIT_MS} ms: p99 of ${callers} honest callers`,
      value: p99(mixed),
      unit: 'ms',
      target: { atMost: 25 },
      peers,
    },
    {
      what: `1 % hostile, limit ${SHORT_LIMIT_MS} ms: p99 of ${callers} honest callers`,
      value: p99(short),
      unit: 'ms',
      peers,
    },
  ];
}

/** Honest runs by callers who think between them, a hostile one, with that limit, begun beside every hundredth. */
async function load(count: number, hostileLimitMs: number | null): Promise<Outcome> {
  await using sandbox = createSandbox();
  const patient = await eightTests(sandbox);
  const request = { ...patient, limits: { ...patient.limits, timeoutMs: LIMIT_MS } };
  for (let run = 0; run < 50; run += 1) await sandbox.run(request);
  const times: number[] = [];
  const hostiles: Promise<unknown>[] = [];
  let [begun, wrong, lost] = [0, 0, 0];

  const call = async (caller: string): Promise<void> => {
    while (begun < count) {
      const turn = begun;
      begun += 1;
      if (hostileLimitMs !== null && turn % HOSTILE_EVERY === HOSTILE_EVERY / 2) {
        hostiles.push(runHostile(sandbox, request, turn, hostileLimitMs));
      }
      const start = performance.now();
      try {
        const { status } = await sandbox.run({ ...request, caller });
        if (status !== 'passed') wrong += 1;
      } catch {
        // Counted: it is the figure.
        lost += 1;
      }
      times.push(performance.now() - start);
      await sleep(THINKING_MS);
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, (_, index) => call(`honest ${index}`)));
  await Promise.all(hostiles);
  return { times, wrong, lost };
}

async function runHostile(sandbox: Sandbox, request: RunRequest, turn: number, timeoutMs: number): Promise<void> {
  const source = HOSTILE[Math.floor(turn / HOSTILE_EVERY) % HOSTILE.length]!;
  const limits = { ...request.limits, timeoutMs };
  const { status } = await sandbox.run({ ...request, source, limits, caller: `hostile ${turn}` });
  if (status === 'passed') throw new Error('Expected a hostile program to fail, got a pass');
}
