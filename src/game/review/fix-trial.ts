/** How a fix is judged: by all tests, in the program in which every other issue is solved. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import { programWithFix, programWithout } from '../../task/truth.ts';
import type { NeededRun, PreparedTask } from '../game.ts';
import { suspectExploit } from '../verdict/exploit.ts';
import { countSuite } from '../verdict/pass-count.ts';
import { LEVELS, type LevelName } from './level.ts';
import type { Matching } from './match-reports.ts';

export interface FixTrial {
  readonly issueId: number;
  /** The program with all issues but this one solved. */
  readonly unfixed: string;
  readonly run: NeededRun;
}

export interface FixVerdict {
  readonly issueId: number;
  readonly passes: boolean;
  readonly exploitSuspected: string | null;
}

/** The trials of the fixes that count: those of matched reports, where the level counts them. A fix that changes nothing has failed. */
export function fixTrials({ task }: PreparedTask, level: LevelName, { matches }: Matching): readonly FixTrial[] {
  if (LEVELS[level].weights.fix === 0) return [];
  return matches.flatMap(({ report: { issueId, fix }, issue }) => {
    if (fix === null) return [];
    const unfixed = programWithout(task, issue).source;
    const source = programWithFix(task, issue, fix);
    const isInert = source === unfixed || isSameCode(source, unfixed, task.secret.solution);
    return isInert ? [] : [{ issueId, unfixed, run: { source, files: 'whole' } as const }];
  });
}

/** What a verdict of the trial's run says of the fix. */
export function judgeFix(prepared: PreparedTask, { issueId, unfixed, run }: FixTrial, verdict: Verdict): FixVerdict {
  const { loaded, count } = countSuite(prepared, verdict);
  const exploitSuspected = suspectExploit({
    source: run.source,
    program: unfixed,
    visibleTests: prepared.task.visible.code,
    breakdown: count,
  });
  return { issueId, passes: loaded && count.passed === count.total, exploitSuspected };
}

/**
 * Whether a fix only comments and indents, since tests cannot tell whether an issue is mended that they do not see. Where the
 * solution does no more than that, as in a text of several lines, running must tell.
 */
function isSameCode(source: string, unfixed: string, solution: string): boolean {
  const code = codeOf(unfixed);
  return codeOf(source) === code && codeOf(solution) !== code;
}

/** A source less indentation, blank lines and whole-line comments: blanks amid a line may be those of a string. */
function codeOf(source: string): string {
  return source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n');
}
