import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../../sandbox/index.ts';
import { createExaminer } from '../../../src/agent/repair/examiner.ts';
import { localise } from '../../../src/agent/repair/localise.ts';

const PROGRAM = `export function size(list, isLarge) {
  if (isLarge) {
    return list.length * 3;
  }
  return list.length;
}

export function unused() {
  return 1;
}
`;
const TESTS = `import { expect, test } from 'vitest';
import { size } from './program.js';
test('counts', () => expect(size([1], false)).toBe(1));
test('counts none', () => expect(size([], false)).toBe(0));
test('doubles', () => expect(size([1], true)).toBe(2));
`;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox({ hosts: 1, spares: 0 });
});
afterAll(() => sandbox.close());

describe('localisation', () => {
  test('suspects a planted line more than any other', async () => {
    const examiner = await createExaminer(sandbox, {
      program: PROGRAM,
      language: 'javascript',
      visible: { name: 'visible.test.js', code: TESTS },
      limits: { timeoutMs: 2000, memoryMb: 64 },
      stepCost: 0.01,
    });
    const suspicion = localise(await examiner.examine(PROGRAM));
    const lines = PROGRAM.split('\n').map((_, at) => ({ line: at + 1, suspicion: suspicion(at + 1) ?? 0 }));
    expect(lines.toSorted((a, b) => b.suspicion - a.suspicion)[0]).toEqual({ line: 3, suspicion: 1 });
    expect(suspicion(5)).toBe(0);
    expect(suspicion(9)).toBeUndefined();
  });
});
