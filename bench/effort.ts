/** How long the benchmarks measure: in full, or just to show that they work. */

export interface Effort {
  /** Turns that a figure and its peers take. */
  readonly rounds: number;
  /** Repetitions of a cheap operation in a round. */
  readonly cheap: number;
  /** Repetitions of one that runs tests, in a round. */
  readonly dear: number;
  /** Repetitions of one that starts or kills a process. */
  readonly processes: number;
  /** Milliseconds for which a throughput is watched, in a round. */
  readonly windowMs: number;
  /** Sockets that are open at once in the largest crowd, and in the one whose latency has a target. */
  readonly crowd: { readonly largest: number; readonly watched: number };
  /** Honest runs among which hostile ones are strewn. */
  readonly honest: number;
  readonly rollouts: number;
  /** Runs after which the memory is looked at. */
  readonly memoryAfter: readonly number[];
}

export const FULL: Effort = {
  rounds: 5,
  cheap: 1000,
  dear: 200,
  processes: 20,
  windowMs: 1000,
  crowd: { largest: 10_000, watched: 1000 },
  honest: 1000,
  rollouts: 512,
  memoryAfter: [1000, 10_000, 100_000],
};

export const SMOKE: Effort = {
  rounds: 1,
  cheap: 50,
  dear: 20,
  processes: 2,
  windowMs: 100,
  crowd: { largest: 100, watched: 50 },
  honest: 55,
  rollouts: 8,
  memoryAfter: [20, 50, 100],
};
