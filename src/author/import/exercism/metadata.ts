/** The pages of what is made of an exercise. */
import type { Language, Limits, Status } from '../../../../sandbox/sandbox.ts';
import type { BaseYaml, TaskYaml } from '../../../task/index.ts';
import { difficultyOf, unloadableType } from '../describe-program.ts';
import { issuesOf } from '../issues.ts';
import type { Exercise } from './find-exercises.ts';

/** Of the solution, since the program is a stub. */
const LINES = { medium: 25, hard: 70 };

export interface Described {
  readonly exercise: Exercise;
  readonly title: string;
  readonly description: string;
  readonly solution: string;
  readonly limits: Limits;
  /** How many tests are too much work for the solution itself. */
  readonly leftOut: number;
}

export function baseMetadata({ exercise, title, description, limits, leftOut }: Described): BaseYaml {
  const { language, item, slug } = exercise;
  return {
    title: `${title} (Exercism)`,
    description,
    language,
    tags: ['exercism'],
    limits: { timeout_ms: limits.timeoutMs, memory_mb: limits.memoryMb },
    // The slug alone, so that both tracks' versions of an exercise fall into the same split.
    base: `exercism-${slug}`,
    provenance: {
      kind: 'imported',
      corpus: 'exercism',
      item,
      licence: 'MIT',
      attribution: `Copyright (c) Exercism; https://github.com/exercism/${language}, exercises/practice/${slug}`,
      changes: changesOf(leftOut, language),
    },
  };
}

function changesOf(leftOut: number, language: Language): string {
  const changes = [
    'The tests were rewritten for Vitest and parted into visible and hidden ones; optional ones were left out.',
  ];
  if (leftOut > 0) changes.push(`So were ${leftOut} for which the reference does more work than a run allows.`);
  if (language === 'typescript') changes.push('Enums and parameter properties were written out.');
  return changes.join(' ');
}

/** `status` is how the stub fares. */
export function taskMetadata(described: Described, program: string, status: Status): TaskYaml {
  const base = baseMetadata(described);
  return {
    ...base,
    title: `Implement ${base.title}`,
    difficulty: difficultyOf(described.solution, LINES),
    bug_types: ['missing-logic', ...unloadableType(status)],
    tags: ['exercism', 'implement-from-tests'],
    issues: issuesOf(
      { program, solution: described.solution },
      { category: 'logic', severity: 'high', description: 'This is not implemented yet.' },
      described.description,
    ),
  };
}
