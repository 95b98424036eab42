/** Timing of repeated work, in turns. */

/** Milliseconds of each of `count` calls, one after the other; of fewer, but one at least, when they take `mostMs`. */
export async function timeEach(
  count: number,
  work: (turn: number) => unknown,
  mostMs = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + mostMs;
  for (let turn = 0; turn < count && (turn === 0 || performance.now() < end); turn += 1) {
    const start = performance.now();
    await work(turn);
    times.push(performance.now() - start);
  }
  return times;
}

/** Calls per second of `work` by `callers` at once over about `windowMs` milliseconds. */
export async function rate(callers: number, windowMs: number, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const call = async (): Promise<void> => {
    while (performance.now() - start < windowMs) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return (done / (performance.now() - start)) * 1000;
}

/** What each contestant measured in each round: first one round of every contestant, then the next round. */
export async function takeTurns<Name extends string, Sample>(
  rounds: number,
  contestants: Readonly<Record<Name, (round: number) => Sample | Promise<Sample>>>,
): Promise<Record<Name, Sample[]>> {
  const names = Object.keys(contestants) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Sample[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples[name].push(await contestants[name](round));
  }
  return samples;
}

/** The value below which that share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('Expected at least one value, got none');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The median over rounds of each round's percentile. */
export function medianPercentile(rounds: readonly (readonly number[])[], share: number): number {
  return median(rounds.map((times) => percentile(times, share)));
}

/** The median over rounds of one value divided by the other of the same round. */
export function medianRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / theirs[round]!));
}
