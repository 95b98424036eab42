/** The game: an agent views, edits, runs the tests, takes edits back and submits. Pure: what must be run comes as a verdict. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { Need, Played, PreparedTask } from '../game.ts';
import { unifiedDiff } from '../source/unified-diff.ts';
import { openWorkspace } from '../source/workspace.ts';
import { programName, requireUnended } from '../standing.ts';
import { readVisibleRun } from '../verdict/visible-run.ts';
import type { Action } from './action.ts';
import { endEpisode, withEnding } from './ending.ts';
import type { Episode } from './episode-value.ts';
import { type Move, replace, reset, stay, undo, viewCode } from './move.ts';
import { resultOf } from './observation.ts';
import { type Options, rulesFor } from './options.ts';
import { REWARD_PROFILES } from './reward.ts';
import type { Observation } from './schema.ts';

/** Opens an episode on a task; options that are absent are the task's own. */
export function start(
  prepared: PreparedTask,
  options: Options,
  ids: { readonly episodeId: string; readonly seed: number },
): Played<Episode, Observation> {
  const rules = rulesFor(prepared.task, options);
  const episode: Episode = {
    prepared,
    rules,
    ids,
    workspace: openWorkspace(prepared.task.program),
    diff: '',
    stepCount: 0,
    rewardLastStep: null,
    cumulativeReward: 0,
    lastRun: null,
    passedWhenParsed: 0,
    streak: null,
    refusal: null,
    output: `The program fails its tests. You have ${rules.maxSteps} steps.`,
    focus: 1,
    end: null,
  };
  return { episode, result: resultOf(episode) };
}

/** What must be run before `step`: on the last step the source as it will be after the action, whole. */
export function needs(episode: Episode, action: Action): Need {
  if (episode.end !== null) return { kind: 'nothing' };
  const ends = endsBy(episode, action) !== null;
  if (!ends && action.action_type !== 'RUN_TESTS') return { kind: 'nothing' };
  const { source } = makeMove(episode, action).workspace;
  return { kind: 'run', runs: [{ source: source.text, files: ends ? 'whole' : 'visible' }] };
}

/**
 * Takes one step.
 * @throws TraceFixError `episode_over` after the last one; TypeError when the verdict that {@link needs} asked for is not given.
 */
export function step(episode: Episode, action: Action, verdicts?: readonly Verdict[]): Played<Episode, Observation> {
  const { prepared, rules } = episode;
  requireUnended(episode);
  const { workspace, focus, output, refusal } = makeMove(episode, action);
  const { source } = workspace;
  const stepCount = episode.stepCount + 1;
  const how = endsBy(episode, action);
  const end = how === null ? null : endEpisode(prepared, rules, source, given(verdicts), { how, steps: stepCount });
  const run = action.action_type === 'RUN_TESTS' ? readVisibleRun(prepared, given(verdicts), source) : null;
  const parsed = run !== null && !run.syntaxError;
  const before = episode.streak?.actionType === action.action_type ? episode.streak.length : 0;
  const reward = REWARD_PROFILES[rules.profile].reward({
    actionType: action.action_type,
    refusal: refusal?.kind ?? null,
    repeats: before,
    stepCost: rules.stepCost,
    run: run && {
      passed: run.passed,
      passedBefore: episode.lastRun?.passed ?? prepared.baselinePassed,
      total: run.results.length,
      newlyPassing: parsed ? Math.max(0, run.passed - episode.passedWhenParsed) : 0,
      syntaxError: run.syntaxError,
    },
    returnBefore: episode.cumulativeReward,
    end: end && {
      score: end.score.value,
      allPassed: end.score.loaded && end.score.breakdown.passed === end.score.breakdown.total,
    },
  });
  const next: Episode = {
    ...episode,
    workspace,
    diff:
      source === episode.workspace.source
        ? episode.diff
        : unifiedDiff(workspace.original, source, programName(prepared)),
    stepCount,
    rewardLastStep: reward,
    // A sum of rewards can miss the score by a rounding error; under this profile they are the same by definition.
    cumulativeReward: end !== null && rules.profile === 'score' ? end.score.value : episode.cumulativeReward + reward,
    lastRun: run ?? episode.lastRun,
    passedWhenParsed: parsed ? run.passed : episode.passedWhenParsed,
    streak: { actionType: action.action_type, length: before + 1 },
    refusal: refusal?.message ?? null,
    output: withEnding(run?.report ?? output, end),
    focus: run?.failingLine ?? focus,
    end,
  };
  return { episode: next, result: resultOf(next) };
}

function makeMove(episode: Episode, action: Action): Move {
  switch (action.action_type) {
    case 'VIEW_CODE':
      return viewCode(episode, action.start_line, action.end_line);
    case 'REPLACE_LINES':
      return replace(episode, action.start_line, action.end_line, action.new_code_block);
    case 'UNDO_EDIT':
      return undo(episode);
    case 'RESET_TO_ORIGINAL':
      return reset(episode);
    case 'RUN_TESTS':
    case 'SUBMIT':
      return stay(episode);
    default:
      return action satisfies never;
  }
}

function endsBy(episode: Episode, action: Action): 'terminated' | 'truncated' | null {
  if (action.action_type === 'SUBMIT') return 'terminated';
  return episode.stepCount + 1 >= episode.rules.maxSteps ? 'truncated' : null;
}

function given(verdicts: readonly Verdict[] | undefined): Verdict {
  const verdict = verdicts?.[0];
  if (verdict === undefined) throw new TypeError('Expected the verdict that needs() asks for, got none.');
  return verdict;
}
