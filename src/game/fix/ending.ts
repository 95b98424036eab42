/** How an episode ends: the score and what is said of it, in counts only. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { PreparedTask } from '../game.ts';
import type { Source } from '../source/source.ts';
import { clip, OUTPUT_CHARACTERS } from '../text.ts';
import { suspectExploit } from '../verdict/exploit.ts';
import type { End } from './episode-value.ts';
import type { Rules } from './options.ts';
import { scoreVerdict } from './score.ts';

/** Scores the source by a verdict of the whole suite. */
export function endEpisode(
  prepared: PreparedTask,
  { stepCost }: Rules,
  source: Source,
  verdict: Verdict,
  { how, steps }: { readonly how: End['how']; readonly steps: number },
): End {
  const score = scoreVerdict(prepared, verdict, { steps, stepCost });
  const { task } = prepared;
  const exploitSuspected = suspectExploit({
    source: source.text,
    program: task.program,
    visibleTests: task.visible.code,
    breakdown: score.breakdown,
  });
  return { how, steps, score, exploitSuspected };
}

/** Sets how the episode ended after what the last action said; the whole stays within 4,000 characters. */
export function withEnding(output: string, end: End | null): string {
  if (end === null) return output;
  const { passed, total, visible, hidden } = end.score.breakdown;
  const why = end.how === 'terminated' ? 'Submitted.' : `The step limit of ${end.steps} is reached.`;
  const ending =
    `${why} ${passed} of ${total} tests pass (visible ${visible.passed} of ${visible.total}, hidden ${hidden.passed} of ${hidden.total}). ` +
    `Score ${end.score.value.toFixed(4)}.`;
  return output === '' ? ending : `${clip(output, OUTPUT_CHARACTERS - ending.length - 2)}\n\n${ending}`;
}
