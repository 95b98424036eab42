import { describe, expect, test, vi } from 'vitest';
import { createSandbox } from '../../../sandbox/index.ts';
import { hostOf, request, STAND_IN, stateOf } from './steps.ts';

describe('waiting runs', () => {
  test('are served round-robin over callers', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
    const order: string[] = [];
    const runs = ['a', 'a', 'a', 'b', 'c', 'b'].map((caller) =>
      sandbox.run(request([['pass']], { caller })).then(() => order.push(caller)),
    );
    await Promise.all(runs);
    expect(order.join('')).toBe('abcaba');
  });

  test('are refused beyond the limit', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, queueLimit: 1, hostEntry: STAND_IN });
    await sandbox.ready();
    const running = sandbox.run(request());
    const waiting = sandbox.run(request());
    await expect(sandbox.run(request())).rejects.toMatchObject({
      reason: 'queue_full',
      message: 'Expected at most 1 waiting runs, got one more. Repeat it later.',
    });
    expect((await Promise.all([running, waiting])).map((verdict) => verdict.status)).toEqual(['passed', 'passed']);
  });

  test('of a caller that has filled the queue make room for another caller', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, queueLimit: 2, hostEntry: STAND_IN });
    await sandbox.ready();
    const many = [1, 2, 3].map(() => sandbox.run(request([['pass']], { caller: 'a' })));
    const outcomes = Promise.allSettled(many);
    expect((await sandbox.run(request([['pass']], { caller: 'b' }))).status).toBe('passed');
    const [first, second, last] = await outcomes;
    expect([first, second]).toMatchObject([{ value: { status: 'passed' } }, { value: { status: 'passed' } }]);
    expect(last).toMatchObject({ reason: { reason: 'queue_full' } });
  });
});

describe('an aborted run', () => {
  test('never begins when its signal was aborted before', async () => {
    await using sandbox = createSandbox({ hosts: 1, hostEntry: STAND_IN });
    const signal = AbortSignal.abort(new Error('changed my mind'));
    await expect(sandbox.run(request([['pass']], { signal }))).rejects.toThrow('changed my mind');
    expect(sandbox.stats()).toMatchObject({ queued: 0, running: 0 });
  });

  test('leaves the queue', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
    const abort = new AbortController();
    const first = sandbox.run(request());
    const second = sandbox.run(request([['hang']], { signal: abort.signal }));
    abort.abort('enough');
    await expect(second).rejects.toBe('enough');
    expect(sandbox.stats().queued).toBe(1);
    expect((await first).status).toBe('passed');
    expect(sandbox.stats()).toMatchObject({ runs: 1, deaths: 0 });
  });

  test('leaves its host alive when it ends by itself a moment later', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
    const { pid } = hostOf(await sandbox.run(request()));
    const abort = new AbortController();
    const run = sandbox.run(request([['pass']], { signal: abort.signal }));
    abort.abort(new Error('client has gone'));
    await expect(run).rejects.toThrow('client has gone');
    expect(hostOf(await sandbox.run(request())).pid).toBe(pid);
  });

  test('loses its host, and others run on', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 1, hostEntry: STAND_IN });
    await sandbox.ready();
    const abort = new AbortController();
    const run = sandbox.run(request([['hang']], { signal: abort.signal }));
    expect(sandbox.stats().running).toBe(1);
    abort.abort(new Error('client has gone'));
    await expect(run).rejects.toThrow('client has gone');
    expect((await sandbox.run(request())).status).toBe('passed');
    expect(sandbox.stats().kills).toBe(1);
  });
});

describe('a closed sandbox', () => {
  test('rejects what runs and what waits, and leaves neither process nor folder', async () => {
    const sandbox = createSandbox({ hosts: 1, spares: 1, hostEntry: STAND_IN });
    const { pid, directory } = hostOf(await sandbox.run(request()));
    const pending = [sandbox.run(request([['hang']])), sandbox.run(request())];
    const outcomes = Promise.allSettled(pending);
    await sandbox.close();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { reason: 'closed' } });
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const { existsSync } = await import('node:fs');
    expect(existsSync(directory)).toBe(false);
  });

  test('takes no more runs, and may be closed again', async () => {
    const sandbox = createSandbox({ hosts: 1, hostEntry: STAND_IN });
    const starting = expect(sandbox.ready()).rejects.toMatchObject({ reason: 'closed' });
    await sandbox.close();
    await sandbox.close();
    await starting;
    await expect(sandbox.run(request())).rejects.toMatchObject({ name: 'SandboxUnavailable', reason: 'closed' });
    await expect(sandbox.ready()).rejects.toMatchObject({ reason: 'closed' });
  });
});

describe('remembered verdicts', () => {
  test('answer an equal run, and only that', async () => {
    await using sandbox = createSandbox({ hosts: 1, spares: 0, cache: 1, hostEntry: STAND_IN });
    const first = await sandbox.run(request());
    expect(await sandbox.run(request([['pass']], { caller: 'somebody else' }))).toBe(first);
    expect(await sandbox.run(request([['pass']], { seed: 2 }))).not.toBe(first);
    expect(await sandbox.run(request())).not.toBe(first);
  });

  test('are never those of a death', async () => {
    await using sandbox = createSandbox({ hosts: 1, cache: 9, hostEntry: STAND_IN });
    await sandbox.run(request([['abort']]));
    await sandbox.run(request([['abort']]));
    expect(sandbox.stats().deaths).toBe(2);
  });
});

test('a host that dies idle is replaced, and no run hears of it', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
  const { pid } = hostOf(await sandbox.run(request()));
  process.kill(pid, 'SIGKILL');
  await vi.waitFor(() => expect(sandbox.stats()).toMatchObject({ deaths: 1, kills: 0, hosts: 1 }), 20_000);
  const next = await sandbox.run(request());
  expect(next.status).toBe('passed');
  expect(hostOf(next).pid).not.toBe(pid);
});

test.runIf(process.platform === 'linux')('a run given to a host that is already dead goes to another', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
  const { pid } = hostOf(await sandbox.run(request()));
  process.kill(pid, 'SIGKILL');
  // The loop does not turn while we look, so the pool cannot have heard.
  while (stateOf(pid) !== 'Z');
  const verdict = await sandbox.run(request());
  expect(verdict.status).toBe('passed');
  expect(hostOf(verdict).pid).not.toBe(pid);
});

test.runIf(process.platform === 'linux')('a run given to a host that does not read it goes to another', async () => {
  await using sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: STAND_IN });
  const { pid } = hostOf(await sandbox.run(request()));
  process.kill(pid, 'SIGSTOP');
  const verdict = await sandbox.run(request([['pass']], { limits: { timeoutMs: 20_000, memoryMb: 64 } }));
  expect(verdict.status).toBe('passed');
  expect(hostOf(verdict).pid).not.toBe(pid);
  expect(sandbox.stats()).toMatchObject({ deaths: 1, kills: 1 });
});
