/** How a rollout fares, counted as it goes. */
import { isSolved, type Outcome, type Trajectory } from '../rollout/index.ts';

export interface Tally {
  readonly planned: number;
  /** Of an episode that an earlier run recorded. */
  known(trajectory: Trajectory): void;
  ended(outcome: Outcome): void;
  /** With a trajectory, failed ones left out. */
  readonly played: number;
  readonly failed: number;
  /** Given up for sending nothing but actions that were refused. */
  readonly refused: number;
  /** Such as `12 of 40 episodes, 10 solved, mean score 0.8312, 1,204 tokens, 1 failed`. */
  words(): string;
  /** Such as `35.2 steps/s, 1 min 20 s left`; of what was played since the start alone. */
  pace(elapsedMs: number): string;
}

export function createTally(planned: number): Tally {
  let [earlier, played, failed, refused, solved, scored, score, steps, tokens] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const count = (trajectory: Trajectory) => {
    played += 1;
    if (trajectory.end === 'refused') refused += 1;
    if (isSolved(trajectory)) solved += 1;
    if (trajectory.score !== null) scored += 1;
    score += trajectory.score ?? 0;
    tokens += trajectory.tokens.prompt + trajectory.tokens.completion;
  };
  return {
    planned,
    known(trajectory) {
      earlier += 1;
      count(trajectory);
    },
    ended(outcome) {
      if (outcome.kind === 'failed') failed += 1;
      else {
        count(outcome.trajectory);
        steps += outcome.trajectory.steps.length;
      }
    },
    get played() {
      return played;
    },
    get failed() {
      return failed;
    },
    get refused() {
      return refused;
    },
    words: () =>
      [
        `${played} of ${planned} episodes, ${solved} solved`,
        ...(scored > 0 ? [`mean score ${(score / scored).toFixed(4)}`] : []),
        ...(tokens > 0 ? [`${tokens.toLocaleString('en-US')} tokens`] : []),
        ...(refused > 0 ? [refused === played ? 'all ended refused' : `${refused} ended refused`] : []),
        ...(failed > 0 ? [`${failed} failed`] : []),
      ].join(', '),
    pace(elapsedMs) {
      const ended = played - earlier + failed;
      const speed = `${(elapsedMs === 0 ? 0 : (steps / elapsedMs) * 1000).toFixed(1)} steps/s`;
      if (ended === 0) return speed;
      return `${speed}, ${durationWords((elapsedMs / ended) * (planned - played - failed))} left`;
    },
  };
}

function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
