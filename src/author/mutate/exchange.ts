/** Lets two pieces of a source change places. */

import type { Syntax } from '../../syntax/index.ts';
import type { Edit } from './operator.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** `first` stands before `second`; what stands between them stays. */
export function exchange(syntax: Syntax, first: Piece, second: Piece): Edit {
  const between = syntax.source.slice(first.end, second.start);
  return { start: first.start, end: second.end, replacement: `${syntax.text(second)}${between}${syntax.text(first)}` };
}
