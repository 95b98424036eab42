/** Tells a task author whether a task is sound, and what to do when it is not. */
import { type CollectedFile, type Sandbox, SuiteError, type TestFile, type Verdict } from '../../sandbox/sandbox.ts';
import { type Task, UNLOADABLE_BUG_TYPES } from '../task/index.ts';
import { checkArguments } from './check/arguments.ts';
import { checkCheats } from './check/cheats.ts';
import { type CheckContext, createRun } from './check/context.ts';
import { checkDescription } from './check/description.ts';
import { disabledTests } from './check/disabled-tests.ts';
import { checkHunks } from './check/hunks.ts';
import { checkInputs } from './check/inputs.ts';
import { checkIssueTests } from './check/issue-tests.ts';
import { checkMetadata } from './check/metadata.ts';
import { checkReview } from './check/review.ts';
import { checkStability } from './check/stability.ts';
import type { TaskCheck } from './check/task-check.ts';
import { checkTestStrength } from './check/test-strength.ts';
import { checkUnfinished } from './check/unfinished.ts';
import { checkWork } from './check/work.ts';
import { type Finding, finding, inTableOrder, someOf } from './findings.ts';
import type { MutationScore } from './mutation-score.ts';

/** What can be left out of a check. Collecting the tests and one run of solution and program are always part of it. */
export const CHECK_PARTS = ['metadata', 'tests', 'stability', 'cheats', 'strength'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

export interface CheckOptions {
  /**
   * What is done beside running solution and program once; all of it by default. Tasks that share solution and tests share
   * what is measured of these (`tests`, `cheats`, `strength`), so that it need not be measured again for each.
   */
  readonly parts?: readonly CheckPart[];
}

/**
 * Everything found to be wrong with a loaded task. Rejects with SandboxUnavailable when no verdict can be had, since then
 * nothing is known.
 *
 * @example
 * const { findings } = await checkTask(task, sandbox, { parts: ['metadata', 'stability'] });
 * const isSound = findings.every(({ severity }) => severity !== 'error');
 */
export async function checkTask(task: Task, sandbox: Sandbox, options: CheckOptions = {}): Promise<TaskCheck> {
  const parts = new Set<CheckPart>(options.parts ?? CHECK_PARTS);
  const findings = parts.has('metadata')
    ? [checkUnfinished, checkMetadata, checkHunks, checkReview].flatMap((check) => check(task))
    : [];
  const disabled = [task.visible, task.secret.hidden].flatMap(checkDisabled);
  if (disabled.length > 0) return { findings: inTableOrder([...disabled, ...findings]) };
  if (parts.has('metadata')) findings.push(...checkDescription(task));
  const suite = await collect(task, sandbox);
  if ('code' in suite) return { findings: inTableOrder([suite, ...findings]) };
  if (parts.has('tests')) findings.push(...checkArguments(task), ...checkInputs(task));
  const run = createRun(task, suite, sandbox);
  const [solution, program] = await Promise.all([run(task.secret.solution), run(task.program)]);
  findings.push(...checkSolution(solution), ...checkProgram(task, program), ...checkWork(task, solution, program));
  const measured =
    solution.status === 'passed'
      ? await measure({ task, suite, sandbox, solution, program, run }, parts)
      : { findings: [] };
  const figures = {
    visibleTests: suite[0].tests.length,
    hiddenTests: suite[1].tests.length,
    solutionMs: solution.durationMs,
    ...('mutation' in measured ? { mutation: measured.mutation } : {}),
  };
  return { findings: inTableOrder([...findings, ...measured.findings]), figures };
}

/** The checks that run programs again and again, which the solution must pass the tests for. */
async function measure(
  context: CheckContext,
  parts: ReadonlySet<CheckPart>,
): Promise<{ readonly findings: readonly Finding[]; readonly mutation?: MutationScore }> {
  const issues = parts.has('metadata') ? await checkIssueTests(context) : [];
  const stability = parts.has('stability') ? await checkStability(context) : [];
  const cheats = parts.has('cheats') ? await checkCheats(context) : [];
  const strength = parts.has('strength') ? await checkTestStrength(context) : { findings: [] };
  return { ...strength, findings: [...issues, ...stability, ...cheats, ...strength.findings] };
}

function checkDisabled(file: TestFile): Finding[] {
  return disabledTests(file).map(({ line, call }) =>
    finding('test_disabled', `Expected tests that always run, got ${call} in ${file.name}:${line}.`),
  );
}

async function collect(task: Task, sandbox: Sandbox): Promise<CheckContext['suite'] | Finding> {
  const { visible, language } = task;
  const { hidden, solution } = task.secret;
  try {
    const files = await sandbox.collect({ files: [visible, hidden], solution, language, caller: `check ${task.id}` });
    return files as readonly [CollectedFile, CollectedFile];
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
  // Nothing is wrong with a clean one: it is its solution, of which the tests have spoken.
  if (task.secret.clean) return findings;
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
