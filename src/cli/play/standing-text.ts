/** Where an episode stands after a step. */
import pc from 'picocolors';

interface Standing {
  readonly step_count: number;
  readonly steps_remaining: number;
}

export function standingText({ step_count, steps_remaining }: Standing, reward: number | null): string {
  // Sums of hundredths show the binary fractions they are made of.
  return pc.dim(`step ${step_count}, ${steps_remaining} left, reward ${Number((reward ?? 0).toFixed(6))}`);
}
