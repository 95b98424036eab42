/** A template: a kind of edit that undoes a kind of mistake. */
import type { Edit, Scopes, Syntax } from '../../../syntax/index.ts';

export interface Template {
  /** Kebab-case. */
  readonly name: string;
  /** Every edit of that kind. Some may not parse, or change nothing that can be seen. */
  readonly edits: (program: Program) => Iterable<Edit>;
}

/** A program as templates look at it. */
export interface Program {
  readonly syntax: Syntax;
  readonly scopes: Scopes;
}

/** Puts text in. */
export function insert(at: number, replacement: string): Edit {
  return { start: at, end: at, replacement };
}
