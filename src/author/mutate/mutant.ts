/** A mutant: a program with one small thing changed, as a mistake might change it. */

export interface Mutant {
  /** Name of the operator that made it, such as `EqualityOperator` or `off-by-one-literal`. */
  readonly operator: string;
  /** Offsets in the source of what is replaced, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** 1-based inclusive lines of what is replaced. */
  readonly line: number;
  readonly endLine: number;
  readonly original: string;
  readonly replacement: string;
}

/** The source with the mutant's change in it. */
export function mutated(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
