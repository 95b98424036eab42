/** The visible tests as they stand, and how they stood at each run. */
import { useMemo } from 'preact/hooks';
import type { Observation } from './replay.tsx';
import { seen } from './shown.ts';
import { untested } from './untested.ts';

interface TestResult {
  readonly test_name: string;
  readonly passed: boolean;
  readonly error_message: string | null;
}

interface Props {
  readonly seenBy: readonly Observation[];
  readonly step: number;
  readonly breakdown: Observation | null;
}

/** Squares in a row; older runs are left out. */
const MOST_RUNS = 24;

export function TestsView({ seenBy, step, breakdown }: Props) {
  const runs = useMemo(() => runsOf(seenBy, breakdown), [seenBy, breakdown]);
  const done = runs.filter((run) => run.step <= step);
  const now = done.at(-1);
  if (now === undefined) {
    const said = untested(seenBy, step);
    return said === undefined ? null : <p class="quiet">{said}</p>;
  }
  const earlier = done.at(-2);
  const isNew = now.step === step;
  const passed = now.results.filter((result) => result.passed).length;
  return (
    <section>
      <h3>
        Tests: {passed} of {now.results.length} pass
        {!isNew && seenBy[step]?.test_results_stale === true && <span class="quiet"> before the last edit</span>}
      </h3>
      <ul class="tests">
        {now.results.map(({ test_name, passed: isGreen, error_message }) => {
          const turned = isNew && earlier !== undefined && wasGreen(earlier, test_name) !== isGreen;
          return (
            <li key={test_name} class={`${isGreen ? 'green' : 'red'} ${turned ? 'turned' : ''}`}>
              <span class="trail" aria-hidden="true">
                {runs.slice(-MOST_RUNS).map((run) => (
                  <i
                    key={run.step}
                    class={`${run.step > step ? 'later' : ''} ${wasGreen(run, test_name) ? 'green' : 'red'} ${run === now ? 'now' : ''}`}
                  />
                ))}
              </span>
              <span class="title">
                {isGreen ? '✓' : '✗'} {seen(test_name)}
                {turned && <b>{isGreen ? ' turned green' : ' turned red'}</b>}
                {!isGreen && error_message !== null && <small>{seen(error_message.slice(0, 400))}</small>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface TestRun {
  readonly step: number;
  readonly results: readonly TestResult[];
}

/** Each time that results came which had not been there; and the end, when all visible tests are known to pass there. */
function runsOf(seenBy: readonly Observation[], breakdown: Observation | null): TestRun[] {
  const runs: TestRun[] = [];
  let last: unknown;
  for (const [step, { test_results: results, test_results_stale: isStale }] of seenBy.entries()) {
    if (!Array.isArray(results) || results.length === 0 || isStale === true) continue;
    if (results !== last) runs.push({ step, results });
    last = results;
  }
  const { passed, total } = (breakdown?.visible ?? {}) as { passed?: number; total?: number };
  const tests = runs.at(-1)?.results;
  if (tests !== undefined && passed === tests.length && total === tests.length)
    runs.push({ step: seenBy.length - 1, results: tests.map((test) => ({ ...test, passed: true })) });
  return runs;
}

function wasGreen({ results }: TestRun, name: string): boolean {
  return results.find(({ test_name }) => test_name === name)?.passed === true;
}
