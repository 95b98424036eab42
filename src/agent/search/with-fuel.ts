/** A program whose loops and functions use up fuel, so that a candidate without an end comes to one. */
import type { Edit, Syntax } from '../../syntax/index.ts';

const LOOPS: ReadonlySet<string> = new Set([
  ...['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'],
]);
const TICK = '$tick();';

/** Edits that put a tick at the head of every loop's and function's body. Directives have no meaning in a module. */
export function* fuelEdits({ places }: Syntax): Generator<Edit> {
  for (const { node, around, field } of places) {
    const owner = around[0];
    if (field !== 'body' || owner === undefined) continue;
    const isLoop = LOOPS.has(owner.type);
    if (node.type === 'BlockStatement' && (isLoop || /Function/.test(owner.type)))
      yield { start: node.start + 1, end: node.start + 1, replacement: TICK };
    else if (isLoop) {
      yield { start: node.start, end: node.start, replacement: `{${TICK}` };
      yield { start: node.end, end: node.end, replacement: '}' };
    } else if (owner.type === 'ArrowFunctionExpression') {
      yield { start: node.start, end: node.start, replacement: '($tick(), ' };
      yield { start: node.end, end: node.end, replacement: ')' };
    }
  }
}
