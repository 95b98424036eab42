/** Makes a base of an exercise's reference, and of its stub a task to implement what the tests ask for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language, Sandbox } from '../../../../sandbox/sandbox.ts';
import type { Made, MadeBase, MadeTask } from '../candidate.ts';
import { erasable } from '../erasable.ts';
import { type FitSuite, fitSuite } from '../fit-suite.ts';
import { failedIn } from '../measure-solution.ts';
import { readCorpusFile } from '../read-corpus.ts';
import { Refused } from '../refused.ts';
import { requireAlone } from '../require-alone.ts';
import { requireParsable } from '../require-parsable.ts';
import { firstSound } from '../require-sound.ts';
import { parseSuite } from '../suite/parse-suite.ts';
import { TURNS } from '../suite/split-suite.ts';
import { describeExercise } from './describe-exercise.ts';
import { type Exercise, filesOf } from './find-exercises.ts';
import { baseMetadata, type Described, taskMetadata } from './metadata.ts';

/** Throws Refused when nothing can be made of it; a stub that makes no task leaves the base. */
export async function makeExercise(exercise: Exercise, sandbox: Sandbox): Promise<(Made | Refused)[]> {
  const { language, folder, slug } = exercise;
  const files = filesOf(exercise);
  const [solutionFile, testFile] = [firstOf(folder, files.solutions), firstOf(folder, files.tests)];
  const solution = readCorpusFile(folder, solutionFile);
  const names = [`./${slug}`, `./${slug}.js`, `./${slug}.ts`];
  const tests = readCorpusFile(folder, testFile);
  await requireParsable([solution, tests], language, sandbox);
  requireAlone(solutionFile.replace(/.*\//, ''), solution);
  const suite = parseSuite(testFile, tests, { program: names, countsOff: true });
  const fit = await fitSuite(suite, erased(solution, language), language, sandbox);
  const described = { exercise, ...describeExercise(exercise), solution: erased(solution, language), ...fit };
  const id = `exercism-${language}-${slug}`;
  const metadata = baseMetadata(described);
  const base: MadeBase = { kind: 'base', id, metadata, solution: described.solution, ...fit.halves };
  const ways = TURNS.map((turns) => async () => {
    const other = turns === TURNS[0] ? fit : await fitSuite(suite, described.solution, language, sandbox, turns);
    return makeTask(described, id, other, sandbox);
  });
  return [base, await orRefused(() => firstSound(ways, sandbox))];
}

async function makeTask(
  described: Described,
  id: string,
  { suite, limits, halves }: FitSuite,
  sandbox: Sandbox,
): Promise<MadeTask> {
  const { exercise, solution } = described;
  const { language, folder } = exercise;
  const stub = readCorpusFile(folder, filesOf(exercise).stub);
  await requireParsable([stub], language, sandbox);
  const program = erased(stub, language);
  const verdict = await sandbox.run({ source: program, language, suite, limits, seed: 0, caller: 'import' });
  if (verdict.status === 'passed') throw new Refused('no_bug', 'Expected a stub that fails, got one that passes.');
  for (const half of ['visible', 'hidden'] as const)
    if (failedIn(verdict, half).length === 0)
      throw new Refused('bug_not_shown', `Expected the stub to fail a ${half} test, got all passed.`);
  const metadata = taskMetadata(described, program, verdict.status);
  return { kind: 'task', id, metadata, program, solution, ...halves };
}

function erased(code: string, language: Language): string {
  return language === 'typescript' ? erasable(code) : code;
}

function firstOf(folder: string, names: readonly string[]): string {
  return names.find((name) => existsSync(join(folder, name))) ?? names[0]!;
}

async function orRefused<T>(make: () => Promise<T>): Promise<T | Refused> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
