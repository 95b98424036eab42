/** Stacks as the author would have them: columns of the author's text, no frame of the realm's own code. */
import {
  apply,
  codeUnitAt,
  defineProperty,
  deleteProperty,
  dressAs,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  sliceText,
} from '../../web/intrinsics.ts';
import { authorsColumn } from './columns.ts';
import { standIn } from './text.ts';

type Site = Record<'toString' | 'getScriptNameOrSourceURL', () => string> &
  Record<'getLineNumber', () => number | null>;

const PROGRAM = 'program.js:';
const OWN = 'subject.js';
const parseJson = JSON.parse;
const { indexOf } = String.prototype;
const errorText = Error.prototype.toString;
const errorClass = Error;
let siteText: () => string;
let siteLine: () => number | null;
let siteScript: () => string;
/** Triples of line, column and length, as JSON: read when a stack is first asked for. */
let columns = '[]';
let parsed: readonly number[] | undefined;

export function tellColumns(json: string): void {
  columns = json;
  parsed = undefined;
}

const columnOf = (line: number, column: number): number => {
  parsed ??= parseJson(columns) as readonly number[];
  return authorsColumn(parsed, line, column);
};

/** A frame with every column of the program told as the author's. */
function authorsFrame(frame: string): string {
  let told = '';
  let done = 0;
  for (let at = after(frame, PROGRAM, 0); at >= 0; at = after(frame, PROGRAM, at)) {
    const lineEnd = digitsEnd(frame, at);
    const columnEnd = digitsEnd(frame, lineEnd + 1);
    if (lineEnd === at || columnEnd === lineEnd + 1) continue;
    const column = columnOf(+sliceText(frame, at, lineEnd), +sliceText(frame, lineEnd + 1, columnEnd));
    told += `${sliceText(frame, done, lineEnd + 1)}${column}`;
    done = columnEnd;
  }
  return told + sliceText(frame, done);
}

/** Where a part ends in a text, or -1. */
function after(text: string, part: string, from: number): number {
  const at = apply(indexOf, text, [part, from]) as number;
  return at < 0 ? -1 : at + part.length;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && codeUnitAt(text, at) >= 48 && codeUnitAt(text, at) <= 57) at++;
  return at;
}

/** What the engine asks for an error's stack. */
function describe(error: unknown, sites: readonly Site[]): string {
  let text = '<error>';
  try {
    text = apply(errorText, error, []) as string;
  } catch {
    // A program's own getter threw: the engine says the same then.
  }
  for (let index = 0; index < sites.length; index++) {
    const frame = sites[index]!;
    if (apply(siteScript, frame, []) !== OWN) text += `\n    at ${authorsFrame(apply(siteText, frame, []) as string)}`;
  }
  return text;
}

/** The line of the program that is running, 0 when it cannot be told. */
export function lineNow(): number {
  const kept = getOwnPropertyDescriptor(errorClass, 'prepareStackTrace');
  const limit = getOwnPropertyDescriptor(errorClass, 'stackTraceLimit');
  let line = 0;
  try {
    defineProperty(errorClass, 'stackTraceLimit', { value: 20, writable: true, configurable: true, enumerable: true });
    const prepareStackTrace = (_error: unknown, sites: readonly Site[]) => {
      for (let index = 0; line === 0 && index < sites.length; index++) {
        const text = apply(siteText, sites[index], []) as string;
        if (after(text, PROGRAM, 0) >= 0) line = apply(siteLine, sites[index], []) ?? 0;
      }
    };
    defineProperty(errorClass, 'prepareStackTrace', { value: prepareStackTrace, writable: true, configurable: true });
    void new errorClass().stack;
  } catch {
    // The program froze the class: then the line stays unknown.
  }
  restore('prepareStackTrace', kept);
  restore('stackTraceLimit', limit);
  return line;
}

function restore(key: string, field: PropertyDescriptor | undefined): void {
  try {
    if (field === undefined) deleteProperty(errorClass, key);
    else defineProperty(errorClass, key, field);
  } catch {
    // As above.
  }
}

/** Runs once, while the snapshot is made. */
export function installStacks(): void {
  const hooks = errorClass as unknown as { prepareStackTrace?: unknown; stackTraceLimit?: number };
  hooks.prepareStackTrace = (_error: unknown, sites: readonly Site[]) => sites;
  // The engine sets the limit in each context, but not while a snapshot is made.
  const limit = hooks.stackTraceLimit;
  hooks.stackTraceLimit = 1;
  const [site] = new errorClass().stack as unknown as readonly Site[];
  if (limit === undefined) delete hooks.stackTraceLimit;
  const prototype = getPrototypeOf(site!) as Site;
  [siteText, siteLine, siteScript] = [prototype.toString, prototype.getLineNumber, prototype.getScriptNameOrSourceURL];
  const prepare = dressAs({ prepareStackTrace: describe }.prepareStackTrace, 'prepareStackTrace', 2);
  standIn(prepare, 'function prepareStackTrace() { [native code] }');
  defineProperty(errorClass, 'prepareStackTrace', { value: prepare, writable: true, configurable: true });
}
