/** A process of the benchmark that answers questions one at a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface AskedProcess<Question, Answers> extends AsyncDisposable {
  readonly pid: number;
  /** Rejects when the process ends instead of answering, or after three minutes. */
  ask<Kind extends keyof Answers & string>(question: Question & { readonly kind: Kind }): Promise<Answers[Kind]>;
}

const PATIENCE_MS = 180_000;
/** As many descriptors as this user may have. */
export const RAISED = 'ulimit -n "$(ulimit -H -n)"; exec "$0" "$@"';

/** Starts `name`, a module of this folder that calls `answerQuestions`. */
export function startProcess<Question, Answers>(
  name: string,
  args: readonly string[] = [],
): AskedProcess<Question, Answers> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const command = [process.execPath, '--expose-gc', path, ...args];
  const child = spawn('/bin/sh', ['-c', RAISED, ...command], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const gone = once(child, 'exit');
  return {
    pid: child.pid!,
    async ask(question) {
      child.send(question as object);
      const [answer] = await answerOf(child);
      return answer as never;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown[]> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const ended = new AbortController();
  const answer = once(child, 'message', { signal });
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code, killed]) => {
    throw new Error(`Expected an answer of a process, got its end with ${killed ?? code}`);
  });
  exit.catch(() => {});
  return Promise.race([answer, exit]).finally(() => ended.abort());
}

/** Answers every question with what `answer` resolves to. */
export function answerQuestions<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.on('message', async (question) => process.send!(await answer(question as Question)));
  process.on('disconnect', () => process.exit());
}
