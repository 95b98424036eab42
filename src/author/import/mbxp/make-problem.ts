/** Makes a base of a problem's reference, and a task of a model's answer that fails. */
import type { Language, Sandbox } from '../../../../sandbox/sandbox.ts';
import type { MadeBase, MadeTask } from '../candidate.ts';
import { type ChosenTests, chooseTests } from '../choose-tests.ts';
import { measureSolution } from '../measure-solution.ts';
import { LIMITS, measureTests, type Programs, settleTests } from '../measure-tests.ts';
import { Refused } from '../refused.ts';
import { requireParsable } from '../require-parsable.ts';
import { firstSound } from '../require-sound.ts';
import { testFile, uniqueTitles, type WrittenTest } from '../test-file.ts';
import { type Check, checksOf } from './checks.ts';
import { baseMetadata, idOf, taskMetadata } from './metadata.ts';
import { answerModule, moduleOf, type Opening, openingOf } from './module.ts';
import type { Answer, Problem } from './record.ts';

/** A problem whose reference passes its checks. */
export interface SoundProblem {
  readonly problem: Problem;
  readonly opening: Opening;
  readonly language: Language;
  readonly solution: string;
  readonly checks: readonly Check[];
  readonly tests: readonly WrittenTest[];
}

/** Throws Refused when there is no reference, or it does not pass at least two checks that differ. */
export async function soundProblem(problem: Problem, sandbox: Sandbox): Promise<SoundProblem> {
  const language = problem.task_id.startsWith('MBT') ? 'typescript' : 'javascript';
  const { prompt, canonical_solution, test, entry_point } = problem;
  if (canonical_solution === null) throw new Refused('no_program', 'Expected a canonical solution, got none.');
  await requireParsable([prompt + canonical_solution, test], language, sandbox);
  const opening = openingOf(problem, canonical_solution, language);
  const solution = moduleOf(opening, canonical_solution);
  const seen = new Set<string>();
  const different = checksOf(test, language === 'typescript' ? 'test.ts' : 'test.js').filter(
    ({ body }) => !seen.has(body) && seen.add(body),
  );
  if (different.length < 2)
    throw new Refused(
      'too_few_tests',
      `Expected at least two checks that differ, one to see and one to hide, got ${different.length}.`,
    );
  const checks = uniqueTitles(different);
  const programs = { language, program: solution, solution, exports: [entry_point] } as const;
  return { problem, opening, language, solution, checks, tests: await settleTests(checks, programs, sandbox) };
}

/** The first check is visible, the others hidden: there are three, as a rule. */
export async function makeBase(sound: SoundProblem, sandbox: Sandbox): Promise<MadeBase> {
  const { problem, language, solution, checks, tests } = sound;
  const halves = halvesOf(sound, tests.slice(0, 1), tests.slice(1));
  const { limits } = await measureSolution(solution, language, halves, sandbox);
  const metadata = baseMetadata(problem, language, limits, [checks[0]!.example]);
  return { kind: 'base', id: idOf(problem, language), metadata, solution, ...halves };
}

/** Throws Refused when the answer passes, or fails no more than one check. */
export async function makeTask(sound: SoundProblem, { completion }: Answer, sandbox: Sandbox): Promise<MadeTask> {
  const { problem, opening, language, solution, checks } = sound;
  await requireParsable([problem.prompt + completion], language, sandbox);
  const program = answerModule(opening, completion);
  const programs: Programs = { language, program, solution, exports: [problem.entry_point] };
  const { tests, status } = await measureTests(sound.tests, programs, sandbox);
  if (tests.every(({ showsBug }) => !showsBug))
    throw new Refused('no_bug', 'Expected an answer that fails, got one that passes.');
  const make = async ({ visible, hidden }: ChosenTests<WrittenTest>): Promise<MadeTask> => {
    const shown = checks.filter(({ title }) => visible.some((test) => test.title === title));
    const examples = shown.map(({ example }) => example);
    const base = baseMetadata(problem, language, LIMITS, examples);
    const metadata = taskMetadata(base, programs, status);
    return {
      kind: 'task',
      id: idOf(problem, language),
      metadata,
      program,
      solution,
      ...halvesOf(sound, visible, hidden),
    };
  };
  const usual = chooseTests([], tests, ({ showsBug }) => showsBug);
  // Some checks are passed by a program that computes nothing: then others are shown.
  const others = tests
    .filter(({ showsBug }) => showsBug)
    .flatMap((one) => [
      { visible: [one], hidden: tests.filter((test) => test !== one) },
      { visible: tests.filter((test) => test !== one), hidden: [one] },
    ])
    .filter(({ visible, hidden }) => [visible, hidden].every((half) => half.some(({ showsBug }) => showsBug)));
  return firstSound(
    [usual, ...others].map((chosen) => () => make(chosen)),
    sandbox,
  );
}

function halvesOf(
  { problem, language }: SoundProblem,
  visible: readonly WrittenTest[],
  hidden: readonly WrittenTest[],
): { visible: string; hidden: string } {
  const [first, second] = [visible, hidden].map((tests) => testFile(tests, [problem.entry_point], language).code);
  return { visible: first!, hidden: second! };
}
