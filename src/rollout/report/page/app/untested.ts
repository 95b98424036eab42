/** What is said of the visible tests where none has been run. */
import { counted } from './shown.ts';

type Observation = Readonly<Record<string, unknown>>;

/** After a step of an episode, 0 being its start; undefined where there is nothing to run. */
export function untested(seenBy: readonly Observation[], step: number): string | undefined {
  const { tests_total: total } = seenBy[step] ?? {};
  const offered = seenBy[0]?.available_actions;
  const isRunnable = !Array.isArray(offered) || offered.includes('RUN_TESTS');
  if (typeof total !== 'number' || !isRunnable) return undefined;
  const isOver = step === seenBy.length - 1;
  return `${counted(total, 'visible test')}, ${isOver ? 'not run before the end' : 'not run yet'}.`;
}
