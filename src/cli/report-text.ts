/** What `tracefix report` prints. */
import pc from 'picocolors';
import { DEFAULT_GAME } from '../game/index.ts';
import type { Comparison, Distribution, Group, ProgramGroup, Report, RunReport } from '../rollout/index.ts';
import { bounds, counted, decimal, estimate, percent, plus, points, signed, valueOr, whole } from './figure-text.ts';
import { oneLine } from './one-line.ts';
import { textTable } from './text-table.ts';

/** Longer lists are in the JSON and on the page. */
const SHOWN = 12;

/** Lines for a terminal of so many columns. */
export function reportText(report: Report, width: number): string {
  const { runs, comparisons } = report;
  const sections = [
    ...runs.flatMap((run) => runSections(run, width)),
    ...comparisons.map((comparison) => comparisonSection(comparison, width)),
    ...(runs.some(({ episodes }) => episodes > 0) ? [METHOD.map((line) => pc.dim(line))] : []),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const METHOD = [
  "Solve rates with Wilson's interval; pass@k is 1 - C(n-c,k)/C(n,k), averaged over tasks (Chen et al. 2021).",
  'It and all others have intervals by resampling tasks; all intervals are 95 %.',
];

function runSections(run: RunReport, width: number): string[][] {
  if (run.episodes === 0) return [[...heading(run), 'No episode has ended.']];
  const { difficulty, suite, program, bug_type } = run.groups;
  return [
    [...heading(run), ...figures(run)],
    groupTable('difficulty', difficulty, width),
    groupTable('suite', suite, width),
    ...(program.length > 0 ? programTables(program, width) : []),
    ...(bug_type.length > 0 ? [bugTypeTable(bug_type, width)] : []),
    spread(run, width),
    [
      `Actions   ${run.actions.map(({ action_type, count }) => `${oneLine(action_type, 40)} ${percent(count / run.total.steps)}`).join(', ')}`,
    ],
    unevenTasks(run, width),
  ].filter((lines) => lines.length > 0);
}

function heading({
  name,
  agents,
  episodes,
  planned,
  tasks,
  failures,
  left_out,
  tasks_without_bug_types,
  per_task,
}: RunReport): string[] {
  const who = agents.map((agent) => oneLine(agent.name, 60)).join(', ');
  const of = planned === null ? '' : ` of ${planned} planned`;
  const games = [...new Set(per_task.map(({ game }) => game))].filter((game) => game !== DEFAULT_GAME);
  const what = games.length === 0 ? '' : `${games.map((game) => oneLine(game, 60)).join(', ')}  `;
  const lines = [`${pc.bold(oneLine(name, 200))}  ${who}  ${what}${episodes} episodes${of}, ${counted(tasks, 'task')}`];
  if (failures.failed > 0) {
    const reasons = failures.reasons
      .slice(0, 3)
      .map(({ cause, reason, count }) => `${count} x ${cause}: ${oneLine(reason, 80)}`);
    lines.push(pc.yellow(`${failures.failed} failed and are in no rate (${reasons.join('; ')})`));
  }
  const bad = Object.entries(left_out).filter(([, count]) => count > 0);
  if (bad.length > 0)
    lines.push(pc.yellow(`Lines left out: ${bad.map(([why, count]) => `${count} ${why}`).join(', ')}`));
  if (tasks_without_bug_types > 0)
    lines.push(
      pc.dim(
        `Bug types of ${counted(tasks_without_bug_types, 'task')} are unknown: not loaded here with the same content`,
      ),
    );
  return lines;
}

function figures(run: RunReport): string[] {
  const { solved, episodes, scored, total } = run;
  const cut = episodes - scored;
  const ends = Object.entries(run.ends).filter(([, count]) => count > 0);
  const rows: [string, string][] = [
    ['Solved', `${estimate(run.solve_rate, percent)}  ${solved} of ${episodes}`],
    ['Score', `${estimate(run.mean_score, decimal)}${cut > 0 ? `  ${cut} cut by a limit have none` : ''}`],
    ...(run.score_parts.length > 0 ? [['Made of', partsText(run.score_parts)] as [string, string]] : []),
    ...run.pass_at.map((pass): [string, string] => [
      `pass@${pass.k}`,
      `${estimate(pass, percent)}${pass.tasks < run.tasks ? `  over ${counted(pass.tasks, 'task')}` : ''}`,
    ]),
    ['Tasks', `${run.saturated} always solved, ${run.flaky} sometimes, ${run.never} never`],
    ['Ends', ends.map(([end, count]) => `${end.replace('_', ' ')} ${count}`).join(', ')],
    ['Refused', `${total.refused_actions} of ${total.steps} actions, for their form`],
    ...(total.replies > 0
      ? [
          [
            'Replies',
            `${total.replies}, and ${total.malformed_replies} malformed; ${whole(total.prompt_tokens)} prompt and ${whole(total.completion_tokens)} completion tokens`,
          ] as [string, string],
        ]
      : []),
    ...(run.failures.retried > 0 ? [['Begun anew', counted(run.failures.retried, 'episode')] as [string, string]] : []),
  ];
  return rows.map(([what, text]) => `  ${what.padEnd(10)}  ${text}`);
}

function partsText(parts: RunReport['score_parts']): string {
  return parts.map(({ name, value }) => `${name} ${decimal(value)}`).join(', ');
}

function groupTable(what: string, groups: readonly Group[], width: number): string[] {
  const last = groups.flatMap(({ pass_at }) => pass_at.map(({ k }) => k)).reduce((a, b) => Math.max(a, b), 1);
  const head = [what, 'tasks', 'episodes', 'solved', '95 %', 'score', ...(last > 1 ? [`pass@${last}`] : [])];
  const rows = groups.map(({ name, tasks, episodes, solve_rate, mean_score, pass_at }) => [
    oneLine(name, 60),
    `${tasks}`,
    `${episodes}`,
    solve_rate === null ? '–' : percent(solve_rate.value),
    bounds(solve_rate, percent),
    mean_score === null ? '–' : decimal(mean_score.value),
    ...(last > 1
      ? [
          valueOr(
            pass_at.find(({ k }) => k === last),
            percent,
          ),
        ]
      : []),
  ]);
  return table(rows, head, width);
}

/** The shares apart from the counts: together they are wider than a terminal. */
function programTables(programs: readonly ProgramGroup[], width: number): string[][] {
  const parts = [...new Set(programs.flatMap(({ score_parts }) => score_parts.map(({ name }) => name)))];
  const rows = programs.map(({ name, score_parts }) => [
    name,
    ...parts.map((part) =>
      valueOr(
        score_parts.find((one) => one.name === part),
        decimal,
      ),
    ),
  ]);
  return [
    groupTable('program', programs, width),
    ...(parts.length > 0 ? [table(rows, ['mean of', ...parts], width)] : []),
  ];
}

function bugTypeTable(groups: readonly Group[], width: number): string[] {
  const commonest = groups.toSorted((a, b) => b.tasks - a.tasks).slice(0, SHOWN);
  return [...groupTable('bug type', commonest, width), ...more(groups.length - commonest.length)];
}

function spread({ distributions }: RunReport, width: number): string[] {
  const kinds: [string, Distribution | null, (value: number) => string][] = [
    ['steps', distributions.steps, whole],
    ['score', distributions.score, decimal],
    ['prompt tokens', distributions.prompt_tokens, whole],
    ['completion tokens', distributions.completion_tokens, whole],
    ['ms a reply', distributions.latency_ms, whole],
  ];
  const rows = kinds.flatMap(([what, spread, shown]) =>
    spread === null
      ? []
      : [[what, ...[spread.median, spread.p90, spread.mean, spread.max].map(shown), bars(spread.histogram.counts)]],
  );
  return table(rows, ['an episode', 'median', 'p90', 'mean', 'most', 'histogram'], width, 5);
}

const BARS = '▁▂▃▄▅▆▇█';

function bars(counts: readonly number[]): string {
  const most = Math.max(...counts, 1);
  return counts.map((count) => (count === 0 ? ' ' : BARS[Math.ceil((count / most) * BARS.length) - 1])).join('');
}

/** Tasks of which there is most to learn: those that are solved about half of the time first. */
function unevenTasks({ per_task }: RunReport, width: number): string[] {
  const flaky = per_task.filter(({ state }) => state === 'flaky');
  if (flaky.length === 0) return [];
  const unevenness = (task: (typeof flaky)[number]) => Math.abs(task.solved / task.attempts - 0.5);
  const first = flaky.toSorted((a, b) => unevenness(a) - unevenness(b)).slice(0, SHOWN);
  const rows = first.map(({ task_id, solved, attempts, difficulty }) => [
    oneLine(task_id, 120),
    `${solved} of ${attempts}`,
    difficulty,
  ]);
  return [...table(rows, ['sometimes solved', 'solved', 'difficulty'], width, 2), ...more(flaky.length - rows.length)];
}

function comparisonSection(comparison: Comparison, width: number): string[] {
  const { base, other, tasks, left_out, solve_rate, score, wins, ties, losses, per_task } = comparison;
  const alone = left_out.only_base + left_out.only_other;
  const lines = [
    `${pc.bold(`${oneLine(other, 100)} against ${oneLine(base, 100)}`)}  ${counted(tasks, 'task')} of both${alone > 0 ? `, ${alone} of one only left out` : ''}`,
  ];
  if (solve_rate === null) return lines;
  lines.push(
    `  Solved      ${signed(solve_rate.difference, points)}  ${percent(solve_rate.base)} → ${percent(solve_rate.other)}`,
  );
  if (score !== null)
    lines.push(`  Score       ${signed(score.difference, decimal)}  ${decimal(score.base)} → ${decimal(score.other)}`);
  lines.push(
    `  Tasks       ${pc.green(`${wins} more often solved`)}, ${ties} as often, ${pc.red(`${losses} less often`)}`,
  );
  const changed = per_task
    .filter((task) => task.other !== task.base)
    .toSorted((a, b) => Math.abs(b.other - b.base) - Math.abs(a.other - a.base))
    .slice(0, SHOWN);
  const rows = changed.map((task) => [
    oneLine(task.task_id, 120),
    percent(task.base),
    percent(task.other),
    plus(points(task.other - task.base)),
  ]);
  return rows.length === 0 ? lines : [...lines, '', ...table(rows, ['changed most', 'base', 'other', 'change'], width)];
}

function table(
  rows: readonly (readonly string[])[],
  head: readonly string[],
  width: number,
  texts = head.length,
): string[] {
  const numbers = new Set([...head.keys()].filter((at) => at > 0 && at < texts));
  const [first = '', ...rest] = textTable(rows, { head, numbers, width });
  return [pc.dim(first), ...rest];
}

function more(count: number): string[] {
  return count > 0 ? [pc.dim(`and ${count} more`)] : [];
}
