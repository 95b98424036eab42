/** A progress bar on a terminal's last line; elsewhere nothing, so that logs stay readable. */
import pc from 'picocolors';

export interface ProgressBar {
  /** Prints lines above the bar and moves the bar on by one. */
  advance(...lines: readonly string[]): void;
  end(): void;
}

const WIDTH = 30;
export const CLEAR_LINE = '\r\x1b[2K';

/** Full as far as `done` of `total`. */
export function barOf(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `${pc.green('█'.repeat(full))}${pc.dim('░'.repeat(WIDTH - full))}`;
}

export function createProgressBar(total: number, out: NodeJS.WriteStream = process.stdout): ProgressBar {
  let done = 0;
  const draw = (): void => {
    if (out.isTTY !== true) return;
    out.write(`${CLEAR_LINE}${barOf(done, total)} ${done}/${total}`);
  };
  const clear = (): void => {
    if (out.isTTY === true) out.write(CLEAR_LINE);
  };
  draw();
  return {
    advance(...lines) {
      done += 1;
      clear();
      out.write(lines.map((line) => `${line}\n`).join(''));
      draw();
    },
    end: clear,
  };
}
