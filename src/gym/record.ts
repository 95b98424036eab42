/** What was done in an episode. The rules are pure, so only what running tests led to is kept; the rest is played again when asked for. */
import type { Played, StepResult } from '../game/game.ts';
import type { AnyGame } from '../game/index.ts';

/** The latest first: forks share what came before them. */
export type Record = Step | Fork;

interface Step {
  readonly action: unknown;
  /** What the step led to, where that hung on a verdict; null where the action alone tells. */
  readonly led: Played<unknown, unknown> | null;
  readonly before: Record | null;
}

/** The episode got another label here. */
interface Fork {
  readonly forked: unknown;
  readonly before: Record | null;
}

export interface Told {
  readonly action: unknown;
  readonly result: StepResult;
}

/** Every step from `start` on, with what it led to; each is played again when it is asked for. */
export function* retell(game: AnyGame, start: unknown, latest: Record | null): Generator<Told> {
  let episode = start;
  for (const entry of fromTheFirst(latest)) {
    if ('forked' in entry) {
      episode = entry.forked;
      continue;
    }
    const played = entry.led ?? game.step(episode, entry.action);
    yield { action: entry.action, result: played.result };
    episode = played.episode;
  }
}

function fromTheFirst(latest: Record | null): readonly Record[] {
  const entries: Record[] = [];
  for (let entry = latest; entry !== null; entry = entry.before) entries.push(entry);
  return entries.reverse();
}
