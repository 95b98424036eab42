/** The parts of a score that was given, as far as its level counts them. */
import { LEVELS, type LevelName, PARTS } from './level.ts';

export function countedParts(breakdown: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const { level } = breakdown;
  if (typeof level !== 'string' || !Object.hasOwn(LEVELS, level)) return {};
  const { weights } = LEVELS[level as LevelName];
  return Object.fromEntries(
    PARTS.flatMap((part) => {
      const share = breakdown[part];
      return weights[part] > 0 && typeof share === 'number' && share >= 0 && share <= 1 ? [[part, share]] : [];
    }),
  );
}
