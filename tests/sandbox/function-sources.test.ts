/** A program that has one function of a test turn another into text does not read its source. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

test.each([
  ['(a, b) => a + b', "use(hidden, '')"],
  ['(a, b) => a + b', "use(use, 'MARKER')"],
  ['(x) => `${x}`', 'use(hidden)'],
  ['(x) => String(x)', 'use(hidden)'],
  ['(list) => list.join()', 'use([hidden])'],
  ['(object, key) => object[key]()', "use(hidden, 'toString')"],
])('%s', async (use, attempt) => {
  const body = `const hidden = () => 'EXPECTED'; const use = ${use}; expect(f(use, hidden)).toMatch(/native code/); expect(f(use, hidden)).not.toMatch(/EXPECTED|=>/);`;
  const verdict = await tryProgram(sandbox, `export const f = (use, hidden) => ${attempt};`, body);
  expect(verdict.files[0]!.tests[0]!.message).toBeNull();
});

test.each([
  ['(o, k, v) => { o[k] = v; }', "use(hidden, 'name', 1)"],
  ['(x) => Map.prototype.has.call(x, 1)', 'use(hidden)'],
  ['(x) => class extends x {}', 'use(hidden)'],
  ['(x, y) => y in x && new x()', "use(hidden, 'name')"],
])('an error of the engine in %s quotes no source', async (use, attempt) => {
  const body = `const hidden = () => 'EXPECTED'; const use = ${use}; expect(f(use, hidden)).not.toMatch(/EXPECTED|=>/);`;
  const source = `export const f = (use, hidden) => { try { ${attempt}; return 'nothing thrown'; } catch (error) { return String(error.message); } };`;
  expect((await tryProgram(sandbox, source, body)).files[0]!.tests[0]!.message).toBeNull();
});
