import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instrumented, instrument } from '../../../sandbox/host/instrument/instrument.ts';
import { tooDeepAt } from '../../../sandbox/host/instrument/nesting.ts';
import { authorsColumn } from '../../../sandbox/realm/subject/work/columns.ts';

const NAME = '$0123456789abcdef';
const ROOT = join(import.meta.dirname, '../../..');

const told = (code: string, coverage = false): Instrumented => {
  const made = instrument(code, { name: NAME, countsCalls: true, coverage });
  if (made === null) throw new Error(`Expected a text that parses, got ${code}`);
  return made;
};

/** Every module of this repository that is written by hand, and the programs of its tasks. */
const sources = ['sandbox', 'src', 'tasks', 'bench', 'tests/exploits', 'tests/hazards'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => join(entry.parentPath, entry.name)),
);

function codeOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.ts')) return text;
  try {
    return stripTypeScriptTypes(text, { mode: 'strip' });
  } catch {
    // A task's program may be one that does not parse, and is left as it is.
    return text;
  }
}

describe('a program told to count', () => {
  test('is the author’s text again without what was put in, and still a module, in hundreds of files', () => {
    let files = 0;
    for (const file of sources) {
      const code = codeOf(file);
      const made = instrument(code, { name: NAME, countsCalls: true, coverage: files % 2 === 1 });
      if (made === null) continue;
      files += 1;
      const without = made.snippets.reduce((text, snippet) => text.replaceAll(snippet, ''), made.text);
      expect(without, file).toBe(code);
      expect(made.text.split('\n').length, file).toBe(code.split('\n').length);
      const again = instrument(made.text.replace(/^#!/, '//'), { name: '$other', countsCalls: true, coverage: false });
      expect(again, file).not.toBeNull();
    }
    expect(files).toBeGreaterThan(300);
  });

  test('has every column told as the author’s', () => {
    for (const file of sources.slice(0, 80)) {
      const code = codeOf(file);
      const made = instrument(code, { name: NAME, countsCalls: true, coverage: false });
      if (made === null) continue;
      const author = code.split('\n');
      for (const [index, line] of made.text.split('\n').entries()) {
        let at = 0;
        for (let column = 1; column <= line.length; column += 1) {
          const theirs = authorsColumn(made.columns, index + 1, column);
          expect(theirs, `${file}:${index + 1}:${column}`).toBeGreaterThanOrEqual(at);
          at = theirs;
        }
        expect(authorsColumn(made.columns, index + 1, line.length + 1), `${file}:${index + 1}`).toBe(
          author[index]!.length + 1,
        );
      }
    }
  });

  test('is refused when it does not parse', () => {
    expect(instrument('let a = ;', { name: NAME, countsCalls: true, coverage: false })).toBeNull();
  });
});

/** Runs a program that sets `result`, with what it is told to count by; the result and the units. */
function play(code: string): { result: unknown; units: number } {
  const cell = new Int32Array(2);
  cell[0] = 1_000_000;
  const same = (value: unknown) => value;
  const stop = () => {
    throw new RangeError('stopped');
  };
  const parts = {
    cell,
    stop,
    sized: same,
    made: same,
    waits: same,
    spread: (_: unknown, value: unknown) => value,
    lines: [],
  };
  const make = vm.runInThisContext(`(${NAME}0) => { ${code}\nreturn result; }`) as (given: typeof parts) => unknown;
  const result = withinTime(() => JSON.stringify(make(parts)));
  return { result, units: 1_000_000 - cell[0]! };
}

/** What the work gives; throws TOO_LONG where a program doubles a list until it is no matter of this test. */
function withinTime(work: () => string): string {
  const holder = globalThis as { work?: () => string };
  holder.work = work;
  try {
    return vm.runInThisContext('work()', { timeout: 1000 }) as string;
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? TOO_LONG : error;
  } finally {
    delete holder.work;
  }
}

const TOO_LONG = new Error('A program took more than a second.');

const { program } = fc.letrec<{ expression: string; statement: string; program: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b', '1', '[a, b]', '({ a, b })', "'text'", 'list.length', 'String(a)'),
    fc
      .tuple(tie('expression'), fc.constantFrom('+', '-', '<', '&&', '??', ','), tie('expression'))
      .map(([x, o, y]) => (o === '??' ? `((${x}) ?? (${y}))` : `(${x} ${o} ${y})`)),
    tie('expression').map((x) => `[...list, ${x}]`),
    tie('expression').map((x) => `({ ...{ a }, b: ${x} })`),
    tie('expression').map((x) => `list.map((a) => ${x})`),
    tie('expression').map((x) => `((a, b = ${x}) => { return ${x} })(1)`),
    tie('expression').map((x) => `(function* () { yield ${x} })().next().value`),
    tie('expression').map((x) => `new (class { get n() { return ${x} } m = String(${x}) })().n`),
    tie('expression').map((x) => `call(...list, ${x})`),
  ),
  statement: fc.oneof(
    { maxDepth: 4 },
    tie('expression').map((x) => `a = ${x};`),
    tie('expression')
      .map((x) => `b = ${x}`)
      .map((x) => `${x}\n`),
    fc
      .tuple(tie('expression'), tie('statement'), tie('statement'))
      .map(([x, s, t]) => `if (${x}) { ${s} } else { ${t} }`),
    tie('statement').map((s) => `for (let i = 0; i < 3; i++) { ${s} }`),
    tie('expression').map((x) => `for (let i = 0; i < 2; i++) b = ${x};`),
    tie('statement').map((s) => `for (const n of list) { if (n > 2) break; ${s} }`),
    tie('statement').map((s) => `{ let n = 2; do { ${s} } while (n-- > 0) }`),
    fc
      .tuple(tie('statement'), tie('expression'))
      .map(([s, x]) => `try { ${s} throw ${x} } catch (error) { a = String(error).length } finally { b = 1 }`),
    tie('statement').map((s) => `switch (typeof a) { case 'number': ${s} break; default: b = 2 }`),
    tie('expression').map((x) => `{ const [head, ...tail] = [1, 2, ${x}]; a = tail }`),
    tie('statement').map((s) => `outer: for (const m in { x: 1, y: 2 }) { while (true) { ${s} continue outer } }`),
  ),
  program: fc
    .array(tie('statement'), { minLength: 1, maxLength: 4 })
    .map(
      (statements) =>
        `let a = 1, b = 2; const list = [1, 2, 3, 4]; const call = (...all) => all.length;\n${statements.join('\n')}\nvar result = [a, b, list];`,
    ),
}));

