/** A server in a process of its own, as an operator starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { nodeFirst } from './repository.ts';

export interface ServedProcess {
  readonly url: string;
  /** What it has printed by then. */
  readonly greeting: string;
  readonly child: ChildProcess;
  /** Asks it to stop and resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the command and resolves when it has printed where it serves; rejects when it ends before. */
export function startServed(
  command: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServedProcess> {
  const [file, ...args] = command;
  const child = spawn(file!, args, { cwd, env: { ...nodeFirst(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let printed = '';
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk;
      const url = /serves \d+ tasks on (\S+)/.exec(printed)?.[1];
      if (url !== undefined) resolve({ url, greeting: printed, child, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`The server ended with ${code} before it served:\n${printed}`)));
  });
}

/** A port that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
