/** Which episodes are listed, and in what order. */
import type { Episode } from './data.ts';

export interface Choice {
  readonly text: string;
  readonly run: string;
  readonly outcome: '' | 'solved' | 'unsolved' | 'cut';
  readonly sort: keyof typeof ORDERS;
}

export const EVERYTHING: Choice = { text: '', run: '', outcome: '', sort: 'played' };

export const ORDERS = {
  played: (a: Episode, b: Episode) => a.id - b.id,
  task: (a: Episode, b: Episode) => (a.task < b.task ? -1 : Number(a.task > b.task)),
  'lowest score': (a: Episode, b: Episode) => (a.score ?? -1) - (b.score ?? -1),
  'highest score': (a: Episode, b: Episode) => (b.score ?? -1) - (a.score ?? -1),
  'most steps': (a: Episode, b: Episode) => b.steps - a.steps,
  run: (a: Episode, b: Episode) => a.run - b.run,
} as const;

export function chosen(episodes: readonly Episode[], { text, run, outcome, sort }: Choice): Episode[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return episodes
    .filter(
      (episode) =>
        (run === '' || episode.run === Number(run)) &&
        (outcome === '' || outcomeOf(episode) === outcome) &&
        words.every((word) => (word === 'solved' ? episode.isSolved : episode.text.includes(word))),
    )
    .sort(ORDERS[sort]);
}

export function outcomeOf({ isSolved, score }: Episode): Exclude<Choice['outcome'], ''> {
  return isSolved ? 'solved' : score === null ? 'cut' : 'unsolved';
}
