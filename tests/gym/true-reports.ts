/** The truth of a task as a review: what an agent that knows everything reports. */
import { type Task, truthOf } from '../../src/task/index.ts';

export type Fix = Readonly<Record<'start_line' | 'end_line', number>> & { readonly new_code_block: string };

/** A report of each issue, with the lines of the solution as its fix. */
export function reportsOf(task: Task) {
  const { hunks, issues } = truthOf(task);
  const program = task.program.split('\n');
  return issues.map(({ line, category, severity, hunks: own }) => ({
    action_type: 'REPORT_ISSUE',
    line,
    category: ['data-handling', 'types'].includes(category) ? 'logic' : category,
    severity,
    description: 'Known.',
    fix: oneRange(
      program,
      own.map((number) => hunks[number - 1]!),
    ),
  }));
}

/** Several hunks as one range, from the first to the last. */
function oneRange(program: readonly string[], hunks: ReturnType<typeof truthOf>['hunks']): Fix {
  const [start, end] = [hunks[0]!.start, hunks.at(-1)!.end];
  const lines = program.slice(start - 1, end);
  for (const hunk of hunks.toReversed()) lines.splice(hunk.start - start, hunk.end - hunk.start + 1, ...hunk.lines);
  return { start_line: start, end_line: end, new_code_block: lines.map((line) => `${line}\n`).join('') };
}
