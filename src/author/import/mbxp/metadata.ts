/** The pages of what is made of a problem. */
import type { Language, Limits, Status } from '../../../../sandbox/sandbox.ts';
import type { BaseYaml, TaskYaml } from '../../../task/index.ts';
import { difficultyOf, kebab, unloadableType } from '../describe-program.ts';
import { issuesOf } from '../issues.ts';
import type { Programs } from '../measure-tests.ts';
import type { Problem } from './record.ts';

/** None is hard: each is a single function. */
const LINES = { medium: 14, hard: Number.POSITIVE_INFINITY };
const ATTRIBUTION =
  'MBXP, Amazon Web Services (Athiwaratkun et al., "Multi-lingual Evaluation of Code Generation Models"), https://github.com/amazon-science/mxeval, adapted from MBPP by Google.';
const CHANGES =
  'The function was made a module without its comment; each check became a test of its own for Vitest, some of them hidden.';

/** The folder's name: `mbxp-javascript-1-min-cost`. */
export function idOf(problem: Problem, language: Language): string {
  return ['mbxp', language, numberOf(problem), kebab(problem.entry_point)].filter((part) => part !== '').join('-');
}

export function baseMetadata(
  problem: Problem,
  language: Language,
  limits: Pick<Limits, 'timeoutMs' | 'memoryMb'>,
  examples: readonly string[],
): BaseYaml {
  return {
    title: `${problem.entry_point} (MBXP ${numberOf(problem)})`,
    description: `${problem.description}\n\nThe module exports \`${problem.entry_point}\`. ${examples.join('; ')}.\n`,
    language,
    tags: ['mbxp'],
    limits: { timeout_ms: limits.timeoutMs, memory_mb: limits.memoryMb },
    // MBPP's number, so that the same problem in both languages falls into the same split.
    base: `mbpp-${numberOf(problem)}`,
    provenance: {
      kind: 'imported',
      corpus: 'mbxp',
      item: problem.task_id,
      licence: 'CC-BY-4.0',
      attribution: ATTRIBUTION,
      changes: CHANGES,
    },
  };
}

/** `status` is how the program fares. */
export function taskMetadata(base: BaseYaml, programs: Programs, status: Status): TaskYaml {
  return {
    ...base,
    difficulty: difficultyOf(programs.program, LINES),
    bug_types: ['wrong-algorithm', ...unloadableType(status)],
    issues: issuesOf(
      programs,
      {
        category: 'logic',
        severity: 'medium',
        description: "A model's answer that does not solve the problem.",
      },
      base.description,
    ),
  };
}

function numberOf({ task_id }: Problem): string {
  return task_id.slice(task_id.indexOf('/') + 1);
}
