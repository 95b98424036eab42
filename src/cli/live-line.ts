/** One line on stderr that is kept up to date on a terminal; elsewhere a line now and then, so that a log shows life. */
import { CLEAR_LINE } from './progress-bar.ts';

export interface LiveLine {
  /** Prints a line of its own on stderr, with the live one out of its way. */
  say(text: string): void;
  end(): void;
}

const REDRAW_EVERY_MS = 200;
const LINE_EVERY_MS = 10_000;

/** `terminal` and `log` say what the line reads at the moment. */
export function createLiveLine(
  { terminal, log }: { terminal(): string; log(): string },
  err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number } = process.stderr,
): LiveLine {
  const isTerminal = err.isTTY === true;
  const draw = () => void err.write(isTerminal ? `${CLEAR_LINE}${terminal()}` : `${log()}\n`);
  const timer = setInterval(draw, isTerminal ? REDRAW_EVERY_MS : LINE_EVERY_MS).unref();
  if (isTerminal) draw();
  const clear = () => void (isTerminal && err.write(CLEAR_LINE));
  return {
    say(text) {
      clear();
      err.write(`${text}\n`);
    },
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
