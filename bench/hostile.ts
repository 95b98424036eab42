/** One hostile program among a hundred honest ones: whether it costs the honest their verdicts or their time. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '../sandbox/index.ts';
import type { RunRequest, Sandbox } from '../sandbox/sandbox.ts';
import type { Effort } from './effort.ts';
import { eightTests } from './eight-tests.ts';
import type { Figure } from './figure.ts';
import { percentile } from './measure.ts';

const HOSTILE_EVERY = 100;
/** What some sixty agents ask for that think for a second or two between runs. They do not wait for one another. */
const RUNS_PER_SECOND = 40;
const CALLERS = 60;
/** A task's own limit, and one that a task can set. */
const [LIMIT_MS, SHORT_LIMIT_MS] = [2000, 250];
const WARM_UP = 50;
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
  const [many, few] = [honest, Math.ceil(honest / 2)];
  const alone = await load(few, null);
  const mixed = await load(many, LIMIT_MS);
  const short = await load(few, SHORT_LIMIT_MS);
  const runs = `of ${many + few}`;
  const p99 = ({ times }: Outcome) => percentile(times, 0.99);
  const peers = [{ what: 'the honest alone', value: p99(alone) }];
  const zero = { unit: '', target: { atMost: 0 } };
  return [
    { what: `1 % hostile: honest verdicts wrong, ${runs}`, value: mixed.wrong + short.wrong, ...zero },
    { what: `1 % hostile: honest verdicts lost, ${runs}`, value: mixed.lost + short.lost, ...zero },
    {
      what: `1 % hostile, limit ${LIMIT_MS} ms: honest p99, ${RUNS_PER_SECOND} runs a second`,
      value: p99(mixed),
      unit: 'ms',
      target: { atMost: 25 },
      peers,
    },
    {
      what: `1 % hostile, limit ${SHORT_LIMIT_MS} ms: honest p99, ${RUNS_PER_SECOND} runs a second`,
      value: p99(short),
      unit: 'ms',
      peers,
    },
  ];
}

/** Honest runs begun at an even pace, and with every hundredth a hostile one that has the limit given. */
async function load(count: number, hostileLimitMs: number | null): Promise<Outcome> {
  await using sandbox = createSandbox();
  const patient = await eightTests(sandbox);
  const request = { ...patient, limits: { ...patient.limits, timeoutMs: LIMIT_MS } };
  for (let run = 0; run < WARM_UP; run += 1) await sandbox.run(request);
  const times: number[] = [];
  let [wrong, lost] = [0, 0];

  const runHonest = async (turn: number, due: number): Promise<void> => {
    try {
      const { status } = await sandbox.run({ ...request, caller: `honest ${turn % CALLERS}` });
      if (status !== 'passed') wrong += 1;
    } catch {
      // Counted: it is the figure.
      lost += 1;
    }
    times.push(performance.now() - due);
  };

  const begun: Promise<void>[] = [];
  const start = performance.now();
  for (let turn = 0; turn < count; turn += 1) {
    const due = start + (turn * 1000) / RUNS_PER_SECOND;
    await sleep(Math.max(0, due - performance.now()));
    if (hostileLimitMs !== null && turn % HOSTILE_EVERY === HOSTILE_EVERY / 2) {
      begun.push(runHostile(sandbox, request, turn, hostileLimitMs));
    }
    begun.push(runHonest(turn, due));
  }
  await Promise.all(begun);
  return { times, wrong, lost };
}

async function runHostile(sandbox: Sandbox, request: RunRequest, turn: number, timeoutMs: number): Promise<void> {
  const source = HOSTILE[Math.floor(turn / HOSTILE_EVERY) % HOSTILE.length]!;
  const limits = { ...request.limits, timeoutMs };
  const { status } = await sandbox.run({ ...request, source, limits, caller: `hostile ${turn}` });
  if (status === 'passed') throw new Error('Expected a hostile program to fail, got a pass');
}
