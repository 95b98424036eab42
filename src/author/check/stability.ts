/** Whether a suite says the same whatever the order of its tests and the seed, and says it in time. */
import pMap from 'p-map';
import type { RunRequest, Verdict } from '../../../sandbox/sandbox.ts';
import type { Task } from '../../task/index.ts';
import { type Finding, finding, someOf } from '../findings.ts';
import { backwards, completed, traceOf } from '../order.ts';
import { drawsChance } from '../syntax/holds-state.ts';
import type { CheckContext } from './context.ts';

const REPEATS = 20;
const SEEDS = [1, ...Array.from({ length: REPEATS - 1 }, (_, at) => at + 2)] as const;
const AT_A_TIME = 4;
/** Of `timeout_ms`, for a whole suite as for a single test. */
const SHARE = 1 / 4;
/** How many times its real time a repeated run may take: what a busy machine holds up is not unstable. */
const PATIENCE = 10;

/**
 * Runs solution and program again, shuffled, against what they did the first time: no more often than it takes to know that neither
 * order nor seed is anything to the tests, and 20 times where it may be.
 */
export async function checkStability({ task, suite, sandbox, ...first }: CheckContext): Promise<Finding[]> {
  const { language } = task;
  const limits = { ...task.limits, timeoutMs: PATIENCE * task.limits.timeoutMs };
  const repeat = async (source: string, expected: Verdict) => {
    const mayStop = ![source, ...suite.map(({ code }) => code)].some(drawsChance);
    const run = (order: Partial<RunRequest>) =>
      sandbox.run({ source, language, suite, limits, seed: 0, caller: `check ${task.id}`, ...order });
    const shuffled = (drawnFrom: number) => run({ seed: drawnFrom, shuffle: true });
    const [seed, ...others] = SEEDS;
    const early = mayStop ? [await shuffled(seed), await run({ suite: backwards(suite) })] : [await shuffled(seed)];
    const isSame = ({ files }: Verdict) => traceOf(completed(expected.files, files)) === traceOf(expected.files);
    const isKnown = mayStop && early.every(isSame);
    const late = isKnown ? [] : await pMap(others, shuffled, { concurrency: AT_A_TIME });
    const verdicts = [...early, ...late];
    return {
      changed: [...new Set(verdicts.flatMap((verdict) => differing(expected, verdict)))],
      durations: [expected, ...verdicts].map(({ durationMs }) => durationMs),
    };
  };
  const solution = await repeat(task.secret.solution, first.solution);
  const program = wasCutOff(task, first.program) ? undefined : await repeat(task.program, first.program);
  return [
    ...unstable('solution', solution.changed),
    ...unstable('program', program?.changed ?? []),
    ...tooSlow(task, solution.durations),
  ];
}

/** Tests of which one verdict says passed and the other failed. */
function differing(expected: Verdict, verdict: Verdict): string[] {
  const files = completed(expected.files, verdict.files);
  return expected.files.flatMap((file, at) =>
    file.tests.filter(({ passed }, index) => files[at]!.tests[index]!.passed !== passed).map(({ name }) => name),
  );
}

/** Ended by the wall clock, memory or death: which tests that took down depends on the order, and does not matter. */
function wasCutOff(task: Task, verdict: Verdict): boolean {
  const tests = verdict.files.flatMap((file) => file.tests);
  return (
    verdict.status === 'timeout' ||
    verdict.status === 'out_of_memory' ||
    verdict.status === 'crashed' ||
    tests.some(({ passed, durationMs }) => !passed && durationMs >= task.limits.timeoutMs * SHARE * 0.9)
  );
}

function unstable(which: string, names: readonly string[]): Finding[] {
  if (names.length === 0) return [];
  return [
    finding(
      'unstable',
      `Expected ${REPEATS} shuffled runs of the ${which} to agree, got other results of ${someOf(names)}.`,
    ),
  ];
}

/** Judged by the fastest run: what the others took longer is the machine's doing, since each does the same work. */
function tooSlow(task: Task, durations: readonly number[]): Finding[] {
  const fastest = Math.min(...durations);
  const bound = task.limits.timeoutMs * SHARE;
  if (fastest < bound) return [];
  return [finding('too_slow', `Expected the solution to take less than ${bound} ms, got ${Math.round(fastest)} ms.`)];
}
