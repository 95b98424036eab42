/** One line on stderr that is kept up to date on a terminal; elsewhere a line now and then, so that a log shows life. */

export interface LiveLine {
  /** Prints lines on stderr, with the live one out of their way. */
  say(text: string): void;
  /** Prints lines on stdout likewise; shows at once how things stand, also where there is nothing to print. */
  print(text: string): void;
  end(): void;
}

export interface LiveLineOptions {
  /** What the line reads at the moment. */
  terminal(): string;
  log(): string;
}

const REDRAW_EVERY_MS = 200;
const LINE_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\x1b[2K';

export function createLiveLine({ terminal, log }: LiveLineOptions): LiveLine {
  const { stdout, stderr } = process;
  const isTerminal = stderr.isTTY === true;
  const draw = () => void stderr.write(isTerminal ? `${CLEAR_LINE}${terminal()}` : `${log()}\n`);
  const timer = setInterval(draw, isTerminal ? REDRAW_EVERY_MS : LINE_EVERY_MS).unref();
  const clear = () => void (isTerminal && stderr.write(CLEAR_LINE));
  let isEnded = false;

  function write(out: NodeJS.WritableStream, text: string): void {
    if (text !== '') {
      clear();
      out.write(`${text}\n`);
    }
    if (isTerminal && !isEnded) draw();
  }

  if (isTerminal) draw();
  return {
    say: (text) => write(stderr, text),
    print: (text) => write(stdout, text),
    end() {
      isEnded = true;
      clearInterval(timer);
      clear();
    },
  };
}
