/** Tells a task author whether a task is sound, and what to do when it is not. */
import { type CollectedFile, type Sandbox, SuiteError, type TestFile, type Verdict } from '../../sandbox/sandbox.ts';
import { type Task, UNLOADABLE_BUG_TYPES } from '../task/index.ts';
import { checkMetadata } from './check-metadata.ts';
import { checkStability } from './check-stability.ts';
import { checkWork } from './check-work.ts';
import { disabledTests } from './disabled-tests.ts';
import { type Finding, finding, someOf } from './findings.ts';

/**
 * Everything found to be wrong with a loaded task, in the order of the table in docs/tasks.md; empty for a sound one.
 * Rejects with SandboxUnavailable when no verdict can be had, since then nothing is known.
 *
 * @example
 * const findings = await checkTask(task, sandbox);
 * const isSound = findings.every(({ severity }) => severity !== 'error');
 */
export async function checkTask(task: Task, sandbox: Sandbox): Promise<Finding[]> {
  const metadata = checkMetadata(task);
  const disabled = [task.visible, task.secret.hidden].flatMap(checkDisabled);
  if (disabled.length > 0) return [...disabled, ...metadata];
  const suite = await collect(task, sandbox);
  if (!Array.isArray(suite)) return [suite, ...metadata];
  const run = (source: string) =>
    sandbox.run({ source, language: task.language, suite, limits: task.limits, seed: 0, caller: `check ${task.id}` });
  const [solution, program] = await Promise.all([run(task.secret.solution), run(task.program)]);
  const verdicts = [...checkSolution(solution), ...checkProgram(task, program), ...checkWork(task, solution, program)];
  if (!verdicts.some(({ code }) => code === 'solution_fails')) {
    verdicts.push(...(await checkStability(task, suite, { solution, program }, sandbox)));
  }
  return [...verdicts, ...metadata];
}

function checkDisabled(file: TestFile): Finding[] {
  return disabledTests(file).map(({ line, call }) =>
    finding('test_disabled', `Expected tests that always run, got ${call} in ${file.name}:${line}.`),
  );
}

async function collect(task: Task, sandbox: Sandbox): Promise<CollectedFile[] | Finding> {
  const { visible, language } = task;
  const { hidden, solution } = task.secret;
  try {
    return [...(await sandbox.collect({ files: [visible, hidden], solution, language, caller: `check ${task.id}` }))];
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    const place = error.line === null ? error.file : `${error.file}:${error.line}`;
    return finding('suite_broken', `Expected tests that can be collected, got in ${place}: ${error.message}`);
  }
}

function checkSolution(verdict: Verdict): Finding[] {
  const failed = failedTests(verdict);
  if (failed.length === 0) return [];
  const [first] = verdict.files.flatMap(({ tests }) => tests.filter(({ passed }) => !passed));
  const reason = verdict.message ?? first?.message ?? 'no reason is known';
  return [
    finding(
      'solution_fails',
      `Expected the solution to pass every test, got ${failed.length} failed: ${someOf(failed)} (${reason}).`,
    ),
  ];
}

function checkProgram(task: Task, verdict: Verdict): Finding[] {
  const findings: Finding[] = [];
  const mayNotLoad = task.secret.bugTypes.some((word) => UNLOADABLE_BUG_TYPES.includes(word));
  if ((verdict.status === 'syntax_error' || verdict.status === 'load_error') && !mayNotLoad) {
    const where = verdict.line === null ? '' : ` on line ${verdict.line}`;
    findings.push(
      finding(
        'program_does_not_load',
        `Expected the program to load, got ${verdict.status}${where}: ${verdict.message}`,
      ),
    );
  }
  for (const file of verdict.files) {
    if (!file.tests.every(({ passed }) => passed)) continue;
    const code = file.name === task.visible.name ? 'program_passes_visible' : 'program_passes_hidden';
    findings.push(
      finding(code, `Expected the program to fail a test of ${file.name}, got all ${file.tests.length} passed.`),
    );
  }
  return findings;
}

function failedTests(verdict: Verdict): string[] {
  return verdict.files.flatMap(({ tests }) => tests.filter(({ passed }) => !passed).map(({ name }) => name));
}
