/** The parts of a score that was given, as far as its level counts them. */
import { levelNamed, PARTS } from './level.ts';

export function countedParts(breakdown: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const weights = levelNamed(breakdown.level)?.weights;
  if (weights === undefined) return {};
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const share = breakdown[part];
      return weights[part] > 0 && typeof share === 'number' && share >= 0 && share <= 1 ? [[part, share]] : [];
    }),
  );
}
