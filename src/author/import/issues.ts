/** What is said of the bugs of an imported program: that they lie where it differs from the solution. */
import { differenceHunks, type TaskYaml } from '../../task/index.ts';

type Issue = NonNullable<TaskYaml['issues']>[number];

const MAX_FIX = 2000;

/** One issue for each range of lines that differs; without a fix when the description has the same words. */
export function issuesOf(
  { program, solution }: { readonly program: string; readonly solution: string },
  said: Pick<Issue, 'category' | 'severity' | 'description'>,
  taskDescription: string,
): Issue[] {
  const last = Math.max(1, program.trimEnd().split('\n').length);
  return differenceHunks(program, solution).map(({ start, end, lines }) => {
    // An insertion after the last line is said to be at it.
    const line = Math.min(start, last);
    const fix = lines.join('\n').trim();
    const isTold = fix === '' || fix.length > MAX_FIX || plain(taskDescription).includes(plain(fix).replace(/;$/, ''));
    return { line, end_line: Math.max(line, end), ...said, fix: isTold ? null : fix };
  });
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
