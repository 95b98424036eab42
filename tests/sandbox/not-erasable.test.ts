/** TypeScript that is more than types is refused by name, with its place and what to write instead. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { tryProgram } from './try-program.ts';

const CASES: readonly [source: string, what: string, place: string, instead: string][] = [
  ['export const f = 1;\n  enum A { B }', 'enum', '(line 2, column 3)', 'as const'],
  ['const enum A { B }', 'enum', '(line 1, column 1)', 'as const'],
  [
    'namespace Types { export type A = 1 }\nnamespace A { export const b = 1 }',
    'namespace',
    '(line 2, column 1)',
    'top level',
  ],
  ['class A { constructor(private x: number) {} }', 'parameter property', '(line 1, column 23)', 'assign it in the'],
  ["let y: unknown = 'é😀', x = <string>y;", 'assertion <Type>value', '(line 1, column 29)', '`value as Type`'],
  ["import fs = require('fs');", "'import ='", '(line 1, column 1)', '`const name = value`'],
  ['export = 3;', "'export ='", '(line 1, column 1)', '`export default value`'],
];

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox({ hosts: 1, spares: 0 });
});
afterAll(() => sandbox.close());

describe.each(CASES)('%j', (source, what, place, instead) => {
  test('is a syntax error of the program', async () => {
    const { status, message } = await tryProgram(sandbox, source, 'f();', { language: 'typescript' });
    expect(status).toBe('syntax_error');
    expect(message).toContain(`A TypeScript ${what} is not supported`);
    expect(message).toContain(place);
    expect(message).toContain(instead);
  });

  test('is an error of the suite when it is a test file', async () => {
    const files = [{ name: 'a.test.ts', code: source }];
    const collected = sandbox.collect({ files, solution: '', language: 'typescript' });
    await expect(collected).rejects.toThrow(`A TypeScript ${what} is not supported`);
    await expect(collected).rejects.toThrow(place);
  });
});

test('an ambient enum is erased', async () => {
  const source = 'declare enum A { B }\nexport const f = () => 1;';
  const verdict = await tryProgram(sandbox, source, 'expect(f()).toBe(1);', { language: 'typescript' });
  expect(verdict.status).toBe('passed');
});
