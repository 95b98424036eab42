/** task.yaml of an imported record. */
import type { Status } from '../../../../sandbox/sandbox.ts';
import type { TaskYaml } from '../../../task/index.ts';
import { difficultyOf, kebab, unloadableType } from '../describe-program.ts';
import { issuesOf } from '../issues.ts';
import { LIMITS, type Programs } from '../measure-tests.ts';
import type { HumanEvalFixRecord } from './record.ts';

/** None is hard: each is a single function. */
const LINES = { medium: 12, hard: Number.POSITIVE_INFINITY };

/** The folder's name: `humanevalfix-0-has-close-elements`. */
export function taskId(record: HumanEvalFixRecord): string {
  return `humanevalfix-${itemNumber(record)}-${kebab(record.entry_point)}`;
}

/** `status` is how the program fares against the whole suite. */
export function metadataOf(record: HumanEvalFixRecord, programs: Programs, status: Status): TaskYaml {
  const isWrong = record.failure_symptoms === 'incorrect output';
  return {
    title: `${record.entry_point} (HumanEvalFix ${itemNumber(record)})`,
    description: `${record.docstring.trim()}\n`,
    difficulty: difficultyOf(programs.program, LINES),
    language: 'javascript',
    bug_types: [kebab(record.bug_type), ...unloadableType(status)],
    tags: ['humanevalfix'],
    limits: { timeout_ms: LIMITS.timeoutMs, memory_mb: LIMITS.memoryMb },
    issues: issuesOf(
      programs,
      {
        category: 'logic',
        severity: isWrong ? 'medium' : 'high',
        description: `A case of ${record.bug_type}; the symptom is ${record.failure_symptoms}.`,
      },
      record.docstring,
    ),
    // HumanEval's number, so that the same problem from another corpus falls into the same split.
    base: `humaneval-${itemNumber(record)}`,
    provenance: { kind: 'imported', corpus: 'humanevalfix', item: record.task_id, licence: 'MIT' },
  };
}

function itemNumber(record: HumanEvalFixRecord): string {
  return record.task_id.slice(record.task_id.indexOf('/') + 1);
}
