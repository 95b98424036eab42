/** A test file taken apart: what registers tests, in which groups, and what stands beside it. */
import type { Node } from 'oxc-parser';
import type { Edit } from '../syntax.ts';

/** What a half of the suite takes whole or leaves. */
export interface Unit {
  /** Equal for units that ask the program the same things: they belong into the same half. */
  readonly key: string;
  /** The full name of its test, when it is one test and its titles are written out. */
  readonly name: string | null;
}

export type Part =
  /** Shared by both halves: imports, set-up, declarations. */
  | { readonly kind: 'shared'; readonly node: Node }
  /** In neither half: a test that is switched off. */
  | { readonly kind: 'off'; readonly node: Node }
  | { readonly kind: 'unit'; readonly node: Node; readonly unit: Unit }
  /** Tests made from the rows of a table, each a unit of its own. */
  | { readonly kind: 'rows'; readonly node: Node; readonly rows: readonly Row[] }
  | { readonly kind: 'group'; readonly node: Node; readonly body: Body };

export interface Row {
  readonly node: Node;
  readonly unit: Unit;
}

/** Statements and where what holds them begins. */
export interface Body {
  readonly start: number;
  readonly parts: readonly Part[];
}

export interface SuiteTree {
  readonly name: string;
  readonly code: string;
  readonly body: Body;
  /** What makes a Vitest file of it that imports `./program.js`. */
  readonly edits: readonly Edit[];
}

/** All units in order. */
export function unitsOf({ parts }: Body): Unit[] {
  return parts.flatMap((part) => {
    if (part.kind === 'unit') return [part.unit];
    if (part.kind === 'rows') return part.rows.map(({ unit }) => unit);
    return part.kind === 'group' ? unitsOf(part.body) : [];
  });
}
