/** What task.yaml says of a program that can be told from its text and from how it fares. */
import type { Status } from '../../../sandbox/sandbox.ts';
import type { TaskYaml } from '../../task/index.ts';

/** By the lines that are not blank; `medium` and `hard` are the numbers from which a program counts as that. */
export function difficultyOf(
  source: string,
  { medium, hard }: { medium: number; hard: number },
): TaskYaml['difficulty'] {
  const lines = source.split('\n').filter((line) => line.trim() !== '').length;
  return lines < medium ? 'easy' : lines < hard ? 'medium' : 'hard';
}

/** The bug type of a program that does not load. */
export function unloadableType(status: Status): string[] {
  return status === 'syntax_error' ? ['syntax-error'] : status === 'load_error' ? ['load-error'] : [];
}

/** `hasCloseElements` and `value misuse` in kebab-case. */
export function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
}
