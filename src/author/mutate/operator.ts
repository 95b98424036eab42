/** An operator: a kind of mistake, with what is said about it when it has been planted. */
import type { Node } from 'oxc-parser';
import type { BUG_TYPES, CATEGORIES, Severity } from '../../task/index.ts';
import type { Syntax } from './syntax.ts';

export interface Edit {
  /** Offsets in the source of what is replaced, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

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

interface Span {
  readonly start: number;
  readonly end: number;
}

export function replace(node: Span, replacement: string): Edit {
  return { start: node.start, end: node.end, replacement };
}

/** Takes a statement away, with its lines where nothing else stands on them; nothing where a statement must stand. */
export function* remove({ source }: Syntax, { start, end }: Span, around: readonly Node[]): Generator<Edit> {
  if (!LISTS.includes(around[0]?.type ?? '')) return;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const nextLine = source.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? source.length : nextLine;
  const isAlone = source.slice(lineStart, start).trim() === '' && source.slice(end, lineEnd).trim() === '';
  yield isAlone
    ? { start: lineStart, end: Math.min(lineEnd + 1, source.length), replacement: '' }
    : { start, end, replacement: '' };
}

/** What holds any number of statements, or cases. */
const LISTS = ['Program', 'BlockStatement', 'SwitchCase', 'SwitchStatement', 'StaticBlock'];
