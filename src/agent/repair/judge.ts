/** What is kept, and when to stop. */

/** How likely it is that some candidate is a repair, before any is tried. */
const CHANCE_OF_ANY = 0.6;
/** Steps of a try, and what each takes off the score. */
const COST_OF_A_TRY = 2 * 0.01;

/** Whether tests pass that failed, and none fails that passed. */
export function isBetter(passing: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return passing.size > before.size && [...before].every((name) => passing.has(name));
}

/**
 * Whether the next candidate promises more than it costs: its share of what was hoped, now that others have failed, times the
 * share of tests that fail.
 */
export function isWorthTrying(next: {
  readonly hope: number;
  readonly hopeSpent: number;
  readonly failing: number;
}): boolean {
  const chance = (CHANCE_OF_ANY * next.hope) / (1 - CHANCE_OF_ANY * next.hopeSpent);
  return chance * next.failing > COST_OF_A_TRY;
}
