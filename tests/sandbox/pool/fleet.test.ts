import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { createPool, type PoolOptions } from '../../../sandbox/pool/pool.ts';
import { hostOf, request, STAND_IN } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function hostWritten(name: string, code: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

function pool(options: Partial<PoolOptions>) {
  return createPool({
    hosts: 1,
    spares: 0,
    queueLimit: 100,
    graceMs: 150,
    cache: 0,
    hostEntry: STAND_IN,
    onNotice: () => {},
    retireAfter: 500,
    startTimeoutMs: 20_000,
    ...options,
  });
}

describe('when hosts do not start', () => {
  const DIES = "console.error('no such snapshot'); process.exit(7);";

  test('runs are refused after several tries, and the reason is told once', async () => {
    const notices: string[] = [];
    await using sandbox = pool({ hostEntry: hostWritten('dies', DIES), onNotice: (text) => notices.push(text) });
    const waiting = expect(sandbox.run(request())).rejects.toMatchObject({ reason: 'no_host' });
    await expect(sandbox.ready()).rejects.toMatchObject({ reason: 'no_host' });
    await waiting;
    await expect(sandbox.run(request())).rejects.toMatchObject({ name: 'SandboxUnavailable', reason: 'no_host' });
    expect(notices).toEqual(['5 hosts in a row died unused, the last with exit code 7: no such snapshot']);
  });

  test('a host that never becomes ready counts as one that died', async () => {
    await using sandbox = pool({ hostEntry: hostWritten('waits', 'setInterval(() => {}, 1000)'), startTimeoutMs: 50 });
    await expect(sandbox.run(request())).rejects.toMatchObject({ reason: 'no_host' });
  });

  test('those that fail at first do no harm', async () => {
    const mended = join(folder, 'mended');
    const flaky = hostWritten(
      'flaky',
      `import { existsSync } from 'node:fs';
       if (!existsSync(${JSON.stringify(mended)})) process.exit(1);
       await import(${JSON.stringify(STAND_IN.href)});`,
    );
    await using sandbox = pool({ hostEntry: flaky });
    const verdict = sandbox.run(request());
    await vi.waitFor(() => expect(sandbox.stats().deaths).toBe(2), 20_000);
    writeFileSync(mended, '');
    expect((await verdict).status).toBe('passed');
  });
});

test('the first host starts alone, the others once it is ready', async () => {
  const go = join(folder, 'go');
  const waiting = hostWritten(
    'waiting',
    `import { existsSync } from 'node:fs';
     while (!existsSync(${JSON.stringify(go)})) await new Promise((resolve) => setTimeout(resolve, 10));
     await import(${JSON.stringify(STAND_IN.href)});`,
  );
  let started = 0;
  const count = (message: unknown) => {
    const { process } = message as { process: { once(name: string, then: () => void): void; spawnargs: string[] } };
    process.once('spawn', () => {
      if (process.spawnargs.includes(waiting)) started += 1;
    });
  };
  subscribe('child_process', count);
  await using sandbox = pool({ hosts: 2, spares: 1, hostEntry: waiting });
  await vi.waitFor(() => expect(started).toBeGreaterThan(0), 20_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(started).toBe(1);
  writeFileSync(go, '');
  await vi.waitFor(() => expect(sandbox.stats()).toMatchObject({ hosts: 2, spares: 1 }), 20_000);
  unsubscribe('child_process', count);
  expect(started).toBe(3);
});

test('a host retires after its share of runs, once a spare stands by', async () => {
  await using sandbox = pool({ spares: 1, retireAfter: 2 });
  const pids: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    await vi.waitFor(() => expect(sandbox.stats().spares).toBe(1), 20_000);
    pids.push(hostOf(await sandbox.run(request())).pid);
  }
  // Each run goes to the host that has rested longest: the first two take their share in turns.
  expect([...new Set(pids)].map((pid) => pids.filter((other) => other === pid).length)).toEqual([2, 2, 1, 1]);
  expect(sandbox.stats()).toMatchObject({ deaths: 0, kills: 0 });
});

test.runIf(process.platform === 'linux')('a sandbox closes though every process of it was stopped', async () => {
  const sandbox = pool({ spares: 1 });
  await sandbox.ready();
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === process.pid);
  expect(children.length).toBeGreaterThan(1);
  for (const child of children) process.kill(Number(child), 'SIGSTOP');
  await sandbox.close();
});

function parentOf(pid: string): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
