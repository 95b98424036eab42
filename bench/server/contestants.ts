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
  /** A frame that begins an episode. */
  readonly reset: string;
  /** What a session sends, from the first again after the last; it begins with a reset, since an episode has an end. */
  readonly frames: readonly string[];
  start(): Promise<Serving>;
}

export interface Serving extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
}

export const gym: Contestant = {
  name: 'TraceFix',
  reset: RESET,
  frames: episodeOf(RESET, QUIET_STEPS),
  async start() {
    const server = startGymServer();
    const port = await server.ask({ kind: 'port' });
    return { port, pid: server.pid, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
  },
};

const NOOP_SERVER = fileURLToPath(new URL('noop_server.py', import.meta.url));
const NOOP_RESET = JSON.stringify({ type: 'reset', data: {} });

/** `python` is an interpreter that can import openenv. */
export function openEnv(python: string, maxSessions: number): Contestant {
  return {
    name: 'OpenEnv in Python',
    reset: NOOP_RESET,
    frames: episodeOf(NOOP_RESET, [JSON.stringify({ type: 'step', data: { message: 'nothing' } })]),
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

/** As many steps, none of which runs a test, as fit into the 10,000 of an episode. */
function episodeOf(reset: string, steps: readonly string[]): readonly string[] {
  return [reset, ...Array.from({ length: 9999 }, (_, turn) => steps[turn % steps.length]!)];
}
