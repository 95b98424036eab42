/** How much is measured. */

export interface Effort {
  readonly concurrencies: readonly number[];
  /** Real milliseconds that episodes are played for at each concurrency. */
  readonly windowMs: number;
  /** Episodes that are stepped as one. */
  readonly batch: number;
  /** Episodes played with and without a record. */
  readonly recorded: number;
  /** Episodes after which memory is looked at. */
  readonly memoryAfter: readonly number[];
}
