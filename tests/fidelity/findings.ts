/** Holds a comparison to what was reviewed: more than that is a finding, and so is less. */
import type { Comparison } from './compare.ts';
import { DIFFERENCES, REFUSED, reasonFor, SLOW } from './reviewed.ts';
import { exerciseId, type Trial } from './trial.ts';

/** Sentences; none when everything is as reviewed. What was not among `trials` is not missed. */
export function findingsOf({ differences, refused, endless, played }: Comparison, trials: readonly Trial[]): string[] {
  const exercises = new Set(trials.map(exerciseId));
  const slow = new Set(endless.filter(({ variant }) => variant === 'solution').map(exerciseId));
  const news = differences.filter(({ key }) => reasonFor(key) === undefined);
  const gone = DIFFERENCES.filter(
    ({ of, tests }) =>
      played.some((trial) => exerciseId(trial) === of) &&
      !differences.some(({ key }) => key.startsWith(`${of}/`) && tests.test(key)),
  );
  return [
    ...unlike('is refused', [...refused.keys()], Object.keys(REFUSED), (key) => exercises.has(key)),
    ...unlike('does not end', [...slow], Object.keys(SLOW), (key) => exercises.has(key)),
    ...news.map(({ key }) => `${key} differs, and is not listed.`),
    ...gone.map(({ of, tests }) => `${of} ${tests} is listed, and no longer differs.`),
  ];
}

function unlike(what: string, found: string[], listed: string[], isPresent: (key: string) => boolean): string[] {
  const news = found.filter((key) => !listed.includes(key)).map((key) => `${key} ${what}, and is not listed.`);
  const gone = listed.filter((key) => isPresent(key) && !found.includes(key));
  return [...news, ...gone.map((key) => `${key} is listed, and no longer ${what}.`)];
}
