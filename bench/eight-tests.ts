/** A program and a suite of eight small tests: the run that section 8 of the design speaks of. */
import type { CollectedFile, RunRequest, Sandbox, Verdict } from '../sandbox/sandbox.ts';

export const SOURCE = `export function search(sorted, target) {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] === target) return middle;
    if (sorted[middle] < target) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
`;

/** Longer than a task's own, so that a machine that others keep busy gives slow figures instead of none. */
const PATIENT_MS = 20_000;

const CASES = [0, 1, 2, 3, 4, 5, 6, 7].map(
  (at) => `test('finds ${at}', () => expect(search([0, 1, 2, 3, 4, 5, 6, 7], ${at})).toBe(${at}));`,
);

export const TESTS = `import { expect, test } from 'vitest';
import { search } from './program.js';
${CASES.join('\n')}
`;

/** The same program and tests with the least that a harness can be: an expression whose value is a report in JSON. */
export const SCRIPT = `(() => {
  const results = [];
  const test = (name, body) => {
    try {
      body();
      results.push({ name, passed: true, message: null });
    } catch (error) {
      results.push({ name, passed: false, message: String(error) });
    }
  };
  const expect = (actual) => ({
    toBe(expected) {
      if (!Object.is(actual, expected)) throw new Error('expected ' + String(expected) + ', got ' + String(actual));
    },
  });
  ${SOURCE.replace('export ', '')}
  ${CASES.join('\n')}
  return JSON.stringify(results);
})()`;

/** Holds a peer to having run the tests. */
export function checkReport(report: string): void {
  const results = JSON.parse(report) as readonly { readonly passed: boolean }[];
  const passed = results.filter((result) => result.passed).length;
  if (passed !== CASES.length) throw new Error(`Expected ${CASES.length} tests to pass, got ${passed}`);
}

/** The request, collected once as a gym does. */
export async function eightTests(sandbox: Sandbox): Promise<RunRequest> {
  const file = { name: 'visible.test.js', code: TESTS };
  const suite: readonly CollectedFile[] = await sandbox.collect({
    files: [file],
    solution: SOURCE,
    language: 'javascript',
  });
  return { source: SOURCE, language: 'javascript', suite, limits: { timeoutMs: PATIENT_MS, memoryMb: 64 }, seed: 1 };
}

/** Runs the request and holds the sandbox to the verdict. */
export async function runPassing(sandbox: Sandbox, request: RunRequest): Promise<Verdict> {
  const verdict = await sandbox.run(request);
  const { status, message } = verdict;
  if (status !== 'passed') throw new Error(`Expected the run to pass, got ${status}: ${message}`);
  return verdict;
}
