/** Names the tests of a suite, and what its files want of the program. */
import { parseSync } from 'oxc-parser';
import type { CollectedFile, TestFile } from '../sandbox.ts';
import type { Isolates } from './isolates.ts';
import { createLink } from './link.ts';
import { loadProgram } from './program.ts';
import type { CollectJob, Reply } from './protocol.ts';
import { loadSuite, SuiteFault } from './suite.ts';

const LOAD_MS = 4000;
const MEMORY_MB = 128;

export function collect(job: CollectJob, isolates: Isolates, reply: (reply: Reply) => void): void {
  const files: CollectedFile[] = [];
  for (const file of job.files) {
    try {
      files.push(collectFile(job, file, isolates));
    } catch (error) {
      if (!(error instanceof SuiteFault)) throw error;
      reply({ kind: 'suite_error', id: job.id, file: file.name, line: error.line, message: error.message });
      return;
    }
  }
  const twice = firstTwice(files);
  if (twice !== undefined) {
    const message = `Expected test names that are unique in the task, got '${twice.test}' twice.`;
    reply({ kind: 'suite_error', id: job.id, file: twice.file, line: null, message });
    return;
  }
  reply({ kind: 'collected', id: job.id, files });
}

/** Against stubs that throw when used; against the solution where registering the tests needs the program. */
function collectFile(job: CollectJob, file: TestFile, isolates: Isolates): CollectedFile {
  const { names: imports, wholeModule } = importsOf(file);
  let tests: readonly string[];
  try {
    tests = register(job, file, imports, isolates, false);
  } catch (error) {
    // Of a module imported as a whole, what the file uses is not there while there are stubs.
    if (!(error instanceof SuiteFault) || !(wholeModule || error.message.includes(STUB))) throw error;
    tests = register(job, file, imports, isolates, true);
  }
  if (tests.length === 0) throw new SuiteFault('Expected at least one test, got none.', null);
  return { ...file, tests, imports };
}

/** What a stub throws when it is used. */
const STUB = 'the program is not here while tests are collected';

function register(
  job: CollectJob,
  file: TestFile,
  imports: readonly string[],
  isolates: Isolates,
  withSolution: boolean,
): readonly string[] {
  const link = createLink({ isolates, memoryMb: MEMORY_MB, seed: 1, print: () => {} });
  try {
    link.allow(LOAD_MS);
    let names = imports;
    if (withSolution) {
      const program = loadProgram(link, job.solution, job.language);
      if ('status' in program) throw new SuiteFault(`The solution does not load: ${program.message}`, null);
      names = offered(program.names, imports);
      link.enterJudge('receiveProgram', program.exports);
    } else {
      link.enterJudge('stubProgram', imports.length, STUB);
    }
    loadSuite(link, file.name, file.code, names, LOAD_MS);
    const collected = link.enterJudge('collect') as string;
    if (collected[0] === '!') throw new SuiteFault(collected.slice(1), null);
    return JSON.parse(collected) as string[];
  } finally {
    link.dispose();
  }
}

/** The program's exports, and after them what the tests import that it lacks: undefined, as under Vitest. */
export function offered(exports: readonly string[], imports: readonly string[]): readonly string[] {
  return [...exports, ...imports.filter((name) => !exports.includes(name))];
}

function importsOf(file: TestFile): { readonly names: readonly string[]; readonly wholeModule: boolean } {
  const parsed = parseSync(file.name, file.code);
  const problem = parsed.errors[0];
  if (problem !== undefined) {
    const at = problem.labels[0]?.start;
    const line = at === undefined ? null : file.code.slice(0, at).split('\n').length;
    throw new SuiteFault(`SyntaxError: ${problem.message}`, line);
  }
  if (parsed.module.dynamicImports.length > 0) {
    throw new SuiteFault('A test file cannot import dynamically: import what it needs at its top.', null);
  }
  const entries = parsed.module.staticImports
    .filter((statement) => statement.moduleRequest.value.startsWith('./program'))
    .flatMap((statement) => statement.entries)
    .filter((entry) => !entry.isType);
  const names = entries
    .map((entry) => (entry.importName.kind === 'Default' ? 'default' : entry.importName.name))
    .filter((name) => name !== null && name !== undefined);
  const wholeModule = entries.some((entry) => entry.importName.kind === 'NamespaceObject');
  return { names: [...new Set(names)], wholeModule };
}

function firstTwice(files: readonly CollectedFile[]): { file: string; test: string } | undefined {
  const seen = new Set<string>();
  for (const file of files) {
    for (const test of file.tests) {
      if (seen.has(test)) return { file: file.name, test };
      seen.add(test);
    }
  }
  return undefined;
}
