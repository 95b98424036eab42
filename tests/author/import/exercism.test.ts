import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createSandbox } from '../../../sandbox/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { importCorpus } from '../../../src/author/import/import-corpus.ts';
import type { ImportReport } from '../../../src/author/import/run-candidates.ts';
import { loadTasks } from '../../../src/task/index.ts';
import { corpusFolder, textOf } from './corpus-folder.ts';

const ladder = {
  'javascript/ladder/.docs/instructions.md': '# Instructions\n\nCount the rungs.\n',
  'javascript/ladder/ladder.js': `export class Ladder {
  constructor() {
    throw new Error('Implement me');
  }
}
`,
  'javascript/ladder/.meta/proof.ci.js': `export class Ladder {
  #rungs = 0;
  add(count) {
    if (count < 1) throw new Error('too few');
    this.#rungs += count;
  }
  get rungs() {
    return this.#rungs;
  }
}
`,
  'javascript/ladder/ladder.spec.js': `import { beforeEach, describe, expect, jest, test, xtest } from '@jest/globals';
import { Ladder } from './ladder';

// Of one test only.
const MANY = 1000;

describe('Ladder', () => {
  let ladder;
  beforeEach(() => {
    ladder = new Ladder();
  });

  test('has no rungs', () => {
    expect(ladder.rungs).toBe(0);
  });

  xtest('has what was added', () => {
    ladder.add(3);
    expect(ladder.rungs).toBe(3);
  });

  xtest('has many', () => {
    ladder.add(MANY);
    expect(ladder.rungs).toBe(MANY);
  });

  xtest('calls nobody', () => {
    const call = jest.fn();
    ladder.add(2);
    expect(call).not.toHaveBeenCalled();
  });

  test.skip('is optional', () => {
    expect(ladder.colour).toBe('red');
  });

  describe('errors', () => {
    xtest('on none', () => {
      expect(() => ladder.add(0)).toThrow('too few');
    });
  });
});
`,
};

const dial = {
  'typescript/dial/.docs/instructions.md': 'Turn it.',
  'typescript/dial/dial.ts': 'export class Dial {}\nexport const turn = () => {};\n',
  'typescript/dial/.meta/proof.ci.ts': `export enum Way { Left, Right = 5, Up }
export class Dial {
  constructor(private readonly at: number = 1, public name = 'dial') {}
  get place(): number {
    return this.at;
  }
}
export const turn = (dial: Dial, way: Way): number => (way === Way.Up ? <number>dial.place : way);
`,
  'typescript/dial/dial.test.ts': `import { describe, it, expect, xit } from '@jest/globals'
import { Dial, turn, Way } from './dial.ts'

it('turns up', () => expect(turn(new Dial(4), Way.Up)).toBe(4))
xit('turns right', () => expect(turn(new Dial(2), Way.Right)).toBe(5))
`,
};

const refusals = {
  ...Object.fromEntries(
    Object.entries(ladder).map(([path, text]) => [
      path.replaceAll('ladder', 'dark'),
      text.replaceAll('./ladder', './dark'),
    ]),
  ),
  'javascript/dark/.meta/proof.ci.js': `${ladder['javascript/ladder/.meta/proof.ci.js']}// \u202e\n`,
  'javascript/once/.meta/proof.ci.js': 'export const once = () => 1;\n',
  'javascript/once/once.spec.js': "import { once } from './once';\ntest('once', () => { expect(once()).toBe(1); });\n",
  'javascript/files/.meta/proof.ci.js': "import fs from 'node:fs';\nexport const files = () => fs;\n",
  'javascript/files/files.spec.js':
    "import { files } from './files';\ntest('files', () => { expect(files()).toBe(1); });\n",
  'javascript/nothing/.meta/config.json': '{',
  'javascript/nothing/nothing.js': 'export const nothing = 1;\n',
  'javascript/wrong/.meta/proof.ci.js': 'export const wrong = (n) => n;\n',
  'javascript/wrong/wrong.spec.js':
    "import { wrong } from './wrong';\ntest('a', () => { expect(wrong(1)).toBe(2); });\ntest('b', () => { expect(wrong(2)).toBe(2); });\n",
  'javascript/deep/.meta/proof.ci.js': `export const deep = ${'('.repeat(50_000)}`,
  'javascript/deep/deep.spec.js': "import { deep } from './deep';\n",
};

