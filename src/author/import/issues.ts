/** What is said of the bug of an imported program: that it lies where program and solution differ. */
import { differenceHunks, type TaskYaml } from '../../task/index.ts';

type Issue = NonNullable<TaskYaml['issues']>[number];

const MAX_FIX = 2000;

/**
 * One issue, at the first range of lines that differs: a corpus tells of a program that it is wrong, and not of how many things
 * are. Its fix is left out when the description has the same words, and when more ranges than one differ.
 */
export function issuesOf(
  { program, solution }: { readonly program: string; readonly solution: string },
  said: Pick<Issue, 'category' | 'severity' | 'description'>,
  taskDescription: string,
): Issue[] {
  const [first, ...others] = differenceHunks(program, solution);
  if (first === undefined) return [];
  // An insertion after the last line is said to be at it.
  const line = Math.min(first.start, Math.max(1, program.trimEnd().split('\n').length));
  const fix = first.lines.join('\n').trim();
  const isTold = fix === '' || fix.length > MAX_FIX || plain(taskDescription).includes(plain(fix).replace(/;$/, ''));
  const isWhole = others.length === 0 && !isTold;
  return [{ line, end_line: Math.max(line, first.end), ...said, fix: isWhole ? fix : null }];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
