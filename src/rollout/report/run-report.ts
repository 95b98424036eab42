/** What is said of one run. */
import { ENDS, type End } from '../trajectory/trajectory.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import type { EpisodeSummary } from './episode-summary.ts';
import type { ReadRun } from './read-run.ts';
import { type ScorePart, scoreParts } from './score-parts.ts';
import { type Success, successOf } from './success.ts';
import { type BugTypesOf, type TaskResult, taskResults } from './task-results.ts';

export interface Group extends Success {
  readonly name: string;
}

export interface ProgramGroup extends Group {
  readonly name: 'clean' | 'faulty';
  readonly score_parts: readonly ScorePart[];
}

export interface RunReport extends Success {
  readonly name: string;
  readonly agents: readonly ReadRun['agents'][number][];
  /** Of its run.json; null when there is none. */
  readonly planned: number | null;
  readonly failures: ReadRun['failures'];
  /** Lines left out: torn or not to be read, and episodes told a second time. */
  readonly left_out: ReadRun['leftOut'];
  readonly groups: {
    readonly difficulty: readonly Group[];
    readonly suite: readonly Group[];
    /** What the agent was shown, in games that may show a program with nothing wrong; episodes that do not say are in neither. */
    readonly program: readonly ProgramGroup[];
    /** A task with several counts for each; tasks whose types are not known are in none, nor are episodes with nothing wrong. */
    readonly bug_type: readonly Group[];
  };
  /** Of all episodes that have a score. */
  readonly score_parts: readonly ScorePart[];
  readonly tasks_without_bug_types: number;
  readonly ends: Readonly<Record<End, number>>;
  readonly total: {
    readonly steps: number;
    readonly replies: number;
    readonly refused_actions: number;
    readonly malformed_replies: number;
    readonly prompt_tokens: number;
    readonly completion_tokens: number;
  };
  /** Most frequent first; refused ones too. */
  readonly actions: readonly { readonly action_type: string; readonly count: number }[];
  /** Of episodes; latency of replies. null where there is nothing to tell. */
  readonly distributions: {
    readonly steps: Distribution | null;
    readonly score: Distribution | null;
    readonly prompt_tokens: Distribution | null;
    readonly completion_tokens: Distribution | null;
    readonly latency_ms: Distribution | null;
  };
  readonly flaky: number;
  readonly saturated: number;
  readonly never: number;
  readonly per_task: readonly TaskResult[];
}

export function reportRun(run: ReadRun, bugTypesOf: BugTypesOf): RunReport {
  const { episodes } = run;
  const perTask = taskResults(episodes, bugTypesOf);
  const inState = (state: TaskResult['state']) => perTask.filter((task) => task.state === state).length;
  return {
    name: run.name,
    agents: run.agents,
    planned: run.planned,
    ...successOf(perTask),
    failures: run.failures,
    left_out: run.leftOut,
    groups: {
      difficulty: groupsOf(perTask, ({ difficulty }) => [difficulty]),
      suite: groupsOf(perTask, ({ suite }) => [suite]),
      program: programsOf(episodes, bugTypesOf),
      bug_type: groupsOf(
        taskResults(
          episodes.filter(({ isClean }) => isClean !== true),
          bugTypesOf,
        ),
        ({ bug_types }) => bug_types ?? [],
      ),
    },
    score_parts: scoreParts(episodes),
    tasks_without_bug_types: perTask.filter(({ bug_types }) => bug_types === null).length,
    ends: Object.fromEntries(
      ENDS.map((end) => [end, episodes.filter((episode) => episode.end === end).length]),
    ) as Record<End, number>,
    total: totalOf(episodes),
    actions: actionMix(episodes),
    distributions: distributionsOf(episodes),
    flaky: inState('flaky'),
    saturated: inState('saturated'),
    never: inState('never'),
    per_task: perTask,
  };
}

const IN_ORDER = ['easy', 'medium', 'hard'];

function groupsOf(tasks: readonly TaskResult[], namesOf: (task: TaskResult) => readonly string[]): Group[] {
  const groups = new Map<string, TaskResult[]>();
  for (const task of tasks)
    for (const name of new Set(namesOf(task))) groups.set(name, [...(groups.get(name) ?? []), task]);
  const rank = (name: string) => (IN_ORDER.includes(name) ? `${IN_ORDER.indexOf(name)}` : name);
  return [...groups]
    .map(([name, members]) => ({ name, ...successOf(members) }))
    .sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1));
}

function programsOf(episodes: readonly EpisodeSummary[], bugTypesOf: BugTypesOf): ProgramGroup[] {
  return (['clean', 'faulty'] as const).flatMap((name) => {
    const shown = episodes.filter(({ isClean }) => isClean === (name === 'clean'));
    if (shown.length === 0) return [];
    return [{ name, ...successOf(taskResults(shown, bugTypesOf)), score_parts: scoreParts(shown) }];
  });
}

function totalOf(episodes: readonly EpisodeSummary[]): RunReport['total'] {
  const sum = (amountOf: (episode: EpisodeSummary) => number) =>
    episodes.reduce((total, episode) => total + amountOf(episode), 0);
  return {
    steps: sum(({ steps }) => steps),
    replies: sum(({ latenciesMs }) => latenciesMs.length),
    refused_actions: sum(({ refused }) => refused),
    malformed_replies: sum(({ malformed }) => malformed),
    prompt_tokens: sum(({ tokens }) => tokens.prompt),
    completion_tokens: sum(({ tokens }) => tokens.completion),
  };
}

/** Tokens are those of episodes in which a model was asked. */
function distributionsOf(episodes: readonly EpisodeSummary[]): RunReport['distributions'] {
  const asked = episodes.filter(({ latenciesMs }) => latenciesMs.length > 0);
  return {
    steps: distributionOf(episodes.map(({ steps }) => steps)),
    score: distributionOf(
      episodes.flatMap(({ score }) => score ?? []),
      [0, 1],
    ),
    prompt_tokens: distributionOf(asked.map(({ tokens }) => tokens.prompt)),
    completion_tokens: distributionOf(asked.map(({ tokens }) => tokens.completion)),
    latency_ms: distributionOf(episodes.flatMap(({ latenciesMs }) => latenciesMs)),
  };
}

function actionMix(episodes: readonly EpisodeSummary[]): RunReport['actions'] {
  const counts = new Map<string, number>();
  for (const { actions } of episodes) {
    for (const [type, count] of Object.entries(actions)) counts.set(type, (counts.get(type) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([action_type, count]) => ({ action_type, count }));
}
