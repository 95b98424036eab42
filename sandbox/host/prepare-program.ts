/** Candidate text to the text that runs: stripped of types and told to count its work. Remembered by what it was made from. */
import { randomBytes } from 'node:crypto';
import type { Isolate, Module } from 'isolated-vm';
import type { Language } from '../sandbox.ts';
import { type Instrumented, instrument } from './instrument/instrument.ts';
import { tooDeepAt } from './instrument/nesting.ts';
import { describeImport, describeSyntaxError } from './load-messages.ts';
import type { Broken } from './program.ts';
import { stripTypes } from './strip-types.ts';

/** A program that compiles, as module text. */
export interface Prepared {
  readonly text: string;
  /** The name under which it counts; empty when its work is not counted. */
  readonly name: string;
  /** What was put into the text: columns as JSON, then a line for each snippet. */
  readonly changes: string;
}

const REMEMBERED = 64;
const FILE = 'file:///program.js';
const prepared = new Map<string, Prepared>();

/** Compiles a program in the isolate: the module and how it was prepared, or why it cannot be. */
export function prepareProgram(
  isolate: Isolate,
  source: string,
  language: Language,
  coverage: boolean,
): { readonly module: Module; readonly prepared: Prepared } | Broken {
  const key = `${language}${coverage ? '+' : ' '}${source}`;
  const known = prepared.get(key);
  if (known !== undefined) return { module: compile(isolate, known.text), prepared: known };
  const deep = tooDeepAt(source);
  if (deep !== null) {
    const message = `SyntaxError: The program nests too deeply to be read (line ${deep})`;
    return { status: 'syntax_error', message, line: deep };
  }
  let code: string;
  let original: Module;
  try {
    code = stripTypes(source, language);
    // The author's text first: what the engine says of a text is said of that one.
    original = compile(isolate, code);
  } catch (error) {
    return describeSyntaxError(error, source);
  }
  const wanted = original.dependencySpecifiers[0];
  if (wanted !== undefined) return describeImport(wanted, source);
  const made = counting(isolate, code, coverage) ?? { module: original, prepared: uncounted(code) };
  remember(key, made.prepared);
  return made;
}

function counting(isolate: Isolate, code: string, coverage: boolean) {
  // Another one for each text: what a program might learn of its own is of no use to the next.
  let name = secretName();
  while (code.includes(name)) name = secretName();
  for (const countsCalls of [true, false]) {
    try {
      const made = instrument(code, { name, countsCalls, coverage });
      if (made === null) return null;
      return { module: compile(isolate, made.text), prepared: pack(made, name) };
    } catch {
      // Functions declared twice in a body cannot stand in a block; anything else is left to the wall clock.
    }
  }
  return null;
}

const compile = (isolate: Isolate, text: string): Module => isolate.compileModuleSync(text, { filename: FILE });

const pack = ({ text, columns, snippets }: Instrumented, name: string): Prepared => ({
  text,
  name,
  changes: [JSON.stringify(columns), ...snippets].join('\n'),
});

const uncounted = (text: string): Prepared => ({ text, name: '', changes: '[]' });

function remember(key: string, made: Prepared): void {
  prepared.set(key, made);
  // A map keeps the order of insertion.
  for (const oldest of prepared.keys()) {
    if (prepared.size <= REMEMBERED) break;
    prepared.delete(oldest);
  }
}

/** A name that no program can guess; always of the same length. */
function secretName(): string {
  return `$${randomBytes(8).toString('hex')}`;
}
