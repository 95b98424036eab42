/** What the runs came to. */
import type { ComponentChildren } from 'preact';
import type { RunReport } from '../../run-report.ts';
import { Bars } from './bars.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { report } from './data.ts';
import { Figures } from './figures.tsx';
import { Histogram } from './histogram.tsx';
import { PassPlot } from './pass-plot.tsx';
import { decimal, seen, whole } from './shown.ts';
import { TaskTable } from './task-table.tsx';

export function Overview({ onTask }: { readonly onTask: (task: string) => void }) {
  const { runs, comparisons, method } = report;
  const unknown = Math.max(...runs.map(({ tasks_without_bug_types }) => tasks_without_bug_types));
  const programs = groupRows('program');
  return (
    <>
      <Figures />
      {runs.length > 1 && <Legend />}
      {comparisons.map((comparison) => (
        <ComparisonView key={comparison.other} comparison={comparison} />
      ))}
      <div class="plots">
        <Plot title="pass@k">
          <PassPlot />
        </Plot>
        <Plot title="Solved by difficulty" note="tasks">
          <Bars rows={groupRows('difficulty')} />
        </Plot>
        <Plot title="Solved by suite" note="tasks">
          <Bars rows={groupRows('suite')} />
        </Plot>
        {programs.length > 0 && (
          <>
            <Plot title="Solved by program" note="tasks">
              <Bars rows={programs} />
            </Plot>
            <Plot title="Parts of the score">
              <Bars rows={partRows()} />
            </Plot>
          </>
        )}
        <Plot title="Solved by bug type" note="tasks">
          <Bars rows={groupRows('bug_type').sort((a, b) => Number(b.note) - Number(a.note))} />
          {unknown > 0 && (
            <p class="quiet">Unknown for {unknown} tasks: they were not at hand with the same content.</p>
          )}
        </Plot>
        <Plot title="Actions">
          <Bars rows={actionRows()} />
        </Plot>
        {HISTOGRAMS.map(([title, of, shown]) => (
          <Plot key={of} title={title}>
            <Histogram of={of} shown={shown} />
          </Plot>
        ))}
      </div>
      <TaskTable onTask={onTask} />
      <footer class="quiet">
        Solved: {method.solved}. pass@k: {method.pass_at_k}. Solve rate: {method.solve_rate}. Intervals:{' '}
        {method.intervals}, {method.resamples} times. All are 95 %.
      </footer>
    </>
  );
}

const HISTOGRAMS: readonly (readonly [
  title: string,
  of: keyof RunReport['distributions'],
  shown: (value: number) => string,
])[] = [
  ['Steps of an episode', 'steps', whole],
  ['Score', 'score', decimal],
  ['Prompt tokens of an episode', 'prompt_tokens', whole],
  ['Completion tokens of an episode', 'completion_tokens', whole],
  ['Milliseconds of a reply', 'latency_ms', whole],
];

/** How often each group was solved, by run. */
function groupRows(kind: keyof RunReport['groups']) {
  const names = [...new Set(report.runs.flatMap((run) => run.groups[kind].map(({ name }) => name)))];
  return names.map((name) => {
    const groups = report.runs.map((run) => run.groups[kind].find((one) => one.name === name));
    return {
      name,
      note: `${Math.max(...groups.map((one) => one?.tasks ?? 0))}`,
      values: groups.map((one) => one?.solve_rate ?? null),
    };
  });
}

/** What scores are made of, apart for programs with and without faults, by run. */
function partRows() {
  const all = report.runs.flatMap(({ groups }) => groups.program);
  const names = [...new Set(all.flatMap(({ score_parts }) => score_parts.map(({ name }) => name)))];
  return ['faulty', 'clean'].flatMap((program) =>
    names.map((part) => ({
      name: `${part}, ${program}`,
      note: '',
      values: report.runs.map(({ groups }) => {
        const parts = groups.program.find(({ name }) => name === program)?.score_parts;
        return parts?.find(({ name }) => name === part) ?? null;
      }),
    })),
  );
}

/** The share of each action, by run. */
function actionRows() {
  const types = [...new Set(report.runs.flatMap((run) => run.actions.map(({ action_type }) => action_type)))];
  return types.map((type) => ({
    name: seen(type).slice(0, 60),
    note: '',
    values: report.runs.map((run) => {
      const count = run.actions.find(({ action_type }) => action_type === type)?.count ?? 0;
      return { value: count / Math.max(1, run.total.steps), low: null, high: null };
    }),
  }));
}

export function Legend() {
  return (
    <ul class="legend">
      {report.runs.map(({ name }, run) => (
        <li key={name}>
          <i class={`swatch run-${run % 6}`} /> {seen(name)}
        </li>
      ))}
    </ul>
  );
}

interface PlotProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ComponentChildren;
}

function Plot({ title, note, children }: PlotProps) {
  return (
    <section class="plot">
      <h2>
        {title}
        {note !== undefined && <small class="quiet">{note}</small>}
      </h2>
      {children}
    </section>
  );
}
