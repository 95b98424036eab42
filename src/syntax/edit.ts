/** Changes of a source. */
import type { Node } from 'oxc-parser';
import type { Syntax } from './syntax.ts';

export interface Edit {
  /** Offsets in the source of what is replaced, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
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
