/** A small server that will be killed: it says what it started, and that a program holds one of its hosts for good. */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { createSandbox } from '../../sandbox/index.ts';
import { LIMITS, tryProgram } from './try-program.ts';

const pids: number[] = [];
const hosts: number[] = [];
subscribe('child_process', (message) => {
  const { process: child } = message as { process: ChildProcess };
  child.once('spawn', () => {
    pids.push(child.pid!);
    if (child.spawnargs.some((arg) => arg.endsWith('host/main.ts'))) hosts.push(child.pid!);
  });
});
const notices: string[] = [];
const sandbox = createSandbox({ hosts: 1, spares: 1, onNotice: (text) => notices.push(text) });
const { status } = await tryProgram(sandbox, 'export const f = () => 2;', 'expect(f()).toBe(2);');
while (sandbox.stats().spares === 0) await new Promise((resolve) => setTimeout(resolve, 20));
// A loop made from text is not counted, and has minutes: its host reads nothing meanwhile.
const stuck = "export const f = () => (0, eval)('for (;;) {}');";
void tryProgram(sandbox, stuck, 'f();', { limits: { ...LIMITS, timeoutMs: 600_000 } });
setTimeout(() => process.stdout.write(`${JSON.stringify({ pids, hosts, notices, status })}\n`), 300);
