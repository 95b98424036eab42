import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { toEsModule } from '../../../src/author/import/folder/common-js.ts';
import { importCorpus } from '../../../src/author/import/import-corpus.ts';
import type { ImportReport } from '../../../src/author/import/run-candidates.ts';
import { loadBases } from '../../../src/author/index.ts';
import { corpusFolder, textOf } from './corpus-folder.ts';

const project = {
  'package.json': '{ "name": "abacus", "license": "ISC", "author": { "name": "A. Person" } }',
  'src/queue.ts': `/** Takes things in order. */
export class Queue<T> {
  constructor(private items: T[] = []) {}
  add(item: T): void {
    this.items.push(item);
  }
  next(): T | undefined {
    return this.items.shift();
  }
}
`,
  'src/queue.test.ts': `import { describe, it, expect } from 'vitest';
import type { Mock } from 'vitest';
import { Queue } from './queue.js';

describe('Queue', () => {
  it('is empty at first', () => expect(new Queue().next()).toBeUndefined());
  it('gives the first', () => {
    const queue = new Queue<number>();
    queue.add(1);
    queue.add(2);
    expect(queue.next()).toBe(1);
  });
});
`,
  'lib/clamp.js': `'use strict';

/* Not for documentation. */
const low = (n, bound) => (n < bound ? bound : n);

function clamp(n, from, to) {
  return low(n > to ? to : n, from);
}

module.exports = { clamp, double: (n) => n * 2 };
`,
  'lib/__tests__/clamp.js': `const { clamp, double: twice } = require('../clamp');

test.each([
  [1, 0, 2, 1],
  [3, 0, 2, 2],
  [-1, 0, 2, 0],
])('clamps %d to %d and %d', (n, from, to, result) => {
  expect(clamp(n, from, to)).toBe(result);
});

it.only('doubles', () => {
  expect(twice(4)).toBe(8);
});
xit('is not ready', () => {
  expect(twice('a')).toBe('aa');
});
`,
  'lib/half.js': 'module.exports = (n) => n / 2;\n',
  'lib/half.spec.js': `const half = require('./half');
test('halves 4', () => expect(half(4)).toBe(2));
test('halves 3', () => expect(half(3)).toBe(1.5));
`,
  'lib/read.js': "const fs = require('fs');\nmodule.exports = { read: () => fs };\n",
  'lib/read.spec.js': "const { read } = require('./read');\ntest('reads', () => expect(read()).toBe(1));\n",
  'lib/two.spec.js': "require('./half');\nrequire('./clamp');\n",
  'lib/shot.spec.js': "import half from './half';\ntest('a', () => expect(half(2)).toMatchSnapshot());\n",
  'lib/gone.spec.js': "import { gone } from './gone';\n",
  'lib/out.spec.js': "import { out } from '../../out';\n",
  'lib/view.test.jsx': "import { view } from './view';\n",
  'node_modules/x/x.test.js': "import { x } from './x';\n",
};

describe('importing a folder', () => {
  let sandbox: Sandbox;
  let out = '';
  let report: ImportReport;
  beforeAll(async () => {
    sandbox = createSandbox({ hosts: 1, spares: 0 });
    out = corpusFolder();
    report = await importCorpus('folder', corpusFolder(project), out, sandbox);
  });
  afterAll(() => sandbox.close());

  test('makes a base of each module with its tests', () => {
    expect(report.imported).toEqual([
      { item: 'lib/__tests__/clamp.js', id: 'abacus-lib-clamp', kind: 'base' },
      { item: 'lib/half.spec.js', id: 'abacus-lib-half', kind: 'base' },
      { item: 'src/queue.test.ts', id: 'abacus-src-queue', kind: 'base' },
    ]);
    const { bases, invalid } = loadBases({ folders: [`${out}/bases`], builtin: false });
    expect(invalid).toEqual([]);
    expect(bases.at(-1)).toMatchObject({
      id: 'abacus-src-queue',
      contract: 'A module that exports:\n\n- `Queue`: Takes things in order.',
      family: 'abacus-src/queue.ts',
      origin: { corpus: 'folder abacus', item: 'src/queue.test.ts', licence: 'ISC', attribution: 'A. Person' },
    });
  });

  test('writes CommonJS as ES modules, and parts the rows of a table', () => {
    expect(textOf(out, 'bases/abacus-lib-clamp/solution.js')).toContain(
      'export { clamp };\nexport const double = (n) => n * 2;\n',
    );
    expect(textOf(out, 'bases/abacus-lib-clamp/visible.test.js')).toBe(`import { expect, test } from 'vitest';
import { clamp } from './program.js';

test.each([
  [1, 0, 2, 1],
  [-1, 0, 2, 0],
])('clamps %d to %d and %d', (n, from, to, result) => {
  expect(clamp(n, from, to)).toBe(result);
});
`);
    expect(textOf(out, 'bases/abacus-lib-clamp/hidden.test.js')).toBe(`import { expect, it, test } from 'vitest';
import { clamp, double as twice } from './program.js';

test.each([
  [3, 0, 2, 2],
])('clamps %d to %d and %d', (n, from, to, result) => {
  expect(clamp(n, from, to)).toBe(result);
});

it('doubles', () => {
  expect(twice(4)).toBe(8);
});
`);
    expect(textOf(out, 'bases/abacus-lib-half/visible.test.js')).toContain("import half from './program.js';");
  });

  test('says why of the others', () => {
    expect(report.refused.map(({ item, reason, message }) => [item, reason, message])).toEqual([
      ['lib/gone.spec.js', 'missing_file', 'Expected a file lib/gone, got none.'],
      ['lib/out.spec.js', 'missing_file', 'Expected a module in the folder, got "../../out".'],
      ['lib/read.spec.js', 'needs_module', 'Expected a program that stands alone, got one that needs "fs".'],
      ['lib/shot.spec.js', 'not_supported', expect.stringContaining('toMatchSnapshot')],
      ['lib/two.spec.js', 'needs_module', expect.stringContaining('"./half", "./clamp"')],
      ['lib/view.test.jsx', 'not_supported', expect.stringContaining('JSX')],
    ]);
  });
});

describe('toEsModule', () => {
  test.each([
    ['exports.f = f;\nfunction f() {}', 'export { f };\nfunction f() {}'],
    ['function g() {}\nmodule.exports.f = g;', 'function g() {}\nexport { g as f };'],
    ['module.exports = class A {};', 'export default class A {};'],
    ['export const f = 1;', 'export const f = 1;'],
  ])('%s', (code, expected) => {
    expect(toEsModule('program.js', code).code).toBe(expected);
  });

  test.each([
    ['const f = 1;\nexports.f = 2;'],
    ['exports.f = () => exports.g();\nexports.g = 1;'],
    ['module.exports = { ...rest };'],
    ['module.exports = f;\nmodule.exports.g = 1;'],
    ['module.exports = { get a() { return 1; } };'],
  ])('refuses %s', (code) => {
    expect(() => toEsModule('program.js', code)).toThrow(/^Expected .*, got .*\.$/);
  });
});
