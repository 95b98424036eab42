/** How far a check has come, on stderr: a bar on a terminal, else a line now and then, so that a log shows life. */
import pc from 'picocolors';

export interface CheckProgress {
  /** Prints a report to stdout, with the bar out of its way; an empty one prints nothing. */
  report(text: string, isSound: boolean): void;
  /** How far it has come, in words. */
  state(): string;
  end(): void;
}

const WIDTH = 30;
const CLEAR_LINE = '\r\x1b[2K';
const LINE_EVERY_MS = 10_000;

export function createCheckProgress(
  total: number,
  out: NodeJS.WritableStream = process.stdout,
  err: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr,
): CheckProgress {
  let [done, unsound, told] = [0, 0, Date.now()];
  const state = () => `${done} of ${total} tasks checked${unsound > 0 ? `, ${unsound} unsound` : ''}`;
  const draw = () => {
    const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    err.write(`${pc.green('█'.repeat(full))}${pc.dim('░'.repeat(WIDTH - full))} ${state()}`);
  };
  const clear = () => err.isTTY && err.write(CLEAR_LINE);
  if (err.isTTY) draw();
  return {
    report(text, isSound) {
      done += 1;
      if (!isSound) unsound += 1;
      clear();
      if (text !== '') out.write(`${text}\n`);
      if (err.isTTY) draw();
      else if (Date.now() - told >= LINE_EVERY_MS && done < total) {
        told = Date.now();
        err.write(`${state()}\n`);
      }
    },
    state,
    end: clear,
  };
}
