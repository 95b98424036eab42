/** What a reviewer reads after each step. */
import pc from 'picocolors';
import type { ReportVerdict, ReviewObservation } from '../../game/index.ts';
import type { PlayResult } from '../../rollout/index.ts';
import { colouredDiff } from '../coloured-diff.ts';
import { numberedLines } from '../numbered-code.ts';
import { oneLine } from '../one-line.ts';
import { standingText } from './standing-text.ts';
import type { Typed } from './terminal-game.ts';

const EARLIER =
  'What is above was written about this program or an earlier version of it. What it complains of may have been mended since, and nothing may be wrong.';

/** The task, what the change under review did where that is known, and the program. */
export function reviewOpening(observation: ReviewObservation, description: string): string {
  const { task_name: title, task_id: id, task_difficulty: difficulty, level } = observation.info;
  return [
    `${pc.bold(title)} ${pc.dim(`${id} · ${difficulty} · level ${level} · ${observation.steps_remaining} steps`)}`,
    description.trim(),
    pc.dim(EARLIER),
    ...(observation.diff === '' ? [] : [colouredDiff(observation.diff)]),
    numberedLines(observation.code_dict),
    pc.dim('help names the commands'),
  ].join('\n\n');
}

export function afterReviewStep({ action_type }: Typed, result: PlayResult): string {
  const observation = result.observation as unknown as ReviewObservation;
  const said = asTyped(observation.last_execution_output.trimEnd(), action_type);
  const parts = action_type === 'RUN_TESTS' ? testsOf(observation) : [];
  if (result.done) parts.push(...verdicts(observation, result), pc.bold(said));
  else parts.push(said, standingText(observation, result.reward));
  return parts.filter((part) => part !== '').join('\n');
}

/** The rules name actions; who types has commands. */
function asTyped(said: string, actionType: string): string {
  return actionType === 'APPLY_FIX' ? said.replace('APPLY_FIX with undo', 'unapply') : said;
}

export function reportsText({ reports }: ReviewObservation): string {
  if (reports.length === 0) return pc.dim('Nothing is reported.');
  return reports
    .map(({ issue_id, line, end_line, category, severity, description, fix, applied }) => {
      const place = line === end_line ? `line ${line}` : `lines ${line}-${end_line}`;
      const fixed = fix === null ? '' : pc.dim(applied ? ' (its fix is applied)' : ' (has a fix)');
      return `${issue_id}. ${place}, ${category}, ${severity}: ${oneLine(description)}${fixed}`;
    })
    .join('\n');
}

export function workingText({ working_diff: diff }: ReviewObservation): string {
  return diff === '' ? pc.dim('No fix is applied.') : colouredDiff(diff);
}

function testsOf({ test_results }: ReviewObservation): string[] {
  return test_results.map(({ test_name: name, passed }) =>
    passed ? `${pc.green('✓')} ${name}` : `${pc.red('✗')} ${name}`,
  );
}

/** What became of each report. */
function verdicts({ reports }: ReviewObservation, { metadata }: PlayResult): string[] {
  const all = (metadata.report_verdicts ?? []) as readonly ReportVerdict[];
  return all.map(({ issue_id, found, category_right, severity, fix_passes }) => {
    const { line, category } = reports.find((report) => report.issue_id === issue_id)!;
    const named = `issue ${issue_id}, line ${line}`;
    if (!found) return `${pc.red('✗')} ${named}: a false alarm`;
    const said = [
      category_right ? category : `not ${category}`,
      severity === 1 ? 'severity right' : severity > 0 ? 'severity one off' : 'severity wrong',
      ...(fix_passes === null ? [] : [fix_passes ? 'its fix passes' : 'its fix fails']),
    ];
    return `${pc.green('✓')} ${named}: found, ${said.join(', ')}`;
  });
}
