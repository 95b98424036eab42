/** What the design asks of the server under load, section 8. */
import { gym } from './contestants.ts';
import type { Loaded } from './load.ts';

const FEW = 64;
const FEW_STEPS_A_SECOND = 10_000;
const WATCHED = 1024;
const WATCHED_P99_MS = 250;

/** A sentence for each target that the gym missed; rows that were not measured miss nothing. */
export function targetsMissed(loaded: readonly Loaded[]): readonly string[] {
  return loaded
    .filter(({ contestant, load }) => contestant === gym.name && load.paceMs === 0)
    .flatMap(({ load: { sessions }, opened, perSecond, p99Ms, failed }) => [
      ...(opened < sessions ? [`Expected ${sessions} sessions open, got ${opened}.`] : []),
      ...(failed > 0
        ? [`Expected every step of ${sessions} sessions to be answered, got ${failed} that were not.`]
        : []),
      ...(sessions === FEW && perSecond < FEW_STEPS_A_SECOND
        ? [`Expected ${FEW_STEPS_A_SECOND} steps a second over ${FEW} sessions, got ${perSecond.toFixed(0)}.`]
        : []),
      ...(sessions === WATCHED && p99Ms > WATCHED_P99_MS
        ? [`Expected a p99 of at most ${WATCHED_P99_MS} ms over ${WATCHED} sessions, got ${p99Ms.toFixed(0)} ms.`]
        : []),
    ]);
}
