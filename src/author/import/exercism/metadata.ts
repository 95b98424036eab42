/** The pages of what is made of an exercise. */
import type { Language, Limits, Status } from '../../../../sandbox/sandbox.ts';
import { type BaseYaml, differenceHunks, type TaskYaml } from '../../../task/index.ts';
import type { Exercise } from './find-exercises.ts';

/** Lines of the solution, blank ones left out, from which on a task counts as more than easy. */
const MEDIUM_LINES = 25;
const HARD_LINES = 70;
const MAX_FIX = 2000;

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
  const unloadable = { syntax_error: 'syntax-error', load_error: 'load-error' }[status as string];
  const base = baseMetadata(described);
  return {
    ...base,
    title: `Implement ${base.title}`,
    difficulty: difficultyOf(described.solution),
    bug_types: ['missing-logic', ...(unloadable === undefined ? [] : [unloadable])],
    tags: ['exercism', 'implement-from-tests'],
    issues: issuesOf(program, described.solution),
  };
}

function difficultyOf(solution: string): TaskYaml['difficulty'] {
  const lines = solution.split('\n').filter((line) => line.trim() !== '').length;
  return lines < MEDIUM_LINES ? 'easy' : lines < HARD_LINES ? 'medium' : 'hard';
}

function issuesOf(program: string, solution: string): NonNullable<TaskYaml['issues']> {
  const last = Math.max(1, program.trimEnd().split('\n').length);
  return differenceHunks(program, solution).map(({ start, end, lines }) => {
    // An insertion after the last line is said to be at it.
    const line = Math.min(start, last);
    const fix = lines.join('\n').trim();
    return {
      line,
      end_line: Math.max(line, end),
      category: 'logic',
      severity: 'high' as const,
      description: 'This is not implemented yet.',
      fix: fix === '' || fix.length > MAX_FIX ? null : fix,
    };
  });
}
