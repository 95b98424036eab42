/** What is said of a program that does not load: where, what the engine makes of it, and what is meant. */

import { printFrames, programFrames } from '../program-frames.ts';
import type { Broken } from './program.ts';
import { NotErasable } from './strip-types.ts';
import { topLevelAwaits } from './top-level-awaits.ts';

/** Of a text that is not ours. */
const MAX_TEXT = 1200;
const EXCERPT = 120;

/** Compile errors come from the engine, with the place in brackets; those of type stripping show it above their text. */
export function describeSyntaxError(error: unknown, source: string): Broken {
  const text = read(error, 'message');
  const place = /\s*\[file:\/\/\/program\.js:(\d+):(\d+)\]$/.exec(text) ?? strippingPlace(error);
  const said = inWords(
    text
      .slice(0, place?.index ?? MAX_TEXT)
      .slice(0, MAX_TEXT)
      .trim(),
  );
  if (place === null) return { status: 'syntax_error', message: `SyntaxError: ${said}`, line: null };
  const line = Number(place[1]);
  const column = place[2] === undefined ? null : Number(place[2]);
  const where = column === null ? `line ${line}` : `line ${line}, column ${column}`;
  return { status: 'syntax_error', message: `SyntaxError: ${said} (${where})${excerpt(source, line, column)}`, line };
}

/** `error` is what the engine made of the thrown value: a copy, or the primitive itself. */
export function describeThrow(error: unknown): Broken {
  const frames = programFrames(read(error, 'stack'));
  const [first] = frames;
  const where = first === undefined ? '' : ` (line ${first.line}, column ${first.column})`;
  const what = whatWasThrown(error).slice(0, MAX_TEXT);
  return loadError(
    `The program threw while it was loading: ${what}${where}${printFrames(frames)}${hint(what)}`,
    first?.line ?? null,
  );
}

/** `specifier` is the first module that the program asks for. */
export function describeImport(specifier: string, source: string): Broken {
  const asked = specifier.slice(0, MAX_TEXT);
  const lines = source.split('\n');
  const at = lines.findIndex(
    (line) =>
      /\b(from|import)\b/.test(line) && [`'${specifier}'`, `"${specifier}"`].some((text) => line.includes(text)),
  );
  const where = at < 0 ? '' : ` (line ${at + 1})`;
  return loadError(
    `A program cannot import: it is one module on its own, and asks for '${asked}'${where}.`,
    at < 0 ? null : at + 1,
  );
}

/** The program's own body is not over, and nothing is left that could happen. */
export function describeEndlessAwait(source: string): Broken {
  const lines = topLevelAwaits(source);
  const where = lines.length === 0 ? '' : ` (line ${lines.slice(0, 5).join(' or ')})`;
  return loadError(
    `The program waits at its top level${where} for a promise that never settles.`,
    lines.length === 1 ? lines[0]! : null,
  );
}

export const loadError = (message: string, line: number | null): Broken => ({ status: 'load_error', message, line });

function whatWasThrown(error: unknown): string {
  if (typeof error === 'string') return `the text ${JSON.stringify(error.slice(0, MAX_TEXT))}`;
  if (typeof error !== 'object' || error === null) return String(error);
  const message = read(error, 'message');
  // isolated-vm's own words for it.
  if (message.startsWith('An object was thrown from supplied code')) return 'an object that is no Error';
  return `${read(error, 'name') || 'Error'}${message === '' ? '' : `: ${message}`}`;
}

/** What habits of other module systems meet here. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^ReferenceError: require is not defined/, 'A program is one module on its own: it cannot require anything.'],
  [
    /^ReferenceError: (module|exports) is not defined/,
    "A program is an ES module: it says 'export' before what it exports.",
  ],
  [/^Error: Not supported$/, 'A program is one module on its own: it cannot import anything.'],
  [
    /^ReferenceError: (process|Buffer|window|document|fetch) is not defined/,
    'A program has the language and a few web globals, not those of Node or of a browser.',
  ],
];

const hint = (what: string): string => {
  const [, said] = HINTS.find(([pattern]) => pattern.test(what)) ?? [];
  return said === undefined ? '' : `\n${said}`;
};

/** Node's words for the type stripping that it does, put for who writes a program. */
function inWords(text: string): string {
  const unsupported = /^TypeScript (.+) is not supported in strip-only mode$/.exec(text)?.[1];
  if (unsupported !== undefined)
    return `TypeScript ${unsupported} is not supported: only what can be erased is, such as types.`;
  return text.replace("'<eof>'", 'the end of the program').replaceAll(/`([^`\s]+)`/g, "'$1'");
}

/** The head of a stripping error's stack: `:line`, the line itself, carets under what is wrong. */
function strippingPlace(
  error: unknown,
): { readonly [index: number]: string | undefined; readonly index?: number } | null {
  if (error instanceof NotErasable) return { 1: `${error.line}`, 2: `${error.column}` };
  const stack = read(error, 'stack');
  const line = /^[^\n]*:(\d+)\n/.exec(stack)?.[1];
  if (line === undefined) return null;
  const carets = /\n( *)\^+\n/.exec(stack)?.[1];
  return { 1: line, 2: carets === undefined ? undefined : `${carets.length + 1}` };
}

/** The line with its number, and a caret below the column; of a long line the part around it. */
function excerpt(source: string, line: number, column: number | null): string {
  const text = source.split('\n')[line - 1];
  if (text === undefined || text.trim() === '') return '';
  const from = Math.max(0, Math.min((column ?? 1) - 1 - EXCERPT / 2, text.length - EXCERPT));
  const shown = text.slice(from, from + EXCERPT);
  const before = `  ${line} | ${from > 0 ? '…' : ''}`;
  const row = `\n${before}${shown}${from + EXCERPT < text.length ? '…' : ''}`;
  if (column === null) return row;
  return `${row}\n${' '.repeat(before.length)}${shown.slice(0, column - 1 - from).replaceAll(/[^\t]/g, ' ')}^`;
}

const read = (error: unknown, key: string): string => {
  const value = (error as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : '';
};
