import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import type { CollectedFile, Verdict } from '../../sandbox/sandbox.ts';
import { affectedTests } from '../../src/author/affected-tests.ts';
import { mutated } from '../../src/author/mutate/mutant.ts';
import { standardMutants } from '../../src/author/mutate/standard-mutants.ts';

const sandbox = createSandbox({ hosts: 2, spares: 0 });
afterAll(() => sandbox.close());

const SOURCE = `const RATES = { low: 1, high: 3 };

function rate(kind, fallback = 2) {
  if (kind in RATES) return RATES[kind];
  else if (kind === 'none') return 0;
  return fallback;
}

export const double = (n) => n * 2;

export const label = (kind) => {
  switch (kind) {
    case 'low':
      return 'cheap';
    default:
      return kind === '' ? 'nothing' : 'other';
  }
};

export class Bill {
  #lines = [];

  add(kind, count = 1) {
    for (let at = 0; at < count; at++) this.#lines.push(rate(kind));
    return this;
  }

  get total() {
    const plus = (a, b) => a + b;
    return this.#lines.reduce(plus, 0);
  }
}
`;

const VISIBLE = `import { expect, test } from 'vitest';
import { Bill, double, label } from './program';
test('a bill', () => expect(new Bill().add('low').add('high', 2).total).toBe(7));
test('an empty bill', () => expect(new Bill().total).toBe(0));
test('double', () => expect(double(4)).toBe(8));
test('cheap', () => expect(label('low')).toBe('cheap'));
`;

const HIDDEN = `import { expect, test } from 'vitest';
import { Bill, label } from './program';
test('other labels', () => expect([label(''), label('x')]).toEqual(['nothing', 'other']));
test('unknown kinds', () => expect(new Bill().add('x').add('none').total).toBe(2));
`;

async function prepared(source: string, visible = VISIBLE, hidden = HIDDEN) {
  const files = [
    { name: 'visible.test.js', code: visible },
    { name: 'hidden.test.js', code: hidden },
  ];
  const suite = await sandbox.collect({ files, solution: source, language: 'javascript' });
  const run = (program: string, part: readonly CollectedFile[] = suite): Promise<Verdict> =>
    sandbox.run({
      source: program,
      language: 'javascript',
      suite: part,
      limits: { timeoutMs: 5000, memoryMb: 64, work: 10_000 },
      seed: 0,
      coverage: true,
    });
  const verdict = await run(source);
  expect(verdict.status).toBe('passed');
  return { suite, run, affectedBy: affectedTests({ source, language: 'javascript', suite, verdict }) };
}

const failed = ({ files }: Verdict) =>
  files.flatMap(({ tests }) => tests.filter(({ passed }) => !passed).map(({ name }) => name));

test('affectedTests leaves out no test that a mutant fails, and most that pass', async () => {
  const { suite, run, affectedBy } = await prepared(SOURCE);
  const mutants = (await standardMutants(SOURCE, 'javascript')).filter((_, at) => at % 3 === 0);
  let left = 0;
  for (const mutant of mutants) {
    const program = mutated(SOURCE, mutant);
    const part = affectedBy([mutant]);
    left += part.flatMap(({ tests }) => tests).length;
    expect([mutant.replacement, failed(await run(program, part))]).toEqual([
      mutant.replacement,
      failed(await run(program)),
    ]);
  }
  expect(left).toBeLessThan((mutants.length * suite.flatMap(({ tests }) => tests).length) / 2);
});

test('affectedTests names the tests that run a changed statement, and drops files without any', async () => {
  const { affectedBy } = await prepared(SOURCE);
  const at = (text: string) => ({ start: SOURCE.indexOf(text), end: SOURCE.indexOf(text) + text.length });
  const tests = (...texts: string[]) => affectedBy(texts.map(at)).map(({ name, tests }) => [name, ...tests]);
  expect(tests('n * 2')).toEqual([['visible.test.js', 'double']]);
  expect(tests("'cheap'", 'return fallback')).toEqual([
    ['visible.test.js', 'cheap'],
    ['hidden.test.js', 'unknown kinds'],
  ]);
});

test.each([
  ['a program that keeps something', 'let n = 0;\nexport const f = () => (n >= 0 ? 1 : 2);', ''],
  ['a program that calls its functions while it loads', 'const one = () => 1;\nexport const f = one;\none();', ''],
  [
    'tests that share something',
    'export const f = () => 1;',
    "const list = [];\ntest('NAME grows', () => expect(list.push(1)).toBe(1));\n",
  ],
  [
    'tests that are made of what the program says',
    'export const f = () => 1;',
    "test.each([f()])('NAME is %s', () => {});\n",
  ],
])('affectedTests names the whole suite of %s', async (_, source, more) => {
  const code = (name: string) =>
    `import { expect, test } from 'vitest';\nimport { f } from './program';\n${more.replace('NAME', name)}test('${name}', () => expect(f()).toBe(1));\ntest('${name} idle', () => {});\n`;
  const { suite, affectedBy } = await prepared(source, code('a'), code('b'));
  expect(affectedBy([{ start: source.lastIndexOf('1'), end: source.lastIndexOf('1') + 1 }])).toBe(suite);
});
