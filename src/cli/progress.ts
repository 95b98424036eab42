/** How far a long command has come. */
import { createLiveLine } from './live-line.ts';
import { barOf } from './progress-bar.ts';

export interface Progress {
  /** One more is done. Prints a report of it to stdout; an empty one prints nothing. */
  report(text?: string, isSound?: boolean): void;
  /** How far it has come, in words. */
  state(): string;
  end(): void;
}

/** `what` is counted up to the total, such as `tasks checked`. */
export function createProgress(total: number, what: string): Progress {
  let [done, unsound] = [0, 0];
  const state = () => `${done} of ${total} ${what}${unsound > 0 ? `, ${unsound} unsound` : ''}`;
  const line = createLiveLine({ terminal: () => `${barOf(done, total)} ${state()}`, log: state });
  return {
    report(text = '', isSound = true) {
      done += 1;
      if (!isSound) unsound += 1;
      line.print(text);
    },
    state,
    end: line.end,
  };
}
