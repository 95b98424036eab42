/** Candidate text to a loaded module: stripped of types, compiled, linked to nothing, evaluated. */
import type { Language, Status } from '../sandbox.ts';
import { FAILED, type Link } from './link.ts';
import {
  describeEndlessAwait,
  describeImport,
  describeSyntaxError,
  describeThrow,
  loadError,
} from './load-messages.ts';
import { stripTypes } from './strip-types.ts';

export interface Broken {
  readonly status: Exclude<Status, 'passed' | 'failed'>;
  readonly message: string;
  readonly line: number | null;
}

export type Loaded = { readonly exports: string; readonly names: readonly string[] } | Broken;

const FILE = 'file:///program.js';

/** Loads a program into the subject. What goes wrong is the program's own verdict. */
export function loadProgram(link: Link, source: string, language: Language): Loaded {
  let module: import('isolated-vm').Module;
  try {
    module = link.subject.isolate.compileModuleSync(stripTypes(source, language), { filename: FILE });
  } catch (error) {
    return describeSyntaxError(error, source);
  }
  const wanted = module.dependencySpecifiers[0];
  if (wanted !== undefined) return describeImport(wanted, source);
  try {
    module.instantiateSync(link.subject.context, () => module);
  } catch (error) {
    return describeSyntaxError(error, source);
  }
  return evaluate(link, module, source);
}

function evaluate(link: Link, module: import('isolated-vm').Module, source: string): Loaded {
  const importer = link.subject.isolate.compileModuleSync(
    `import * as program from './program.js'; export { program }; export const loaded = true;`,
  );
  importer.instantiateSync(link.subject.context, () => module);
  let thrown: unknown;
  try {
    importer.evaluateSync({ timeout: Math.max(1, Math.ceil(link.left())) });
  } catch (error) {
    thrown = error;
  }
  if (thrown !== undefined && isTimeout(thrown)) return timeout();
  if (link.subject.isolate.isDisposed) return outOfMemory();
  const namespace = () => importer.namespace.derefInto();
  while (link.callSubject('isLoaded', namespace()) !== true) {
    if (link.isSpent()) return timeout();
    if (link.isDead()) return outOfMemory();
    if (thrown !== undefined) return describeThrow(thrown);
    if (link.advance(Number.POSITIVE_INFINITY) === 'nothing') return describeEndlessAwait(source);
  }
  const exports = link.callSubject('exports', namespace()) as string;
  if (exports === FAILED.timeout) return timeout();
  if (exports === FAILED.memory) return outOfMemory();
  if (exports[0] === '!') return loadError(`The program's exports cannot be read: ${exports.slice(1)}.`, null);
  const lines = exports.split('\n', Number.parseInt(exports, 10) + 1);
  return { exports: exports.slice(lines.join('\n').length + 1), names: lines.slice(1) };
}

const isTimeout = (error: unknown) =>
  (error as { message?: unknown } | null)?.message === 'Script execution timed out.';

const timeout = (): Broken => ({
  status: 'timeout',
  message: 'The program did not finish loading within its time limit.',
  line: null,
});

export const outOfMemory = (): Broken => ({
  status: 'out_of_memory',
  message: 'The program used more memory than it may.',
  line: null,
});
