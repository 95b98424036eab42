/** Small questions about syntax trees, and small changes to the texts that they are of. */
import type { Node, Program } from 'oxc-parser';
import { parseSync } from 'oxc-parser';
import { nodesUnder } from '../syntax/parse.ts';
import { Refused } from './refused.ts';

/** Replaces the text from `start` to `end`, offsets into the original. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made. They must not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((left, { start, end, text: with_ }) => left.slice(0, start) + with_ + left.slice(end), text);
}

/** The tree of a module; its extension says its language. Throws Refused when it does not parse. */
export function parseModule(name: string, code: string): Program {
  const { program, errors } = parseSync(name, code, { preserveParens: false });
  const [first] = errors;
  if (first !== undefined) {
    const at = first.labels[0]?.start;
    const place = at === undefined ? name : `${name}:${code.slice(0, at).split('\n').length}`;
    throw new Refused('does_not_parse', `Expected a module that parses, got in ${place}: ${first.message}`);
  }
  return program;
}

/** Every identifier that occurs, whatever it stands for. */
export function namesIn(node: Node): Set<string> {
  const names = new Set<string>();
  for (const one of nodesUnder(node)) if (one.type === 'Identifier') names.add(one.name);
  return names;
}

/** The same text for trees that differ in layout, quotes or the way a number is written only. */
export function canonical(node: unknown): string {
  const layout = new Set(['start', 'end', 'range', 'loc', 'raw', 'parent']);
  return JSON.stringify(node, (key, value) =>
    layout.has(key) ? undefined : typeof value === 'bigint' ? `${value}n` : value,
  );
}
