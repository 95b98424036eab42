/** What is said of the bugs of an imported program: that they lie where it differs from the solution. */
import { differenceHunks, type TaskYaml } from '../../task/index.ts';

type Issue = NonNullable<TaskYaml['issues']>[number];

const MAX_FIX = 2000;

/** One issue for each range of lines that differs. */
export function issuesOf(
  { program, solution }: { readonly program: string; readonly solution: string },
  said: Pick<Issue, 'category' | 'severity' | 'description'>,
): Issue[] {
  const last = Math.max(1, program.trimEnd().split('\n').length);
  return differenceHunks(program, solution).map(({ start, end, lines }) => {
    // An insertion after the last line is said to be at it.
    const line = Math.min(start, last);
    const fix = lines.join('\n').trim();
    return { line, end_line: Math.max(line, end), ...said, fix: fix === '' || fix.length > MAX_FIX ? null : fix };
  });
}
