/** Runs a program against tests in the real sandbox, with the parts that a test does not speak of filled in. */
import type { CollectedFile, Limits, RunRequest, Sandbox, Verdict } from '../../sandbox/index.ts';

export const LIMITS: Limits = { timeoutMs: 4000, memoryMb: 64 };

const HEAD = `import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { f } from './program.js';
`;

/** A test file around statements that may use Vitest's names and the program's `f`. */
export function testFile(body: string, name = 'a.test.js') {
  return { name, code: HEAD + body };
}

/** A file of one test, called `it` by default, around the statements of its body. */
export function oneTest(body: string, title = 'it'): string {
  return `test('${title}', async () => {\n${body}\n});`;
}

/** A file whose tests are given by hand, so that nothing need be collected before a run. */
export function collected(body: string, tests: readonly string[] = ['it'], name = 'a.test.js'): CollectedFile {
  return { ...testFile(body, name), tests, imports: ['f'] };
}

/** Runs a program against one test named `it`. */
export function tryProgram(
  sandbox: Sandbox,
  source: string,
  body: string,
  more: Partial<RunRequest> = {},
): Promise<Verdict> {
  const suite = [collected(oneTest(body))];
  return sandbox.run({ source, language: 'javascript', suite, limits: LIMITS, seed: 1, ...more });
}

/** Status, then what the first test says of itself. */
export function summary(verdict: Verdict): { status: string; passed: boolean | undefined; message: string | null } {
  const [result] = verdict.files[0]?.tests ?? [];
  return { status: verdict.status, passed: result?.passed, message: result?.message ?? null };
}

/** The verdict's bytes without what is told in real time. */
export function bytesOf(verdict: Verdict): string {
  return JSON.stringify(verdict, (key, value) => (key === 'durationMs' ? 0 : value));
}
