/** Python's `multiprocessing`, a process for each run: what Python gyms do. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const METHODS = ['spawn', 'forkserver', 'fork'] as const;
export type Method = (typeof METHODS)[number];

export interface PythonGym extends AsyncDisposable {
  readonly version: string;
  /** Runs a second with that many processes at once, over a window of milliseconds. */
  measure(method: Method, atOnce: number, windowMs: number): Promise<number>;
}

const GYM = fileURLToPath(new URL('python_gym.py', import.meta.url));

/** Starts the interpreter that starts the processes, so that its own start is not counted; or why it cannot. */
export async function pythonGym(): Promise<PythonGym | { readonly skipped: string }> {
  const child = spawn('python3', [GYM], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await once(child, 'spawn');
  } catch (error) {
    return { skipped: `python3 does not start: ${(error as Error).message}` };
  }
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const version = await readLine();

  async function readLine(): Promise<string> {
    const { value, done } = await lines.next();
    if (done) throw new Error('Expected Python to answer, got the end of its output');
    return value;
  }

  return {
    version,
    async measure(method, atOnce, windowMs) {
      child.stdin.write(`${method} ${atOnce} ${windowMs}\n`);
      return Number(await readLine());
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}
