/** The visible tests, green or red, with what they say. */
import type { Observation, TestResult } from './wire.ts';

export function TestsView({ observation }: { readonly observation: Observation }) {
  const { test_results: results, tests_passed = 0, tests_total = 0, test_results_stale, syntax_error } = observation;
  if (results === undefined) return null;
  return (
    <section class={test_results_stale ? 'tests stale' : 'tests'}>
      <h2>
        Tests{' '}
        {results.length > 0 && (
          <span id="tests-count" class={tests_passed === tests_total ? 'tally good' : 'tally bad'}>
            {tests_passed} of {tests_total} pass
          </span>
        )}
      </h2>
      {results.length > 0 && <Pips results={results} />}
      {test_results_stale && <p class="warn note">The source has changed since these tests were run.</p>}
      {syntax_error && <Said kind="bad note" text={syntax_error} />}
      {results.length === 0 && <p class="quiet">{tests_total} visible tests, not run yet.</p>}
      <ul>
        {results.map((test) => (
          <TestRow test={test} key={test.test_name} />
        ))}
      </ul>
    </section>
  );
}

function Pips({ results }: { readonly results: readonly TestResult[] }) {
  return (
    <div class="pips" aria-hidden="true">
      {results.map(({ test_name, passed }) => (
        <span class={passed ? 'pass' : 'fail'} key={test_name} />
      ))}
    </div>
  );
}

function TestRow({ test: { test_name, passed, error_message } }: { readonly test: TestResult }) {
  return (
    <li class={passed ? 'pass' : 'fail'}>
      <span class="sign" aria-hidden="true">
        {passed ? '✓' : '✗'}
      </span>
      <div>
        <span class="hidden">{passed ? 'passes: ' : 'fails: '}</span>
        {test_name}
        {error_message && <Said kind="" text={error_message} />}
      </div>
    </li>
  );
}

function Said({ kind, text }: { readonly kind: string; readonly text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <pre class={kind} tabIndex={0}>
      {text}
    </pre>
  );
}
