/** An operator: a kind of mistake, with what is said about it when it has been planted. */
import type { Edit, Syntax } from '../../syntax/index.ts';
import type { BUG_TYPES, CATEGORIES, Severity } from '../../task/index.ts';

export { type Edit, remove, replace } from '../../syntax/index.ts';

export interface Mistake {
  /** Kebab-case for our own, StrykerJS's name for theirs. */
  readonly name: string;
  readonly bugType: keyof typeof BUG_TYPES;
  readonly category: keyof typeof CATEGORIES;
  readonly severity: Severity;
  /** Of the bug, for `issues`: what is wrong, not what would be right. */
  readonly description: string;
}

export interface Operator extends Mistake {
  /** Every edit of the source that makes this mistake. Some may not parse, or change nothing that can be seen. */
  readonly edits: (syntax: Syntax) => Iterable<Edit>;
}
