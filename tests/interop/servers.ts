/** The real server, started from its command line, in the two ways that the checks need. */
import { ROOT } from '../e2e/repository.ts';
import { startServed } from '../e2e/served-process.ts';
import { endWithRun } from './children.ts';

export interface Servers {
  /** As it comes. */
  readonly url: string;
  /** Wants GUARDED_TOKEN, has two slots, drops sessions that are idle for a second. */
  readonly guardedUrl: string;
}

export const GUARDED_TOKEN = 'guarded';

/** Starts a pair of servers on free ports; they end with the run. */
export async function startServers(): Promise<Servers> {
  const [url, guardedUrl] = await Promise.all([
    serve([]),
    serve(['--max-sessions', '2', '--idle-timeout', '1'], { TRACEFIX_TOKEN: GUARDED_TOKEN }),
  ]);
  return { url, guardedUrl };
}

export async function serve(options: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = [process.execPath, 'src/cli/main.ts', 'serve', '--port', '0', '--host', '127.0.0.1', ...options];
  const { url, child } = await startServed(command, ROOT, { LOG_LEVEL: 'error', ...env });
  endWithRun(child);
  return url;
}
