/** Ways to walk a list that a program may hope nobody counts, in a task that limits work. */
import { afterAll, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { LIMITS, summary, tryProgram } from '../try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 0 });
afterAll(() => sandbox.close());

const limits = { ...LIMITS, work: 20_000 };

test.each([
  'new Proxy(list, {}).includes(-1)',
  'new Proxy(new Proxy(list, {}), {}).indexOf(-1)',
  'Object.assign({}, new Proxy(list, {}))',
  'new Set(list.values()).has(-1)',
  'new (((Collection) => Collection)(Set))(list).has(-1)',
  'new Map(list.map((item) => [item, item]).values()).has(-1)',
  'Array.from(list.values()).length',
  'new Set().union(numbers)',
  'new Set().symmetricDifference(numbers)',
  'Reflect.ownKeys(list)',
  'text.toLocaleUpperCase()',
  'list.values().some(Object.is.bind(null, -1))',
  'list.values().map(Number).every(Number.isFinite)',
])('%s is counted', async (walk) => {
  const source = `const list = Array.from({ length: 3000 }, (_, index) => index + 1);
    const numbers = new Set(list), text = 'x'.repeat(3000);
    export const f = () => { for (let round = 0; round < 10; round++) ${walk}; };`;
  expect(summary(await tryProgram(sandbox, source, 'f();', { limits })).message).toContain(
    'more than 20,000 units of work',
  );
});

test('Set and Map are themselves for all that', async () => {
  const source = `export const f = () => [Set, Map, new Set([1]).constructor === Set, new (class extends Map {})() instanceof Map,
    Set.name, String(Map), Set.length];`;
  const body = `const [a, b, ...more] = f(); expect(a).toBe(Set); expect(b).toBe(Map);
    expect(more).toEqual([true, true, 'Set', 'function Map() { [native code] }', 0]);`;
  expect(summary(await tryProgram(sandbox, source, body, { limits }))).toMatchObject({ message: null, passed: true });
});
