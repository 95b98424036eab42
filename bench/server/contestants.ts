/** The servers that are compared: ours, and OpenEnv's own with an environment that does nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../tests/e2e/served-process.ts';
import { QUIET_STEPS, RESET } from '../net/frames.ts';
import { RAISED } from '../net/process.ts';
import { startGymServer } from '../net/start.ts';

export interface Contestant {
  readonly name: string;
  /** A frame that begins an episode, and those of its steps; no step runs a test. */
  readonly reset: string;
  readonly steps: readonly string[];
  start(): Promise<Serving>;
}

export interface Serving extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
}

export const gym: Contestant = {
  name: 'TraceFix',
  reset: RESET,
  steps: QUIET_STEPS,
  async start() {
    const server = startGymServer();
    const port = await server.ask({ kind: 'port' });
    return { port, pid: server.pid, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  },
};

const NOOP_SERVER = fileURLToPath(new URL('noop_server.py', import.meta.url));

/** `python` is an interpreter that can import openenv. */
export function openEnv(python: string, maxSessions: number): Contestant {
  return {
    name: 'OpenEnv in Python',
    reset: JSON.stringify({ type: 'reset', data: {} }),
    steps: [JSON.stringify({ type: 'step', data: { message: 'nothing' } })],
    async start() {
      const port = await freePort();
      const command = [python, NOOP_SERVER, String(port), String(maxSessions)];
      const child = spawn('/bin/sh', ['-c', RAISED, ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
      const gone = once(child, 'exit');
      const ended = gone.then(([code]) => {
        throw new Error(`Expected OpenEnv's server to start, got its end with ${code}`);
      });
      ended.catch(() => {});
      await Promise.race([once(child.stdout, 'data'), ended]);
      return {
        port,
        pid: child.pid!,
        async [Symbol.asyncDispose]() {
          child.kill('SIGKILL');
          await gone;
        },
      };
    },
  };
}
