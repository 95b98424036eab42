/** Plants bugs in a program: one operator changed at a time. */
import { parseSync, Visitor } from 'oxc-parser';
import type { Language } from '../../sandbox/index.ts';

export interface Mutant {
  /** Where and what, such as `12-7` for line and column. */
  readonly name: string;
  readonly source: string;
}

const OTHER: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '+',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
};

/** Up to `count` mutants of one source, spread over its operators; always the same for the same source. */
export function mutantsOf(source: string, language: Language, count: number): Mutant[] {
  const places = operatorsOf(source, language);
  const chosen = new Set(Array.from({ length: count }, (_, at) => Math.floor(((at + 0.5) * places.length) / count)));
  return [...chosen].flatMap((index) => {
    const place = places[index];
    return place ? [mutant(source, place)] : [];
  });
}

interface Place {
  /** Offset of the operator. */
  readonly at: number;
  readonly operator: string;
}

function operatorsOf(source: string, language: Language): Place[] {
  const { program } = parseSync(language === 'typescript' ? 'program.ts' : 'program.js', source);
  const places: Place[] = [];
  const visit = (node: { left: { end: number }; right: { start: number }; operator: string }) => {
    if (!(node.operator in OTHER)) return;
    const gap = source.slice(node.left.end, node.right.start);
    const within = gap.indexOf(node.operator);
    if (within !== -1) places.push({ at: node.left.end + within, operator: node.operator });
  };
  new Visitor({ BinaryExpression: visit, LogicalExpression: visit }).visit(program);
  return places.sort((a, b) => a.at - b.at);
}

function mutant(source: string, { at, operator }: Place): Mutant {
  const before = source.slice(0, at).split('\n');
  const name = `mutant-${before.length}-${(before.at(-1) ?? '').length + 1}`;
  return { name, source: source.slice(0, at) + OTHER[operator] + source.slice(at + operator.length) };
}
