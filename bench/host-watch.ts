/** Tells which host serves a run, by the bytes written to it, and kills it. */
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { JOBS_FD } from '../sandbox/host/protocol.ts';

export interface HostWatch extends Disposable {
  /** Those that are up or coming up. */
  readonly pids: readonly number[];
  /** The host that is given the job of `run`. */
  serverOf(run: () => Promise<unknown>): Promise<ChildProcess>;
  /** Kills a host; what is returned tells whether it has been given a job since. */
  kill(host: ChildProcess): () => boolean;
}

/** Knows the processes that this one starts from now on. */
export function watchHosts(): HostWatch {
  const children = new Set<ChildProcess>();
  const onStart = (message: unknown): void => {
    const { process: child } = message as { process: ChildProcess };
    children.add(child);
    child.once('exit', () => children.delete(child));
  };
  subscribe('child_process', onStart);
  return {
    get pids() {
      return [...children].filter((child) => jobsOf(child)).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
    },
    async serverOf(run) {
      const before = new Map([...children].map((child) => [child, bytesWritten(child)]));
      await run();
      const server = [...children].find((child) => bytesWritten(child) > (before.get(child) ?? 0));
      if (server === undefined) throw new Error('Expected a host to have been given the run, got none');
      return server;
    },
    kill(host) {
      const before = bytesWritten(host);
      host.kill('SIGKILL');
      return () => bytesWritten(host) > before;
    },
    [Symbol.dispose]: () => void unsubscribe('child_process', onStart),
  };
}

function bytesWritten(child: ChildProcess): number {
  return jobsOf(child)?.bytesWritten ?? 0;
}

/** Where a host is given its jobs; other processes have nothing of the kind. */
function jobsOf(child: ChildProcess): Socket | null | undefined {
  return child.stdio?.[JOBS_FD] as Socket | null | undefined;
}
