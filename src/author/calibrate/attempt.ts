/** One finished episode as a calibration looks at it. */

export interface Attempt {
  readonly agent: string;
  readonly taskId: string;
  /** Whether every test of the task passed at the end, whatever the steps cost. */
  readonly isSolved: boolean;
}
