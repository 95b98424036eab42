/** What is kept, and when to stop. */

/** Whether tests pass that failed, and none fails that passed. */
export function isBetter(passing: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return passing.size > before.size && [...before].every((name) => passing.has(name));
}

/** Share of the train split's tasks of which some candidate is the reference solution, or a part of it. */
const CHANCE_OF_ANY = 0.56;

/**
 * Whether the next candidate promises more than it costs: its share of what was hoped of all, more now that others have failed,
 * times the share of tests that fail.
 */
export function isWorthTrying(next: {
  readonly hope: number;
  readonly hopeSpent: number;
  readonly failing: number;
  readonly cost: number;
}): boolean {
  const chance = (CHANCE_OF_ANY * next.hope) / (1 - CHANCE_OF_ANY * next.hopeSpent);
  return chance * next.failing > next.cost;
}
