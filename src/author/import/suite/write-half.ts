/** Writes a part of a suite as a Vitest file of its own. */
import { type Edit, edited, namesIn, parseModule } from '../syntax.ts';
import type { Body, Part, SuiteTree, Unit } from './suite-tree.ts';
import { unitsOf } from './suite-tree.ts';
import { VITEST_NAMES } from './suite-words.ts';
import { withoutUnused } from './without-unused.ts';

/** The file with these of its units, the groups around them and whatever they share. */
export function writeHalf(suite: SuiteTree, kept: ReadonlySet<Unit>): string {
  const removals = removalsIn(suite.code, suite.body, kept);
  const outside = suite.edits.filter(
    (edit) => !removals.some(({ start, end }) => start <= edit.start && edit.end <= end),
  );
  const code = withoutUnused(suite.name, edited(suite.code, [...outside, ...removals]));
  return `${withWords(suite.name, code)}\n`;
}

function removalsIn(code: string, { start, parts }: Body, kept: ReadonlySet<Unit>): Edit[] {
  let isFirst = true;
  return parts.flatMap((part, at) => {
    const from = parts[at - 1]?.node.end ?? start;
    // Of the first in a group the empty line that follows it goes as well.
    if (isLeft(part, kept))
      return [{ start: from, end: part.node.end + (isFirst ? lineEnd(code, part.node.end) : 0), text: '' }];
    isFirst = false;
    if (part.kind === 'group') return removalsIn(code, part.body, kept);
    return part.kind === 'rows' ? [keepRows(code, part.rows, kept)] : [];
  });
}

function lineEnd(code: string, at: number): number {
  return /^[ \t]*\n(?=[ \t]*\n)/.exec(code.slice(at, at + 200))?.[0].length ?? 0;
}

function isLeft(part: Part, kept: ReadonlySet<Unit>): boolean {
  switch (part.kind) {
    case 'shared':
      return false;
    case 'off':
      return true;
    case 'unit':
      return !kept.has(part.unit);
    case 'rows':
      return !part.rows.some(({ unit }) => kept.has(unit));
    case 'group':
      return !unitsOf(part.body).some((unit) => kept.has(unit));
    default:
      return part satisfies never;
  }
}

/** The list of rows with those kept, laid out as they were. */
function keepRows(code: string, rows: Extract<Part, { kind: 'rows' }>['rows'], kept: ReadonlySet<Unit>): Edit {
  const [first, last] = [rows[0]!.node, rows.at(-1)!.node];
  const margin = /(?:^|\n)([ \t]*)$/.exec(code.slice(0, first.start))?.[1];
  const separator = margin === undefined ? ', ' : `,\n${margin}`;
  const texts = rows.filter(({ unit }) => kept.has(unit)).map(({ node }) => code.slice(node.start, node.end));
  return { start: first.start, end: last.end, text: texts.join(separator) };
}

/** Imports from Vitest what the code uses. */
function withWords(name: string, code: string): string {
  const used = namesIn(parseModule(name, code));
  const words = VITEST_NAMES.filter((word) => used.has(word));
  const text = code.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  const separator = text.startsWith('import ') ? '\n' : '\n\n';
  return `import { ${words.join(', ')} } from 'vitest';${separator}${text}`;
}