describe('programs', () => {
  test('give what they give bare, and the same count every time', () => {
    fc.assert(
      fc.property(program, (code) => {
        let bare: unknown;
        try {
          bare = play(code).result;
        } catch (error) {
          fc.pre(error !== TOO_LONG);
          bare = String(error);
        }
        const runs = [told(code), told(code), told(code, true)].map((made) => {
          try {
            return play(made.text);
          } catch (error) {
            fc.pre(error !== TOO_LONG);
            return { result: String(error), units: -1 };
          }
        });
        expect(runs.map(({ result }) => result)).toEqual([bare, bare, bare]);
        expect(runs[1]!.units).toBe(runs[0]!.units);
        expect(runs[2]!.units).toBe(runs[0]!.units);
      }),
      { numRuns: 150 },
    );
  });
});

describe('nesting', () => {
  test('is told by the line where it becomes too deep for the parser', () => {
    expect(tooDeepAt(`let a;\n${'('.repeat(20_000)}1${')'.repeat(20_000)}`)).toBe(2);
    expect(tooDeepAt(`let a =\n\n${'!'.repeat(5000)}1`)).toBe(3);
    expect(tooDeepAt(`${'['.repeat(1500)}${']'.repeat(1500)}\n`.repeat(3))).toBeNull();
  });
});
