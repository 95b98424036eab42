/** What an agent sees of an episode, in wire form. */
import type { StepResult } from '../game.ts';
import { provenanceOf } from '../provenance.ts';
import { identityOf, progressOf, stepResult } from '../standing.ts';
import { contextAround } from '../text.ts';
import type { Episode } from './episode-value.ts';
import { LEVELS } from './level.ts';
import type { Report } from './report.ts';
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
    level: rules.level,
    feedback: rules.feedback,
    reward: rules.profile,
    hints: episode.hints,
    ...progressOf(episode),
  };
}

function observe(episode: Episode): Observation {
  const { prepared, rules, subject, lastRun, working } = episode;
  return {
    code_dict: subject.program.codeDict,
    diff: episode.diff,
    localized_context: contextAround(subject.program.lines, episode.focus),
    last_execution_output: episode.output,
    reports: episode.reports.map(wireReport),
    working_diff: episode.workingDiff,
    syntax_error: lastRun?.loadFailure ?? null,
    test_results: [...(lastRun?.results ?? [])],
    test_results_stale: lastRun !== null && !lastRun.source.equals(working),
    tests_passed: lastRun?.passed ?? 0,
    tests_total: prepared.visible.tests.length,
    step_count: episode.stepCount,
    steps_remaining: rules.maxSteps - episode.stepCount,
    reward_last_step: episode.rewardLastStep,
    cumulative_reward: episode.cumulativeReward,
    available_actions: episode.end === null ? [...LEVELS[rules.level].actions] : [],
    info: {
      episode_id: episode.ids.episodeId,
      task_id: prepared.task.id,
      task_name: prepared.task.title,
      task_difficulty: prepared.task.difficulty,
      language: prepared.task.language,
      level: rules.level,
      provenance: provenanceOf(prepared.task),
    },
  };
}

function wireReport({ issueId, line, endLine, category, severity, description, fix, applied }: Report) {
  return {
    issue_id: issueId,
    line,
    end_line: endLine,
    category,
    severity,
    description,
    fix: fix && {
      start_line: fix.start,
      end_line: fix.end,
      new_code_block: fix.lines.map((text) => `${text}\n`).join(''),
    },
    applied,
  };
}

function metadataOf(episode: Episode): Readonly<Record<string, unknown>> {
  const { prepared, rules, end } = episode;
  if (episode.stepCount === 0) return { system_prompt: systemPrompt(prepared, rules), seed: episode.ids.seed };
  const last_action_error = episode.refusal;
  if (end === null) return { last_action_error };
  return {
    last_action_error,
    final_score: end.score,
    score_breakdown: end.breakdown,
    report_verdicts: end.reports,
    end: end.how,
    exploit_suspected: end.exploitSuspected,
  };
}
