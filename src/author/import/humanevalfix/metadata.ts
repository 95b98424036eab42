/** task.yaml of an imported record. */
import type { Status } from '../../../../sandbox/sandbox.ts';
import { differenceHunks, type TaskYaml } from '../../../task/index.ts';
import { LIMITS } from './measure.ts';
import type { Programs } from './programs.ts';
import type { HumanEvalFixRecord } from './record.ts';

/** From this many lines on, blank ones left out, a task counts as medium. */
const MEDIUM_LINES = 12;

/** The folder's name: `humanevalfix-0-has-close-elements`. */
export function taskId(record: HumanEvalFixRecord): string {
  return `humanevalfix-${itemNumber(record)}-${kebab(record.entry_point)}`;
}

/** `status` is how the program fares against the whole suite. */
export function metadataOf(record: HumanEvalFixRecord, programs: Programs, status: Status): TaskYaml {
  const lines = programs.program.split('\n').filter((line) => line.trim() !== '').length;
  const unloadable = { syntax_error: 'syntax-error', load_error: 'load-error' }[status as string];
  return {
    title: `${record.entry_point} (HumanEvalFix ${itemNumber(record)})`,
    description: `${record.docstring.trim()}\n`,
    difficulty: lines < MEDIUM_LINES ? 'easy' : 'medium',
    language: 'javascript',
    bug_types: [kebab(record.bug_type), ...(unloadable === undefined ? [] : [unloadable])],
    tags: ['humanevalfix'],
    limits: { timeout_ms: LIMITS.timeoutMs, memory_mb: LIMITS.memoryMb },
    issues: issuesOf(record, programs),
    // HumanEval's number, so that the same problem from another corpus falls into the same split.
    base: `humaneval-${itemNumber(record)}`,
    provenance: { kind: 'imported', corpus: 'humanevalfix', item: record.task_id, licence: 'MIT' },
  };
}

function issuesOf(record: HumanEvalFixRecord, { program, solution }: Programs): NonNullable<TaskYaml['issues']> {
  const last = program.trimEnd().split('\n').length;
  return differenceHunks(program, solution).map(({ start, end, lines }) => {
    // An insertion after the last line is said to be at it.
    const line = Math.min(start, last);
    return {
      line,
      end_line: Math.max(line, end),
      category: 'logic',
      severity: record.failure_symptoms === 'incorrect output' ? ('medium' as const) : ('high' as const),
      description: `A case of ${record.bug_type}; the symptom is ${record.failure_symptoms}.`,
      fix: lines.length === 0 ? null : lines.join('\n').trim(),
    };
  });
}

function itemNumber(record: HumanEvalFixRecord): string {
  return record.task_id.slice(record.task_id.indexOf('/') + 1);
}

/** `hasCloseElements` and `value misuse` in kebab-case. */
function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
