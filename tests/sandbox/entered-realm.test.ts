/** How the host enters the program's realm is not for the program to see. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { summary, tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

test('no list of the host’s arguments is read through a prototype of the program', async () => {
  const source = `let entered = 0;
    for (let index = 1; index < 8; index++)
      Object.defineProperty(Array.prototype, index, {
        configurable: true,
        get() { if (typeof this[0] === 'boolean' || String(this[0]).startsWith('[[')) entered++; },
        set(value) { Object.defineProperty(this, index, { value, writable: true, enumerable: true, configurable: true }); },
      });
    export const f = () => entered;`;
  const verdict = await tryProgram(sandbox, source, 'f(); f({}); expect(f()).toBe(0);');
  expect(summary(verdict)).toEqual({ status: 'passed', passed: true, message: null });
});
