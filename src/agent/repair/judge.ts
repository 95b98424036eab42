/** What is kept, and when to stop. */

/** Whether tests pass that failed, and none fails that passed. */
export function isBetter(passing: ReadonlySet<string>, before: ReadonlySet<string>): boolean {
  return passing.size > before.size && [...before].every((name) => passing.has(name));
}

/** Chance that the first candidate is a repair, and after how many it has halved: measured on the tasks of the train split. */
const CHANCE_OF_FIRST = 0.1;
const HALVED_AFTER = 8;

/** Whether the next candidate promises more than it costs, when `tried` have failed and the share `failing` of tests fails. */
export function isWorthTrying(next: {
  readonly tried: number;
  readonly failing: number;
  readonly cost: number;
}): boolean {
  const chance = CHANCE_OF_FIRST / (1 + next.tried / HALVED_AFTER);
  return chance * next.failing > next.cost;
}
