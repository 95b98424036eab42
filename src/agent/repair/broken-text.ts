/** Repairs of a text that does not parse: brackets, quotes and keywords near the place where the parser gave up. */
import type { Language } from '../../../sandbox/sandbox.ts';
import { type Edit, parses } from '../../syntax/index.ts';
import type { WeighedEdit } from './candidates.ts';

const MARKS = ['(', ')', '[', ']', '{', '}', ',', ';', "'", '"', '`', ':', '=', '/', '>'];
const KEYWORDS = [
  ...['async', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'default', 'else', 'export', 'extends'],
  ...['finally', 'for', 'function', 'if', 'import', 'let', 'new', 'of', 'return', 'static', 'switch', 'throw', 'try'],
  ...['typeof', 'while', 'yield'],
];
/** Lines before and after the one that the parser points at; what is missing most often stands before. */
const BEFORE = 25;
const AFTER = 3;
const WORD = /[A-Za-z]{2,9}/g;

/** `line` is where the parser gave up, from 1. Only edits after which the text parses are told. */
export function* brokenTextEdits(source: string, language: Language, line: number | null): Generator<WeighedEdit> {
  const lines = source.split('\n');
  const at = line ?? lines.length;
  const before = imbalance(source);
  const balanced = (changed: string) => BALANCED[Math.sign(imbalance(changed) - before) + 1]!;
  let start = 0;
  for (const [index, text] of lines.entries()) {
    const number = index + 1;
    const distance = number <= at ? at - number : 2 * (number - at);
    if (line === null || (at - number <= BEFORE && number - at <= AFTER)) {
      for (const { weight, template, ...edit } of [...editsInLine(text, start), ...groupings(source, text, start)]) {
        const changed = source.slice(0, edit.start) + edit.replacement + source.slice(edit.end);
        if (!parses(changed, language)) continue;
        yield { edit, template, weight: (weight * balanced(changed)) / (1 + distance), line: number };
      }
    }
    start += text.length + 1;
  }
}

/** How much likelier an edit is after which fewer brackets lack a partner, as many, or more. */
const BALANCED = [4, 1, 0.3];

/** Brackets without a partner, by kind and count; those in texts count as well. */
function imbalance(source: string): number {
  const count = (mark: string) => source.split(mark).length;
  return ['()', '[]', '{}'].reduce((sum, [open, close]) => sum + Math.abs(count(open!) - count(close!)), 0);
}

type Weighed = Edit & { readonly weight: number; readonly template: string };

function* editsInLine(text: string, start: number): Generator<Weighed> {
  const put = (template: string, weight: number, from: number, to: number, replacement: string): Weighed => {
    return { template, weight, start: start + from, end: start + to, replacement };
  };
  for (let at = text.length; at >= 0; at -= 1) {
    // Most often it is missing at an end, and hardly ever inside of a word.
    const weight = at === text.trimEnd().length ? 6 : /\w\w/.test(text.slice(at - 1, at + 1)) ? 0.2 : 2;
    for (const mark of MARKS) yield put('missing-mark', weight, at, at, mark);
    if (MARKS.includes(text[at] ?? '')) {
      yield put('excess-mark', 3, at, at + 1, '');
      for (const mark of MARKS) if (mark !== text[at]) yield put('wrong-mark', 1, at, at + 1, mark);
    }
  }
  for (const [open, close] of ['()', '[]', '{}']) {
    const end = text.trimEnd().length;
    yield put('missing-mark', 2, end, end, `${open}${close}`);
  }
  for (const { index, 0: word } of text.matchAll(WORD)) {
    for (const keyword of KEYWORDS)
      if (keyword !== word && isNear(keyword, word)) yield put('misspelt', 8, index, index + word.length, keyword);
    for (const keyword of ['async ', 'const ', 'new ', 'function ', 'return '])
      yield put('missing-keyword', keyword === 'async ' ? 4 : 1, index, index, keyword);
    if (KEYWORDS.includes(word)) yield put('excess-keyword', 1, index, index + word.length + 1, '');
  }
  for (const { index } of text.matchAll(/\(/g)) yield put('missing-keyword', 4, index, index, 'async ');
}

/** An object literal that is read as a block until it stands in parentheses. */
function* groupings(source: string, text: string, start: number): Generator<Weighed> {
  for (const { index } of text.matchAll(/(?<==>\s*)\{/g)) {
    let depth = 0;
    for (let at = start + index; at < source.length; at += 1) {
      if (source[at] === '{') depth += 1;
      if (source[at] === '}') depth -= 1;
      if (depth > 0) continue;
      const replacement = `(${source.slice(start + index, at + 1)})`;
      yield { template: 'missing-parentheses', weight: 6, start: start + index, end: at + 1, replacement };
      break;
    }
  }
}

/** One letter too many, too few, other or swapped with its neighbour. */
function isNear(keyword: string, word: string): boolean {
  if (Math.abs(keyword.length - word.length) > 1) return false;
  let from = 0;
  while (from < word.length && keyword[from] === word[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(word.length, keyword.length) - from && keyword.at(-1 - tail) === word.at(-1 - tail)) tail += 1;
  const [left, right] = [keyword.slice(from, keyword.length - tail), word.slice(from, word.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
