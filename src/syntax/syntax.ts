/** A parsed source in which operators look for places to change. */
import { type Node, parseSync, visitorKeys } from 'oxc-parser';
import type { Language } from '../../sandbox/sandbox.ts';

export type NodeOf<Type extends Node['type']> = Extract<Node, { readonly type: Type }>;

export interface Place<Found extends Node = Node> {
  readonly node: Found;
  /** What the node stands in, the nearest first; the last is the whole program. */
  readonly around: readonly Node[];
  /** The parent's field that holds the node. */
  readonly field: string;
}

export interface Syntax {
  readonly source: string;
  /** Every node outside of types, from the outside in, in the order of the text. */
  readonly places: readonly Place[];
  /** Those of one type. */
  of<Type extends Node['type']>(type: Type): readonly Place<NodeOf<Type>>[];
  text(node: { readonly start: number; readonly end: number }): string;
}

/** Throws when the source does not parse. */
export function parseSource(source: string, language: Language): Syntax {
  const { program, errors } = parseSync(fileName(language), source, { preserveParens: false });
  if (errors.length > 0) throw new Error(`Expected a source that parses, got: ${errors[0]!.message}`);
  const places = [...placesIn(program, [], '')];
  const byType = Map.groupBy(places, ({ node }) => node.type);
  return {
    source,
    places,
    of: <Type extends Node['type']>(type: Type) => (byType.get(type) ?? []) as Place<NodeOf<Type>>[],
    text: ({ start, end }) => source.slice(start, end),
  };
}

/** Whether the text is a program at all. */
export function parses(source: string, language: Language): boolean {
  return parseSync(fileName(language), source).errors.length === 0;
}

function fileName(language: Language): string {
  return language === 'typescript' ? 'program.ts' : 'program.js';
}

/** Types are passed over: changing one changes nothing that runs. */
const VALUES_IN_TYPESCRIPT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

function* placesIn(node: Node, around: readonly Node[], field: string): Generator<Place> {
  yield { node, around, field };
  const inside = [node, ...around];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
    for (const one of Array.isArray(child) ? child : [child]) {
      if (one && (!one.type.startsWith('TS') || VALUES_IN_TYPESCRIPT.has(one.type))) {
        yield* placesIn(one, inside, key);
      }
    }
  }
}
