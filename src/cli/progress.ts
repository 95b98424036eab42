/** How far a long command has come, on stderr: a bar on a terminal, else a line now and then, so that a log shows life. */
import { barOf, CLEAR_LINE } from './progress-bar.ts';

export interface Progress {
  /** Prints a report to stdout, with the bar out of its way; an empty one prints nothing. */
  report(text?: string, isSound?: boolean): void;
  /** How far it has come, in words. */
  state(): string;
  end(): void;
}

const LINE_EVERY_MS = 10_000;

/** `what` is done to the `total` tasks, such as `checked`. */
export function createProgress(
  total: number,
  what: string,
  out: NodeJS.WritableStream = process.stdout,
  err: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
): Progress {
  let [done, unsound] = [0, 0];
  const state = () => `${done} of ${total} tasks ${what}${unsound > 0 ? `, ${unsound} unsound` : ''}`;
  const draw = () => {
    err.write(`${barOf(done, total)} ${state()}`);
  };
  const clear = () => err.isTTY && err.write(CLEAR_LINE);
  if (err.isTTY) draw();
  const lines = err.isTTY ? undefined : setInterval(() => err.write(`${state()}\n`), LINE_EVERY_MS).unref();
  return {
    report(text = '', isSound = true) {
      done += 1;
      if (!isSound) unsound += 1;
      clear();
      if (text !== '') out.write(`${text}\n`);
      if (err.isTTY) draw();
    },
    state,
    end() {
      clearInterval(lines);
      clear();
    },
  };
}
