/** What an agent sees of an episode, in wire form. */
import type { StepResult } from '../game.ts';
import { provenanceOf } from '../provenance.ts';
import { identityOf, progressOf, stepResult } from '../standing.ts';
import { contextAround } from '../text.ts';
import { ACTION_TYPES } from './action.ts';
import type { Episode } from './episode-value.ts';
import type { Observation, State } from './schema.ts';
import { systemPrompt } from './system-prompt.ts';

/** The result of the reset or step that led to this episode. */
export function resultOf(episode: Episode): StepResult<Observation> {
  return stepResult(episode, observe(episode), metadataOf(episode));
}

/** The episode's state, in wire form. */
export function stateOf(episode: Episode): State {
  const { rules } = episode;
  return {
    ...identityOf(episode),
    reward: rules.profile,
    ...progressOf(episode),
  };
}

function observe(episode: Episode): Observation {
  const { prepared, rules, workspace, lastRun } = episode;
  const { source } = workspace;
  return {
    code_dict: source.codeDict,
    localized_context: contextAround(source.lines, episode.focus),
    last_execution_output: episode.output,
    syntax_error: lastRun?.loadFailure ?? null,
    test_results: [...(lastRun?.results ?? [])],
    test_results_stale: lastRun !== null && !lastRun.source.equals(source),
    tests_passed: lastRun?.passed ?? 0,
    tests_total: prepared.visible.tests.length,
    diff: episode.diff,
    step_count: episode.stepCount,
    steps_remaining: rules.maxSteps - episode.stepCount,
    reward_last_step: episode.rewardLastStep,
    cumulative_reward: episode.cumulativeReward,
    available_actions: episode.end === null ? [...ACTION_TYPES] : [],
    info: {
      episode_id: episode.ids.episodeId,
      task_id: prepared.task.id,
      task_name: prepared.task.title,
      task_difficulty: prepared.task.difficulty,
      language: prepared.task.language,
      provenance: provenanceOf(prepared.task),
    },
  };
}

function metadataOf(episode: Episode): Readonly<Record<string, unknown>> {
  const { prepared, rules, end } = episode;
  if (episode.stepCount === 0) return { system_prompt: systemPrompt(prepared, rules), seed: episode.ids.seed };
  const last_action_error = episode.refusal;
  if (end === null) return { last_action_error };
  return {
    last_action_error,
    final_score: end.score.value,
    score_breakdown: end.score.breakdown,
    end: end.how,
    exploit_suspected: end.exploitSuspected,
  };
}
