/** Ends the hosts of a server that was killed, where the kernel does not: a shell that waits for the server's end. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Socket } from 'node:net';

export interface Reaper {
  watch(pid: number | undefined): void;
  forget(pid: number | undefined): void;
  /** Ends it, when no host is left to be ended; resolves when it is gone. */
  close(): Promise<void>;
}

const SHELL = '/bin/sh';

/** A host that is stuck never sees that its input has ended; the end of this shell's input comes in any case. */
const SCRIPT = `
trap '' HUP INT TERM
pids=' '
while read -r word pid; do
  case $word in
    watch) pids="$pids$pid ";;
    forget) case $pids in *" $pid "*) pids="\${pids%% $pid *} \${pids#* $pid }";; esac;;
  esac
done
[ "$pids" = ' ' ] || kill -KILL $pids`;

export function startReaper(): Reaper {
  if (!existsSync(SHELL)) return { watch() {}, forget() {}, close: () => Promise.resolve() };
  const shell = spawn(SHELL, ['-c', SCRIPT, 'reaper'], { stdio: ['pipe', 'ignore', 'ignore'], env: {}, cwd: '/' });
  const gone = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', () => resolve());
  });
  shell.unref();
  const input = shell.stdin as (typeof shell.stdin & Partial<Socket>) | null;
  input?.unref?.();
  // It is gone, or never came up: hosts are then ended by the server alone.
  input?.on('error', () => {});
  return {
    watch(pid) {
      if (pid !== undefined) input?.write(`watch ${pid}\n`);
    },
    forget(pid) {
      if (pid !== undefined) input?.write(`forget ${pid}\n`);
    },
    close() {
      // Asked to end, a shell that somebody has stopped would keep the sandbox from closing.
      shell.kill('SIGKILL');
      return gone;
    },
  };
}
