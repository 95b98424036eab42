/** The processes that a run starts: none outlives it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { nodeFirst, ROOT } from '../e2e/repository.ts';

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds until it is ended; default 5 minutes. */
  readonly timeoutMs?: number;
}

const running = new Set<ChildProcess>();

/** Runs a command to its end; resolves with what it printed, throws with the end of it when it fails. */
export function runChild(file: string, args: readonly string[], options: ChildOptions = {}): Promise<string> {
  const { cwd = ROOT, env = {}, timeoutMs = 300_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env: { ...pythonEnv(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let printed = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (code === 0) return resolve(printed);
      reject(new Error(`${file} ${args.join(' ')} ended with ${code ?? signal}:\n${printed.slice(-6000)}`));
    });
  });
}

/** Has a process end with the run that was started elsewhere. */
export function endWithRun(child: ChildProcess): void {
  running.add(child);
  child.once('close', () => running.delete(child));
}

export function endChildren(): void {
  for (const child of running) child.kill();
}

/** Bytecode is kept, since OpenEnv takes twice as long to import without it; uv trusts whom the system trusts, as pip does. */
function pythonEnv(): NodeJS.ProcessEnv {
  const { PYTHONDONTWRITEBYTECODE: _, PYTHONPATH: _path, VIRTUAL_ENV: _venv, ...env } = nodeFirst();
  return { UV_SYSTEM_CERTS: '1', ...env, PYTHONUNBUFFERED: '1' };
}
