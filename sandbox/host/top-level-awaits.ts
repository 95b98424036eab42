import { parseSync } from 'oxc-parser';

/** A text whose parsing is not worth its risk is not parsed. */
const MAX_SOURCE = 32_000;
const OWN_SCOPE = /Function|^MethodDefinition$|^PropertyDefinition$|^StaticBlock$/;

/** Lines, 1-based and ascending, on which a module waits outside of any function. */
export function topLevelAwaits(source: string): readonly number[] {
  if (source.length > MAX_SOURCE) return [];
  const lines = new Set<number>();
  const pending: unknown[] = [parseSync('program.ts', source).program];
  while (pending.length > 0) {
    const node = pending.pop() as { type?: unknown; start?: unknown; await?: unknown } | null;
    if (typeof node !== 'object' || node === null || (typeof node.type === 'string' && OWN_SCOPE.test(node.type)))
      continue;
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await === true)) {
      lines.add(source.slice(0, node.start as number).split('\n').length);
    }
    pending.push(...Object.values(node));
  }
  return [...lines].sort((a, b) => a - b);
}
