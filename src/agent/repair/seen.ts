/** What a player of the fix game reads from an observation. */
import { z } from 'zod';

export interface Seen {
  readonly source: string;
  /** Names of the visible tests that pass; of the last run. */
  readonly passing: ReadonlySet<string>;
  /** Visible tests of the task. */
  readonly total: number;
  readonly stepsLeft: number;
  /** What the last action showed. */
  readonly output: string;
}

const observation = z.object({
  code_dict: z.record(z.string(), z.string()),
  test_results: z.array(z.object({ test_name: z.string(), passed: z.boolean() })),
  tests_total: z.number(),
  steps_remaining: z.number(),
  last_execution_output: z.string(),
});

/** Throws ZodError for what is no observation of the game. */
export function seenIn(value: unknown): Seen {
  const {
    code_dict,
    test_results,
    tests_total,
    steps_remaining,
    last_execution_output: output,
  } = observation.parse(value);
  return {
    source: Array.from({ length: Object.keys(code_dict).length }, (_, at) => `${code_dict[at + 1]}\n`).join(''),
    passing: new Set(test_results.filter(({ passed }) => passed).map(({ test_name }) => test_name)),
    total: tests_total,
    stepsLeft: steps_remaining,
    output,
  };
}
