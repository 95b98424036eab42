/** Attempts of an escaped program, made under the confinement of real hosts. */
import { spawn } from 'node:child_process';
import { encodeFrame, type Job, type Reply } from '../../sandbox/host/protocol.ts';
import { createBoundedReader } from '../../sandbox/pool/frame-reader.ts';
import type { HostCommand } from '../../sandbox/pool/host-command.ts';
import type { RunRequest } from '../../sandbox/sandbox.ts';

export const ESCAPED = new URL('./escaped-host.ts', import.meta.url);

const SUITE = [{ name: 'a.test.js', code: '', tests: [], imports: [] }];

export function attempt(source: string): RunRequest {
  return { source, language: 'javascript', suite: SUITE, limits: { timeoutMs: 10_000, memoryMb: 64 }, seed: 1 };
}

export interface NativeHost {
  readonly pid: number;
  attempt(source: string): Promise<string>;
  end(): void;
}

/** The command without Node's permissions: native code, which asks nobody, meets only the walls of the system. */
export function startNative({ file, args, env }: HostCommand): NativeHost {
  const bare = args.filter((arg) => !/^--(permission|allow-)/.test(arg));
  const host = spawn(file, bare, { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'], env, cwd: '/' });
  const [, , , jobs, replies] = host.stdio as unknown as [
    null,
    null,
    null,
    NodeJS.WritableStream,
    NodeJS.ReadableStream,
  ];
  const reader = createBoundedReader(2 ** 31);
  let answer: (text: string) => void = () => {};
  jobs.on('error', () => {});
  replies.on('data', (chunk: Buffer) => {
    reader.push(chunk, (value) => {
      const reply = value as Reply;
      if (reply.kind === 'file') answer(reply.verdict.console);
    });
  });
  host.once('close', (code, signal) => answer(`died: ${signal ?? code}`));
  return {
    pid: host.pid!,
    attempt(source) {
      const { promise, resolve } = Promise.withResolvers<string>();
      answer = resolve;
      jobs.write(encodeFrame({ kind: 'run', id: 1, shuffle: false, ...attempt(source) } as Job));
      return promise;
    },
    end: () => host.kill('SIGKILL'),
  };
}
