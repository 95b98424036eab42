import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { checkTask } from '../../../src/author/check.ts';
import { EXPLOITS } from '../../../src/author/exploits/exploits.ts';
import { memoriser } from '../../../src/author/exploits/memoriser.ts';
import { trivialPrograms } from '../../../src/author/exploits/trivial-programs.ts';
import { FILES } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
afterAll(() => sandbox.close());

const cheats = async (changes: Readonly<Record<string, string>>) =>
  (await checkTask(taskWith(changes), sandbox, { parts: ['cheats'] })).findings;
const imports = "import { expect, test } from 'vitest';\nimport { sum } from './program.js';\n";
const hidden = (...tests: string[]) => ({
  'hidden.test.js': `${imports}${tests.map((body, at) => `test('hidden ${at}', () => { ${body} });`).join('\n')}\n`,
});

describe('trivial_solution', () => {
  test('is said when a program that returns a constant passes a file', async () => {
    const findings = await cheats(
      hidden('expect(sum([])).toBe(0);', 'expect(sum([0, 0])).toBe(0);', 'expect(sum([-1, 1])).toBe(0);'),
    );
    expect(findings.map(({ code, sentence }) => [code, sentence.includes('functions return 0')])).toContainEqual([
      'trivial_solution',
      true,
    ]);
  });

  test('is not said of a sound task', async () => {
    expect(await cheats({})).toEqual([]);
  });
});

describe('exploit_gains', () => {
  test('is said when a test can be passed by emptying what it compares with', async () => {
    const wrapping = 'export const wrap = (list) => list.map((one) => [one]);\n';
    const findings = await cheats({
      'program.js': FILES['program.js'] + wrapping,
      'solution.js': FILES['solution.js'] + wrapping,
      'hidden.test.js': `${FILES['hidden.test.js'].replace('{ sum }', '{ sum, wrap }')}test('wraps all', () => { const list = [1, 2]; expect(wrap(list)).toEqual(list.map((one) => [one])); });\n`,
    });
    expect(findings.map(({ code }) => code)).toEqual(['exploit_gains']);
    expect(findings[0]?.sentence).toMatch(/"wraps all"/);
  });

  test('is said when the visible answers are all that the hidden tests ask', async () => {
    const findings = await cheats(hidden('expect(sum([1, 2])).toBe(3);', 'expect(sum([])).toBe(0);'));
    expect(findings.map(({ code, sentence }) => [code, sentence.includes('by heart')])).toEqual([
      ['exploit_gains', true],
    ]);
  });
});

describe('what is played', () => {
  const typed = `type Pair = { readonly a: number };
export interface Options { readonly by?: string }
export const first = ([head]: number[]): number => head!;
export async function later({ a }: Pair, more = 1): Promise<number> { return a + more; }
export class Box<T> {
  #held: T[] = [];
  constructor(held: T[]) { this.#held = held; }
  get size(): number { return this.#held.length; }
  *each(): Generator<T> { yield* this.#held; }
  twice = (n: number): number => n * 2;
}
function inner(text: string) { return text; }
export { inner as outer };
export const LIMIT = 5;
`;

  test('trivial programs load, and keep what is no function', async () => {
    const file = {
      name: 'visible.test.ts',
      code: "import { expect, test } from 'vitest';\nimport { Box, first, later, LIMIT, outer } from './program.js';\ntest('loads', async () => { const box = new Box([1]); outer('a'); first([1]); void later; void box.size; expect(LIMIT).toBe(5); });\n",
    };
    const suite = await sandbox.collect({ files: [file], solution: typed, language: 'typescript' });
    const task = taskWith();
    const typedTask = { ...task, language: 'typescript' as const, secret: { ...task.secret, solution: typed } };
    const constants = trivialPrograms(typedTask).filter(({ what }) => what !== 'throw');
    expect(constants).toHaveLength(9);
    for (const { source } of constants) {
      const limits = { timeoutMs: 2000, memoryMb: 64 };
      const { status } = await sandbox.run({ source, language: 'typescript', suite, limits, seed: 0 });
      expect(status).toBe('passed');
    }
  });

  test('a memoriser knows results, errors and promises of the visible tests', async () => {
    const solution = `${FILES['solution.js']}export const later = async (n) => new Map([[n, undefined]]);\nexport function fail() { throw new RangeError('Too far.'); }\n`;
    const visible = `import { expect, test } from 'vitest';\nimport { fail, later, sum } from './program.js';\ntest('sums', () => { expect(sum([1, 2])).toBe(3); });\ntest('waits', async () => { expect(await later(4)).toEqual(new Map([[4, undefined]])); });\ntest('fails', () => { expect(() => fail(9)).toThrow(new RangeError('Too far.')); });\n`;
    const task = taskWith({ 'solution.js': solution, 'visible.test.js': visible });
    const source = (await memoriser(task, sandbox))!;
    const suite = await sandbox.collect({ files: [task.visible], solution, language: 'javascript' });
    const verdict = await sandbox.run({ source, language: 'javascript', suite, limits: task.limits, seed: 0 });
    expect(verdict.status).toBe('passed');
    expect(source).not.toContain('numbers');
  });

  test('exploits have names of their own', () => {
    expect(new Set(EXPLOITS.map(({ what }) => what)).size).toBe(EXPLOITS.length);
  });
});
