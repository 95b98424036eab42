/** What is played for a table of agents. */
import type { Task } from '../../src/task/index.ts';

export interface Wanted {
  readonly tasks: readonly Task[];
  /** Of the rollout. */
  readonly seed: number;
  /** Sandboxes at a time. */
  readonly hosts: number;
}

/** The names, or `repair` when there is none. Throws RangeError for one that is not known. */
export function namesOf(named: readonly string[], agents: Readonly<Record<string, unknown>>): readonly string[] {
  const unknown = named.find((name) => !Object.hasOwn(agents, name));
  if (unknown !== undefined) throw new RangeError(`Expected ${Object.keys(agents).join(', ')}, got ${unknown}.`);
  return named.length === 0 ? ['repair'] : named;
}
