import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { LIMITS, summary, tryProgram } from './try-program.ts';

const HONEST = 'export const f = (n) => n + 1;';
const CHECK = 'expect(f(1)).toBe(2);';
const LOOP = "export const f = 1; /^(a+)+$/.test('a'.repeat(40) + 'b');";

describe('other runs do not notice', () => {
  const sandbox = createSandbox({ hosts: 2 });
  afterAll(() => sandbox.close());

  test('a loop, an exhausted memory and an abort get their verdicts, and 20 honest runs pass meanwhile', async () => {
    const bad = [
      { source: 'export const f = () => { for (;;); };', limits: { ...LIMITS, timeoutMs: 2000 } },
      {
        source: 'export const f = () => { const a = []; for (;;) a.push([{}, {}]); };',
        limits: { ...LIMITS, timeoutMs: 20_000 },
      },
      {
        source: "export const f = () => 'a'.repeat(2 ** 28).split('');",
        limits: { timeoutMs: 20_000, memoryMb: 512, work: 2e9 },
      },
    ].map(({ source, limits }) => tryProgram(sandbox, source, CHECK, { limits, caller: 'bad' }));
    const honest = Array.from({ length: 20 }, (_, seed) =>
      tryProgram(sandbox, HONEST, CHECK, { seed, caller: 'good' }),
    );
    expect((await Promise.all(honest)).map((verdict) => verdict.status)).toEqual(honest.map(() => 'passed'));
    expect((await Promise.all(bad)).map((verdict) => verdict.status)).toEqual(['timeout', 'out_of_memory', 'crashed']);
  });

  test('a run that no inner timeout ends is ended from outside', async () => {
    const limits = { ...LIMITS, timeoutMs: 500 };
    const slow = "export const f = () => { const a = new Array(2 ** 25).fill('b'); for (;;) a.join('').length; };";
    const verdict = await tryProgram(sandbox, slow, CHECK, { limits: { ...limits, memoryMb: 512 } });
    expect(['timeout', 'out_of_memory']).toContain(verdict.status);
    expect(summary(verdict).passed).toBe(false);
  });
});

describe('calls that go back and forth without end', () => {
  const sandbox = createSandbox({ hosts: 1, spares: 0 });
  afterAll(() => sandbox.close());

  test('are stopped at the end of the test, and their host lives on', async () => {
    const limits = { ...LIMITS, timeoutMs: 8000, work: 2_000_000_000 };
    const verdict = await tryProgram(sandbox, 'export const f = (g) => { for (;;) g(); };', 'f(() => {});', { limits });
    expect(summary(verdict)).toMatchObject({
      status: 'timeout',
      message: expect.stringMatching(/2000 ms of real time/),
    });
    expect((await tryProgram(sandbox, HONEST, CHECK)).status).toBe('passed');
    expect(sandbox.stats().deaths).toBe(0);
  });

  test('are stopped by the end of the run when one of them, after thousands, does not return', async () => {
    const source = 'export const f = (n) => { while (n > 20_000); return n; };';
    const body = 'for (let n = 0; ; n++) f(n);';
    expect((await tryProgram(sandbox, source, body, { limits: { ...LIMITS, timeoutMs: 6000 } })).status).toBe(
      'timeout',
    );
    expect((await tryProgram(sandbox, HONEST, CHECK)).status).toBe('passed');
  });
});

describe('a host that is gone', () => {
  const pids: number[] = [];
  const onSpawn = (message: unknown) => {
    const child = (message as { process: { once(name: string, then: () => void): void; pid: number } }).process;
    child.once('spawn', () => pids.push(child.pid));
  };
  let sandbox: Sandbox;
  beforeEach(async () => {
    pids.length = 0;
    subscribe('child_process', onSpawn);
    sandbox = createSandbox({ hosts: 1, spares: 0 });
    await sandbox.ready();
  });
  afterEach(async () => {
    unsubscribe('child_process', onSpawn);
    await sandbox.close();
  });

  test('gives its run the verdict crashed, and the next run passes', async () => {
    const run = tryProgram(sandbox, LOOP, CHECK, { limits: { ...LIMITS, timeoutMs: 20_000 } });
    await vi.waitFor(() => expect(sandbox.stats().running).toBe(1));
    // The job is read within a few milliseconds; nothing outside can see when.
    await sleep(500);
    process.kill(pids[0]!, 'SIGKILL');
    expect(await run).toMatchObject({ status: 'crashed', message: expect.stringContaining('SIGKILL') });
    expect(summary(await tryProgram(sandbox, HONEST, CHECK)).status).toBe('passed');
    expect(sandbox.stats().deaths).toBe(1);
  });

  test('and is idle costs no run', async () => {
    process.kill(pids[0]!, 'SIGKILL');
    expect(summary(await tryProgram(sandbox, HONEST, CHECK)).status).toBe('passed');
  });
});

describe('an abort signal', () => {
  const sandbox = createSandbox({ hosts: 1 });
  afterAll(() => sandbox.close());

  test('stops a run, and the next one passes', async () => {
    const abort = new AbortController();
    const run = tryProgram(sandbox, LOOP, CHECK, { limits: { ...LIMITS, timeoutMs: 20_000 }, signal: abort.signal });
    await vi.waitFor(() => expect(sandbox.stats().running).toBe(1));
    abort.abort(new Error('no longer wanted'));
    await expect(run).rejects.toThrow('no longer wanted');
    expect(summary(await tryProgram(sandbox, HONEST, CHECK)).status).toBe('passed');
  });

  test('takes a run out of the queue', async () => {
    const abort = new AbortController();
    const first = tryProgram(sandbox, HONEST, CHECK);
    const second = tryProgram(sandbox, HONEST, CHECK, { signal: abort.signal });
    abort.abort(new Error('no longer wanted'));
    await expect(second).rejects.toThrow('no longer wanted');
    expect((await first).status).toBe('passed');
    expect(sandbox.stats().queued).toBe(0);
  });
});
