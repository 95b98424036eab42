/** The benchmarks by the name under which they are run. */
import { actions } from './actions.ts';
import { coldStart } from './cold-start.ts';
import { crowd } from './crowd.ts';
import type { Effort } from './effort.ts';
import type { Figure } from './figure.ts';
import { hostile } from './hostile.ts';
import { instrumentation } from './instrumentation.ts';
import { killedHost } from './killed-host.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { phases } from './phases.ts';
import { rollouts } from './rollouts.ts';
import { sockets } from './sockets.ts';
import { throughput } from './throughput.ts';

type Benchmark = (effort: Effort) => Promise<readonly Figure[]>;

/** Run when none is named. */
export const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  latency,
  throughput,
  actions,
  sockets,
  crowd,
  'killed-host': killedHost,
  hostile,
  'cold-start': coldStart,
  rollouts,
};

/** Run when named, and in a smoke run. */
export const ON_DEMAND: Readonly<Record<string, Benchmark>> = { memory, phases, instrumentation };
