/** What may be tried on a source, the likeliest first. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { type Edit, lineCounter, type Place, parseSource, parses, type Syntax, scopesOf } from '../../syntax/index.ts';
import { numberFrom } from '../../task/index.ts';
import { brokenTextEdits } from './broken-text.ts';
import type { Examined } from './examiner.ts';
import { localise, type Suspicion } from './localise.ts';
import { TEMPLATES } from './templates/index.ts';

export interface Candidate {
  /** The whole source as it would be. */
  readonly source: string;
  readonly template: string;
  /** Share of all that is hoped of the candidates together; sums to 1 over them. */
  readonly hope: number;
  readonly line: number;
}

/** More are never tried. */
const MOST = 3000;
/** How sharply suspicion tells lines apart. */
const SHARPNESS = 4;
/** Of a line that no failing test ran. */
const LEAST_SUSPICION = 0.02;

/** Equal arguments give equal candidates; `seed` decides between those that are equally likely. */
export function candidatesFor(source: string, language: Language, examined: Examined, seed: number): Candidate[] {
  const weighed = parses(source, language)
    ? editsOf(source, language, examined)
    : brokenTextEdits(source, language, examined.line);
  const best = new Map<string, WeighedEdit>();
  for (const weighedEdit of weighed) {
    const { start, end, replacement } = leastEdit(source, weighedEdit.edit);
    const key = `${start} ${end} ${replacement}`;
    const known = best.get(key);
    const changesNothing = start === end && replacement === '';
    if (!changesNothing && (known === undefined || known.weight < weighedEdit.weight)) best.set(key, weighedEdit);
  }
  const ranked = [...best]
    .map(([key, one]) => ({ ...one, chance: numberFrom(`${seed} ${key}`) }))
    .sort((a, b) => b.weight - a.weight || a.chance - b.chance)
    .slice(0, MOST);
  const all = ranked.reduce((sum, { weight }) => sum + weight, 0);
  return ranked.map(({ weight, edit, template, line }) => ({
    // Sources are made when they are looked at: thousands of them take more room than everything else.
    get source() {
      return source.slice(0, edit.start) + edit.replacement + source.slice(edit.end);
    },
    template,
    hope: weight / all,
    line,
  }));
}

/** The same change without what stays, as far back as it can stand: equal for all edits that make the same source. */
function leastEdit(source: string, { start, end, replacement }: Edit): Edit {
  let [from, to, text] = [start, end, replacement];
  while (from < to && text !== '' && source[from] === text[0]) [from, text] = [from + 1, text.slice(1)];
  while (from < to && text !== '' && source[to - 1] === text.at(-1)) [to, text] = [to - 1, text.slice(0, -1)];
  if (from === to)
    while (text !== '' && source[to] === text[0]) [from, to, text] = [from + 1, to + 1, text.slice(1) + text[0]];
  else if (text === '') while (to < source.length && source[from] === source[to]) [from, to] = [from + 1, to + 1];
  return { start: from, end: to, replacement: text };
}

export interface WeighedEdit {
  readonly edit: Edit;
  readonly template: string;
  readonly weight: number;
  readonly line: number;
}

function* editsOf(source: string, language: Language, examined: Examined): Generator<WeighedEdit> {
  const syntax = parseSource(source, language);
  const program = { syntax, scopes: scopesOf(syntax) };
  const suspicionAt = suspicionIn(syntax, examined);
  const lineAt = lineCounter(source);
  for (const [{ name: template, edits }, prior] of TEMPLATES) {
    for (const edit of edits(program)) {
      const weight = prior * Math.max(LEAST_SUSPICION, suspicionAt(edit.start)) ** SHARPNESS;
      yield { edit, template, weight, line: lineAt(edit.start) };
    }
  }
}

/** Of an offset: that of its line, or of the statement that it stands in when that began on an earlier one. */
function suspicionIn(syntax: Syntax, examined: Examined): (offset: number) => number {
  const lineAt = lineCounter(syntax.source);
  if (examined.loadFailure !== null) {
    const { line } = examined;
    return (offset) => (line === null ? 1 : 1 / (1 + Math.abs(lineAt(offset) - line)));
  }
  if (examined.tests.length === 0) return () => 1;
  const bodies = syntax.places.filter(isRun);
  const suspicionOf: Suspicion = localise(examined);
  const failing = examined.tests.filter(({ passed }) => !passed).length;
  const atLoad = Math.sqrt(failing / examined.tests.length);
  return (offset) => {
    const own = suspicionOf(lineAt(offset));
    if (own !== undefined) return own;
    const inside = bodies.filter(({ node }) => node.start <= offset && offset < node.end);
    for (const { node } of inside.toReversed()) {
      const suspicion = suspicionOf(lineAt(node.start));
      if (suspicion !== undefined) return suspicion;
    }
    // What stands outside of functions ran for every test, before it began.
    return inside.some(({ around }) => around.some(({ type }) => FUNCTION.test(type))) ? 0 : atLoad;
  };
}

const FUNCTION = /^Function|^Arrow/;

function isRun({ node, field }: Place): boolean {
  return /(?:Statement|Declaration)$/.test(node.type) || (field === 'body' && node.type !== 'BlockStatement');
}
