/** A bar that tells how much is done. */
import pc from 'picocolors';

const WIDTH = 30;

/** Full as far as `done` of `total`. */
export function barOf(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `${pc.green('█'.repeat(full))}${pc.dim('░'.repeat(WIDTH - full))}`;
}
