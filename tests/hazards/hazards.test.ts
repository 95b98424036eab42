import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../../sandbox/index.ts';
import { collected, oneTest } from '../sandbox/try-program.ts';
import { loadHazards } from './corpus.ts';
import { playHazard } from './play-hazard.ts';

/** One of each kind: abort, memory, builtins without interrupt, getters and Proxies that loop, hazards at odd moments. */
const WORST = [
  'abort-in-late-timer',
  'array-from-long-length',
  'bigint-divide',
  'callback-recursion',
  'hidden-suite-abort',
  'keep-arrays',
  'loop-in-late-microtask',
  'prepare-stack-trace-loop-at-load',
  'reject-looping-proxy',
  'return-looping-text',
  'sort-endless-length',
  'source-nested-parentheses-typescript',
  'throw-huge-string-at-load',
  'timers-flood',
];
const TIMEOUT_MS = 400;

const hazards = loadHazards();

describe('the corpus', () => {
  test('says of every program what it does and how its run may end', () => {
    const statuses = ['passed', 'failed', 'syntax_error', 'load_error', 'timeout', 'out_of_memory', 'crashed'];
    for (const { name, what, may } of hazards) {
      expect(what, name).toMatch(/^[A-Z].*\.$/);
      expect(statuses, name).toEqual(expect.arrayContaining([...may]));
    }
  });

  test('has at least fifty programs', () => {
    expect(hazards.length).toBeGreaterThanOrEqual(50);
  });
});

describe('on one sandbox', () => {
  const sandbox = createSandbox({ hosts: 2, spares: 1 });
  const honest: Promise<string>[] = [];
  let isOver = false;

  async function streamHonest(): Promise<void> {
    const suite = [collected(oneTest('expect(f(1)).toBe(2);'))];
    const source = 'export const f = (n) => n + 1;';
    for (let seed = 0; !isOver; seed += 1) {
      const limits = { timeoutMs: 10_000, memoryMb: 64 };
      const run = sandbox.run({ source, language: 'javascript', suite, limits, seed, caller: 'honest' });
      honest.push(run.then(({ status }) => status));
      await run;
    }
  }

  let stream: Promise<void>;
  beforeAll(async () => {
    await sandbox.ready();
    stream = streamHonest();
  });
  afterAll(() => sandbox.close());

  test.each(WORST)('%s gets one of its verdicts', async (name) => {
    const hazard = hazards.find((one) => one.name === name)!;
    expect((await playHazard(sandbox, hazard, TIMEOUT_MS)).faults).toEqual([]);
  });

  test('every honest run beside them passes', async () => {
    isOver = true;
    await stream;
    const statuses = await Promise.all(honest);
    expect(statuses.length).toBeGreaterThan(WORST.length);
    expect(new Set(statuses)).toEqual(new Set(['passed']));
  });
});
