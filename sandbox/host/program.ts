/** Candidate text to a loaded module: prepared, linked to nothing, evaluated, its exports told. */
import type { Module } from 'isolated-vm';
import type { Language, Limits, Status } from '../sandbox.ts';
import { FAILED, type Link } from './link.ts';
import { describeEndlessAwait, describeSyntaxError, describeThrow, loadError } from './load-messages.ts';
import { type Prepared, prepareProgram } from './prepare-program.ts';
import { DEFAULT_WORK, overspentLoading } from './work.ts';

export interface Broken {
  readonly status: Exclude<Status, 'passed' | 'failed'>;
  readonly message: string;
  readonly line: number | null;
}

export type Loaded = { readonly exports: string; readonly names: readonly string[] } | Broken;

/** How a program is to be loaded, beside its text. */
export interface LoadOptions {
  /** Units that each test may do; what a program cannot be held to is refused. The sandbox's own limit when absent. */
  readonly work?: Limits['work'];
  /** Whether the lines that run are to be noted. */
  readonly coverage?: boolean | undefined;
}

/** Loads a program into the subject. What goes wrong is the program's own verdict. */
export function loadProgram(link: Link, source: string, language: Language, options: LoadOptions = {}): Loaded {
  const { work, coverage = false } = options;
  const made = prepareProgram(link.subject.isolate, source, language, coverage);
  if ('status' in made) return made;
  const { module, prepared } = made;
  if (work !== undefined && prepared.name === '') return uncountable;
  try {
    module.instantiateSync(link.subject.context, () => module);
  } catch (error) {
    return describeSyntaxError(error, source);
  }
  begin(link, prepared, work, coverage ? source.split('\n').length : 0);
  // A realm that could not be told would miss what the program's text asks it for.
  if (link.isSpent()) return timedOut();
  if (link.isDead()) return outOfMemory();
  return overspent(link, evaluate(link, module, source));
}

/** Tells the realm what it is to count, and against which limit. */
function begin(link: Link, { name, changes }: Prepared, work: number | undefined, lines: number): void {
  const limits = [DEFAULT_WORK, work ?? DEFAULT_WORK, work !== undefined];
  link.callSubject('beginProgram', ...limits, name, changes, lines);
}

function overspent(link: Link, loaded: Loaded): Loaded {
  if (link.isDead()) return loaded;
  // Without the time to ask for its work, a program that was stopped would seem to have thrown by itself.
  return overspentLoading(link) ?? (link.isSpent() ? timedOut() : loaded);
}

const uncountable: Broken = {
  status: 'syntax_error',
  message:
    "SyntaxError: The program's work cannot be counted, which this task needs: it is written in a way that is read differently by the engine and by the parser",
  line: null,
};

function evaluate(link: Link, module: Module, source: string): Loaded {
  const timeoutMs = Math.max(1, Math.ceil(link.left()));
  return source.includes('await')
    ? evaluateAwaiting(link, module, source, timeoutMs)
    : evaluateAtOnce(link, module, timeoutMs);
}

/** A program whose body ends when its evaluation does. */
function evaluateAtOnce(link: Link, module: Module, timeout: number): Loaded {
  try {
    module.evaluateSync({ timeout });
  } catch (error) {
    if (isTimeout(error)) return timedOut();
    if (link.subject.isolate.isDisposed) return outOfMemory();
    return describeThrow(error);
  }
  return readExports(link, 'exports', module);
}

/** A program that may await at its top level: its body is over when that of a module which imports it has run. */
function evaluateAwaiting(link: Link, module: Module, source: string, timeout: number): Loaded {
  const importer = link.subject.isolate.compileModuleSync(
    `import * as program from './program.js'; export { program }; export const loaded = true;`,
  );
  importer.instantiateSync(link.subject.context, () => module);
  let thrown: unknown;
  try {
    importer.evaluateSync({ timeout });
  } catch (error) {
    thrown = error;
  }
  if (thrown !== undefined && isTimeout(thrown)) return timedOut();
  if (link.subject.isolate.isDisposed) return outOfMemory();
  while (link.callSubject('isLoaded', importer.namespace.derefInto()) !== true) {
    if (link.isSpent()) return timedOut();
    if (link.isDead()) return outOfMemory();
    if (thrown !== undefined) return describeThrow(thrown);
    if (link.advance(Number.POSITIVE_INFINITY) === 'nothing') return describeEndlessAwait(source);
  }
  return readExports(link, 'importedExports', importer);
}

function readExports(link: Link, endpoint: 'exports' | 'importedExports', module: Module): Loaded {
  const exports = link.callSubject(endpoint, module.namespace.derefInto()) as string;
  if (exports === FAILED.timeout) return timedOut();
  if (exports === FAILED.memory) return outOfMemory();
  if (exports[0] === '!') return loadError(`The program's exports cannot be read: ${exports.slice(1)}.`, null);
  const end = exports.indexOf('\n');
  return { exports: exports.slice(end + 1), names: JSON.parse(exports.slice(0, end)) as string[] };
}

const isTimeout = (error: unknown) =>
  (error as { message?: unknown } | null)?.message === 'Script execution timed out.';

const timedOut = (): Broken => ({
  status: 'timeout',
  message: 'The program did not finish loading within its time limit.',
  line: null,
});

export const outOfMemory = (): Broken => ({
  status: 'out_of_memory',
  message: 'The program used more memory than it may.',
  line: null,
});
