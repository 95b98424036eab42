/** What a player reads after each step. */
import pc from 'picocolors';
import type { PlayResult } from '../../rollout/index.ts';
import { colouredDiff } from '../coloured-diff.ts';
import { numberedLines } from '../numbered-code.ts';
import type { ShownObservation } from '../observation.ts';
import { standingText } from './standing-text.ts';

/** The task and its code, before the first step. */
export function openingText(observation: ShownObservation, description: string): string {
  const { task_name: title, task_id: id, task_difficulty: difficulty } = observation.info;
  return [
    `${pc.bold(title)} ${pc.dim(`${id} · ${difficulty} · ${observation.steps_remaining} steps`)}`,
    description.trim(),
    numberedLines(observation.code_dict),
    pc.dim('help names the commands'),
  ].join('\n\n');
}

export function stepText(action: { readonly [field: string]: unknown }, result: PlayResult): string {
  const observation = result.observation as unknown as ShownObservation;
  const parts = [bodyText(action, observation)];
  parts.push(result.done ? endText(result) : standingText(observation, result.reward));
  return parts.filter((part) => part !== '').join('\n');
}

function bodyText(action: { readonly [field: string]: unknown }, observation: ShownObservation): string {
  switch (action.action_type) {
    case 'VIEW_CODE':
      return observation.last_execution_output.trimEnd();
    case 'RUN_TESTS':
      return testsText(observation);
    case 'SUBMIT':
      return '';
    default:
      return [observation.last_execution_output.trimEnd(), diffText(observation)].join('\n');
  }
}

export function diffText(observation: ShownObservation): string {
  return observation.diff === '' ? pc.dim('The code is as it was.') : colouredDiff(observation.diff);
}

function testsText(observation: ShownObservation): string {
  const results = (observation.test_results ?? []).map(({ test_name: name, passed }) =>
    passed ? `${pc.green('✓')} ${name}` : `${pc.red('✗')} ${name}`,
  );
  return [...results, observation.last_execution_output.trimEnd()].join('\n');
}

function endText({ metadata }: PlayResult): string {
  const breakdown = metadata.score_breakdown as { passed: number; total: number; steps: number };
  const tests = `${breakdown.passed} of ${breakdown.total} tests pass`;
  const colour = breakdown.passed === breakdown.total ? pc.green : pc.red;
  return `${colour(tests)} after ${breakdown.steps} steps: ${pc.bold(`score ${Number(metadata.final_score).toFixed(2)}`)}`;
}
