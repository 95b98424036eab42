/** Loads a test file into the judge, with `vitest` and the program linked to it. */
import type { Module } from 'isolated-vm';
import type { Link } from './link.ts';
import { NotErasable, stripTypes } from './strip-types.ts';

/** A test file that cannot be loaded: its message and the line at fault. */
export class SuiteFault extends Error {
  readonly line: number | null;
  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

const PROGRAM = /^\.\/program(\.[jt]s)?$/;

/**
 * Evaluates the file, so that its tests are registered. `names` are the bindings that the program module offers; what
 * they are bound to was given to the judge before. Throws SuiteFault.
 */
export function loadSuite(link: Link, name: string, code: string, names: readonly string[], timeoutMs: number): void {
  const { isolate, context } = link.judge;
  const language = name.endsWith('.ts') ? 'typescript' : 'javascript';
  try {
    const module = isolate.compileModuleSync(stripTypes(code, language), { filename: `file:///${name}` });
    module.instantiateSync(context, (specifier) => {
      if (specifier === 'vitest') return compile(link, vitestModule(link));
      if (PROGRAM.test(specifier)) return compile(link, programModule(names));
      throw new Error(`A test file can import 'vitest' and './program.js' only, and asks for '${specifier}'.`);
    });
    module.evaluateSync({ timeout: timeoutMs });
  } catch (error) {
    if (error instanceof NotErasable) {
      throw new SuiteFault(`${error.message} (line ${error.line}, column ${error.column})`, error.line);
    }
    const { message = '', stack = '' } = error as { message?: string; stack?: string };
    const line = /\.test\.[jt]s:(\d+)/.exec(`${message}\n${stack}`)?.[1];
    throw new SuiteFault(message.replace(/\s*\[file:.*\]$/, ''), line === undefined ? null : Number(line));
  }
}

const compile = (link: Link, code: string): Module => link.judge.isolate.compileModuleSync(code);

let vitestText = '';

/** What `vitest` exports is the same for every file of a host: the judge is asked once. */
function vitestModule(link: Link): string {
  if (vitestText !== '') return vitestText;
  const names = link.enterJudge('vitestNames') as string;
  if (names[0] === '!') throw new Error(names.slice(1));
  const exports = names.split(',').map((name) => `export const ${name} = api.${name};`);
  vitestText = `const api = globalThis.__vitest;\n${exports.join('\n')}`;
  return vitestText;
}

/** A module whose bindings follow the program's exports. */
function programModule(names: readonly string[]): string {
  const bindings = names.map((_name, index) => `let e${index} = link.value(${index});`);
  const cases = names.map((_name, index) => `case ${index}: e${index} = value; break;`);
  const exported = names.map((name, index) => `e${index} as ${JSON.stringify(name)}`);
  return [
    'const link = globalThis.__program;',
    ...bindings,
    `link.onChange((index, value) => { switch (index) { ${cases.join(' ')} } });`,
    `export { ${exported.join(', ')} };`,
  ].join('\n');
}
