import { parseSync } from 'oxc-parser';
import { walkSyntax } from './walk-syntax.ts';

/** A text whose parsing is not worth its risk is not parsed. */
const MAX_SOURCE = 32_000;
const OWN_SCOPE = /Function|^MethodDefinition$|^PropertyDefinition$|^StaticBlock$/;

/** Lines, 1-based and ascending, on which a module waits outside of any function. */
export function topLevelAwaits(source: string): readonly number[] {
  if (source.length > MAX_SOURCE) return [];
  const lines = new Set<number>();
  for (const node of walkSyntax(parseSync('program.ts', source).program, ({ type }) => !OWN_SCOPE.test(type))) {
    if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node['await'] === true)) {
      lines.add(source.slice(0, node.start).split('\n').length);
    }
  }
  return [...lines].sort((a, b) => a - b);
}
