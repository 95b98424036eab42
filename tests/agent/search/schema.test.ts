import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../../sandbox/index.ts';
import { createExaminer, type Examiner } from '../../../src/agent/repair/examiner.ts';
import type { Candidate } from '../../../src/agent/repair/index.ts';
import { readAnswers, sifted } from '../../../src/agent/search/answers.ts';
import { schemaOf } from '../../../src/agent/search/schema.ts';
import { jurorsOf, trialOf } from '../../../src/agent/search/several-at-once.ts';

const PROGRAM = `export class OutOfStock extends Error {}
let sold = 0;
export function take(stock, wanted) {
  if (wanted >= stock) throw new OutOfStock('Too many');
  sold += wanted;
  return { left: stock - wanted };
}
export const rest = async (stock) => stock - sold;
`;
const TESTS = `import { expect, test } from 'vitest';
import { OutOfStock, rest, take } from './program.js';
test('takes some', () => expect(take(3, 1)).toEqual({ left: 2 }));
test('takes all', () => expect(take(2, 2)).toEqual({ left: 0 }));
test('takes the one', () => expect(take(1, 1)).toEqual({ left: 0 }));
test('refuses more', () => expect(() => take(1, 2)).toThrow(OutOfStock));
test('rests', async () => expect(await rest(9)).toBe(8));
`;
const RIGHT = PROGRAM.replace('>=', '>');
const ENDLESS = PROGRAM.replace('  sold +=', '  while (wanted >= stock);\n  sold +=').replace('>= stock)', '> stock)');

let sandbox: Sandbox;
let examiner: Examiner;
beforeAll(async () => {
  sandbox = createSandbox({ hosts: 1, spares: 0 });
  examiner = await createExaminer(sandbox, {
    program: PROGRAM,
    language: 'javascript',
    visible: { name: 'visible.test.js', code: TESTS },
    limits: { timeoutMs: 2000, memoryMb: 64 },
    stepCost: 0.01,
  });
});
afterAll(() => sandbox.close());

async function jurors() {
  const base = await examiner.examine(PROGRAM);
  const schema = schemaOf([PROGRAM], 'javascript')!;
  return jurorsOf(base.tests, (await examiner.examine(schema.source)).tests, schema.turnLines);
}

function candidate(source: string): Candidate {
  return { source, template: 'wrong-bound', hope: 0.5, line: 4 };
}

describe('a schema', () => {
  test('leaves the verdict of the one program that it holds as it was', async () => {
    expect([...(await examiner.passing(schemaOf([PROGRAM], 'javascript')!.source))]).toEqual([
      'takes some',
      'refuses more',
      'rests',
    ]);
  });

  test('has each test that fails judge a program of its own, and comes to an end where one has none', async () => {
    const both = await jurors();
    expect(both.map(({ name, turns }) => [name, turns])).toEqual([
      ['takes all', [1]],
      ['takes the one', [2]],
    ]);
    const trial = trialOf(PROGRAM, 'javascript', both, [candidate(ENDLESS), candidate(RIGHT)])!;
    const passing = await examiner.passing(trial.source);
    expect([...trial.judgedBy].map(([name, { source }]) => [passing.has(name), source])).toEqual([
      [false, ENDLESS],
      [true, RIGHT],
    ]);
    expect(passing.has('refuses more')).toBe(true);
  });

  test('prints what other programs would answer, of which those are likely that answer as expected', async () => {
    const heard = await jurors();
    const candidates = [ENDLESS, PROGRAM.replace('Too many', 'Too'), RIGHT, `${RIGHT}\n`].map(candidate);
    const programs = [PROGRAM, ...candidates.map(({ source }) => source)];
    const { source } = schemaOf(programs, 'javascript', { asksAll: heard.flatMap(({ turns }) => turns) })!;
    const tests = (await examiner.examine(source)).tests as readonly { readonly console?: string }[];
    const answers = readAnswers(tests.map(({ console: printed = '' }) => printed).join('\n'));
    expect(answers.get(1)?.[0]?.others.get(0)).toBe('!');
    expect(answers.get(1)?.[0]?.others.get(2)).toBe(answers.get(1)?.[0]?.others.get(3));
    // The base throws, so that nothing shows what its answer should be; the two that are right behave alike.
    expect(sifted(candidates, heard, answers)).toEqual({ likely: [], possible: [candidates[2]] });
  });

  test('asks the objects and promises that programs answer with, and knows the right candidate by its answer', async () => {
    const task = {
      program: `export const till = (prices) => {
  let sum = 0;
  return { scan: (name) => { sum += prices[name] - 1; }, total: async () => sum };
};
export class Bag {
  #held = [];
  put(one) { this.#held.unshift(one); return this; }
  get list() { return [...this.#held]; }
}
`,
      language: 'javascript' as const,
      visible: {
        name: 'visible.test.js',
        code: `import { expect, test } from 'vitest';
import { Bag, till } from './program.js';
test('adds up', async () => {
  const mine = till({ tea: 3 });
  mine.scan('tea');
  expect(await mine.total()).toBe(3);
});
test('keeps the order', () => expect(new Bag().put('a').put('b').list).toEqual(['a', 'b']));
`,
      },
      limits: { timeoutMs: 2000, memoryMb: 64 },
      stepCost: 0.01,
    };
    const tills = await createExaminer(sandbox, task);
    const base = await tills.examine(task.program);
    const calibrated = schemaOf([task.program], 'javascript')!;
    const heard = jurorsOf(base.tests, (await tills.examine(calibrated.source)).tests, calibrated.turnLines);
    const changes = [
      [' - 1', ''] as const,
      [' - 1', ' - 2'] as const,
      ['unshift', 'push'] as const,
      ['let', 'var'] as const,
    ];
    const candidates = changes.map(([from, to]) => candidate(task.program.replace(from, to)));
    const programs = [task.program, ...candidates.map(({ source }) => source)];
    const { source } = schemaOf(programs, 'javascript', { asksAll: heard.flatMap(({ turns }) => turns) })!;
    const tests = (await tills.examine(source)).tests as readonly { readonly console?: string }[];
    const answers = readAnswers(tests.map(({ console: printed = '' }) => printed).join('\n'));
    expect(sifted(candidates, heard, answers)).toEqual({ likely: [candidates[0], candidates[2]], possible: [] });
  });

  test('cannot hold programs that differ in a class of errors', () => {
    const other = PROGRAM.replace('extends Error {}', 'extends Error { code = 1; }');
    expect(schemaOf([PROGRAM, other], 'javascript')).toBeUndefined();
  });
});