describe('importing exercises', () => {
  let sandbox: Sandbox;
  let out = '';
  let report: ImportReport;
  beforeAll(async () => {
    sandbox = createSandbox({ hosts: 1, spares: 0 });
    out = corpusFolder();
    report = await importCorpus('exercism', corpusFolder({ ...ladder, ...dial, ...refusals }), out, sandbox);
  });
  afterAll(() => sandbox.close());

  test('makes a base of the reference, and a task of the stub', () => {
    expect(report.imported).toEqual([
      { item: 'javascript/ladder', id: 'exercism-javascript-ladder', kind: 'base' },
      { item: 'javascript/ladder', id: 'exercism-javascript-ladder', kind: 'task' },
      { item: 'typescript/dial', id: 'exercism-typescript-dial', kind: 'base' },
      { item: 'typescript/dial', id: 'exercism-typescript-dial', kind: 'task' },
    ]);
    const { tasks, invalid } = loadTasks({ folders: [out], builtin: false });
    expect(invalid).toEqual([]);
    expect(tasks.map(({ id }) => id)).toEqual(['exercism-javascript-ladder', 'exercism-typescript-dial']);
    expect(tasks[0]).toMatchObject({
      description: 'Count the rungs.',
      provenance: { corpus: 'exercism', item: 'javascript/ladder', licence: 'MIT' },
      secret: { base: 'exercism-ladder', bugTypes: ['missing-logic'] },
    });
    const base = join(out, 'bases', 'exercism-javascript-ladder');
    expect(readdirSync(base).toSorted()).toEqual(['base.yaml', 'hidden.test.js', 'solution.js', 'visible.test.js']);
    expect(parse(textOf(base, 'base.yaml'))).toMatchObject({ base: 'exercism-ladder', language: 'javascript' });
  });

  test('parts the tests in Vitest terms, with what they share and without what belongs to the others', () => {
    expect(
      textOf(out, 'exercism-javascript-ladder', 'visible.test.js'),
    ).toBe(`import { beforeEach, describe, expect, test } from 'vitest';
import { Ladder } from './program.js';

// Of one test only.
const MANY = 1000;

describe('Ladder', () => {
  let ladder;
  beforeEach(() => {
    ladder = new Ladder();
  });

  test('has no rungs', () => {
    expect(ladder.rungs).toBe(0);
  });

  test('has many', () => {
    ladder.add(MANY);
    expect(ladder.rungs).toBe(MANY);
  });

  describe('errors', () => {
    test('on none', () => {
      expect(() => ladder.add(0)).toThrow('too few');
    });
  });
});
`);
    expect(
      textOf(out, 'exercism-javascript-ladder', 'hidden.test.js'),
    ).toBe(`import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Ladder } from './program.js';

describe('Ladder', () => {
  let ladder;
  beforeEach(() => {
    ladder = new Ladder();
  });

  test('has what was added', () => {
    ladder.add(3);
    expect(ladder.rungs).toBe(3);
  });

  test('calls nobody', () => {
    const call = vi.fn();
    ladder.add(2);
    expect(call).not.toHaveBeenCalled();
  });
});
`);
  });

  test('writes out what of TypeScript is more than types', () => {
    expect(
      textOf(out, 'exercism-typescript-dial', 'solution.ts'),
    ).toBe(`export const Way = { Left: 0, Right: 5, Up: 6 } as const
export type Way = (typeof Way)[keyof typeof Way]
export class Dial {
  private readonly at: number
  public name
  constructor(at: number = 1, name = 'dial') {
    this.at = at
    this.name = name
  }
  get place(): number {
    return this.at;
  }
}
export const turn = (dial: Dial, way: Way): number => (way === Way.Up ? (dial.place as number) : way);
`);
  });

  test('says why of the others', () => {
    const reasons = report.refused.map(({ item, reason, message }) => [item, reason, message]);
    expect(reasons).toEqual([
      ['javascript/dark', 'not_supported', expect.stringContaining('U+202E at column 4 in solution:11.')],
      ['javascript/dark', 'not_supported', expect.stringContaining('in solution:11.')],
      ['javascript/deep', 'does_not_parse', 'Expected code that can be parsed, got code that nests too deeply.'],
      ['javascript/files', 'needs_module', 'Expected a program that stands alone, got one that needs "node:fs".'],
      ['javascript/nothing', 'missing_file', 'Expected a file .meta/proof.ci.js, got none.'],
      ['javascript/once', 'too_few_tests', expect.stringContaining('got 1.')],
      [
        'javascript/wrong',
        'solution_fails',
        expect.stringMatching(/^Expected the solution .* got 1 failed, first "a"/),
      ],
    ]);
  });
});
