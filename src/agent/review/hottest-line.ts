/** Where a program is likeliest to be wrong, when nothing is known to mend it. */
import { type Base, candidatesFor, type Situation } from '../repair/index.ts';

/** The line on which, and beside which, most is hoped of the candidates; the first when there is none. */
export function hottestLine({ language, seed }: Situation, { source, examined }: Base): number {
  const hopes = new Map<number, number>();
  for (const { line, hope } of candidatesFor(source, language, examined, seed))
    hopes.set(line, (hopes.get(line) ?? 0) + hope);
  const around = (line: number) => [line - 1, line, line + 1].reduce((sum, one) => sum + (hopes.get(one) ?? 0), 0);
  return [...hopes.keys()].reduce(
    (best, line) => (around(line) > around(best) ? line : best),
    hopes.keys().next().value ?? 1,
  );
}
