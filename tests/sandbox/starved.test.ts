import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { descendantsOf } from '../../bench/processes.ts';
import { createSandbox } from '../../sandbox/index.ts';
import { tryProgram } from './try-program.ts';

const sandbox = createSandbox({ hosts: 1, spares: 1 });
beforeAll(() => sandbox.ready());
afterAll(() => sandbox.close());

/** So much to do that the run can be held up in the middle of it. */
const BUSY = 'export const f = () => {\n  let n = 0;\n  for (let i = 0; i < 2e7; i += 1) n += i % 3;\n  return n;\n};';

test.each([
  ['a test outlasts its share of the limit', 600],
  ['the whole run outlasts its limit', 1500],
])('a machine that has no processor for a host fails nobody: %s', async (_, heldUpMs) => {
  const running = tryProgram(sandbox, BUSY, 'expect(f()).toBe(19999999);', {
    limits: { timeoutMs: 1000, memoryMb: 64 },
  });
  await sleep(20);
  const hosts = descendantsOf(process.pid);
  signal(hosts, 'SIGSTOP');
  await sleep(heldUpMs);
  signal(hosts, 'SIGCONT');
  expect((await running).status).toBe('passed');
});

test('a program that hangs is told so all the same', async () => {
  const endless = "export const f = () => (0, eval)('for (;;) {}');";
  const limits = { timeoutMs: 400, memoryMb: 64 };
  expect((await tryProgram(sandbox, endless, 'f();', { limits })).status).toBe('timeout');
});

/** One of them may have been replaced meanwhile. */
function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone.
    }
  }
}
