/** The game: an agent reads a program, reports what is wrong with it, proposes fixes and decides. Pure: what must be run comes as verdicts. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { Need, NeededRun, Played, PreparedTask } from '../game.ts';
import { sourceOf } from '../source/source.ts';
import { unifiedDiff } from '../source/unified-diff.ts';
import { programName, requireUnended } from '../standing.ts';
import { readVisibleRun } from '../verdict/visible-run.ts';
import type { Action } from './action.ts';
import { type Ending, endReview, withEnding, worthSoFar } from './ending.ts';
import type { Episode } from './episode-value.ts';
import { type FixTrial, fixTrials, judgeFix } from './fix-trial.ts';
import { type Matching, matchReports } from './match-reports.ts';
import { type Move, makeMove } from './move.ts';
import { resultOf } from './observation.ts';
import { type Options, rulesFor } from './options.ts';
import { REWARD_PROFILES } from './reward.ts';
import type { Observation } from './schema.ts';
import { HINT_COST } from './score.ts';
import { subjectOf } from './subject.ts';
import { workingSource } from './working-source.ts';

/** Opens an episode on a task; options that are absent are the task's own. */
export function start(
  prepared: PreparedTask,
  options: Options,
  ids: { readonly episodeId: string; readonly seed: number },
): Played<Episode, Observation> {
  const { task } = prepared;
  const rules = rulesFor(task, options);
  const subject = subjectOf(task, ids.seed, options.clean);
  const episode: Episode = {
    prepared,
    rules,
    ids,
    subject,
    diff: task.before === undefined ? '' : unifiedDiff(sourceOf(task.before), subject.program, programName(prepared)),
    reports: [],
    lastIssueId: 0,
    working: subject.program,
    workingDiff: '',
    hints: 0,
    stepCount: 0,
    rewardLastStep: null,
    cumulativeReward: 0,
    lastRun: null,
    refusal: null,
    output: `Review the program. You have ${rules.maxSteps} steps.`,
    focus: 1,
    end: null,
  };
  return { episode, result: resultOf(episode) };
}

/** What must be run before `step`: on the last step every fix that counts, whole; for RUN_TESTS the working source. */
export function needs(episode: Episode, action: Action): Need {
  if (episode.end !== null) return { kind: 'nothing' };
  const plan = planStep(episode, action);
  if (plan.runs.length === 0) return { kind: 'nothing' };
  planned.set(action, { episode, plan });
  return { kind: 'run', runs: plan.runs };
}

/**
 * Takes one step; `verdicts` has one for each run that {@link needs} asked for.
 * @throws TraceFixError `episode_over` after the last one; TypeError when there are too few verdicts.
 */
export function step(
  episode: Episode,
  action: Action,
  verdicts: readonly Verdict[] = [],
): Played<Episode, Observation> {
  const { prepared, rules } = episode;
  requireUnended(episode);
  const known = planned.get(action);
  planned.delete(action);
  const { move, ending, runs } = known?.episode === episode ? known.plan : planStep(episode, action);
  const trials = ending?.trials ?? [];
  if (verdicts.length < runs.length) {
    throw new TypeError(`Expected the ${runs.length} verdicts that needs() asks for, got ${verdicts.length}.`);
  }
  const run = testsRun(move, action) ? readVisibleRun(prepared, verdicts[trials.length]!, episode.working) : null;
  const after = { ...episode, ...move, stepCount: episode.stepCount + 1 };
  const end = ending === null ? null : endOf(after, action, ending, verdicts);
  const reward = REWARD_PROFILES[rules.profile].reward({
    stepCost: rules.stepCost,
    hintCost: HINT_COST * (move.hints - episode.hints),
    gained: rules.feedback === 'immediate' ? worthSoFar(after) - worthSoFar(episode) : 0,
    returnBefore: episode.cumulativeReward,
    end,
  });
  const changed = move.reports === episode.reports ? null : workingSource(episode.subject.program, move.reports);
  const next: Episode = {
    ...after,
    working: changed ?? episode.working,
    workingDiff:
      changed === null || changed.equals(episode.working)
        ? episode.workingDiff
        : unifiedDiff(episode.subject.program, changed, programName(prepared)),
    rewardLastStep: reward,
    // A sum of rewards can miss the score by a rounding error; under this profile they are the same by definition.
    cumulativeReward: end !== null && rules.profile === 'score' ? end.score : episode.cumulativeReward + reward,
    lastRun: run ?? episode.lastRun,
    output: withEnding(run?.report ?? move.output, end),
    end,
  };
  return { episode: next, result: resultOf(next) };
}

interface Plan {
  readonly move: Move;
  /** null while the episode goes on. */
  readonly ending: {
    readonly how: Ending['how'];
    readonly matching: Matching;
    readonly trials: readonly FixTrial[];
  } | null;
  /** Those of the trials, then that of RUN_TESTS. */
  readonly runs: readonly NeededRun[];
}

/** What `needs` worked out, for the step that its runs are for: to place the fixes of a review takes longer than the rest of it. */
const planned = new WeakMap<Action, { readonly episode: Episode; readonly plan: Plan }>();

function planStep(episode: Episode, action: Action): Plan {
  const move = makeMove(episode, action);
  const ending = planEnding(episode, action, move);
  const runs: NeededRun[] = ending?.trials.map(({ run }) => run) ?? [];
  if (testsRun(move, action)) runs.push({ source: episode.working.text, files: 'visible' });
  return { move, ending, runs };
}

function planEnding(
  { prepared, rules, subject, stepCount }: Episode,
  action: Action,
  { reports }: Move,
): Plan['ending'] {
  const submits = action.action_type === 'SUBMIT_REVIEW';
  if (!submits && stepCount + 1 < rules.maxSteps) return null;
  const matching = matchReports(reports, subject.issues);
  return {
    how: submits ? 'terminated' : 'truncated',
    matching,
    trials: fixTrials(prepared, rules.level, matching),
  };
}

function testsRun({ refusal }: Move, action: Action): boolean {
  return action.action_type === 'RUN_TESTS' && refusal === null;
}

function endOf(
  episode: Episode,
  action: Action,
  { how, matching, trials }: NonNullable<Plan['ending']>,
  verdicts: readonly Verdict[],
): Ending {
  const decision = action.action_type === 'SUBMIT_REVIEW' ? action.decision : null;
  const fixes = trials.map((trial, index) => judgeFix(episode.prepared, trial, verdicts[index]!));
  return endReview(episode, { how, decision, steps: episode.stepCount }, { matching, fixes });
}
