/** What the runs came to. */
import type { ComponentChildren } from 'preact';
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
  const group = (kind: 'difficulty' | 'suite' | 'bug_type') => {
    const names = [...new Set(runs.flatMap((run) => run.groups[kind].map(({ name }) => name)))];
    return names.map((name) => {
      const groups = runs.map((run) => run.groups[kind].find((one) => one.name === name));
      return {
        name,
        note: `${Math.max(...groups.map((one) => one?.tasks ?? 0))}`,
        values: groups.map((one) => one?.solve_rate ?? null),
      };
    });
  };
  const actions = [...new Set(runs.flatMap((run) => run.actions.map(({ action_type }) => action_type)))];
  const unknown = Math.max(...runs.map(({ tasks_without_bug_types }) => tasks_without_bug_types));
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
          <Bars rows={group('difficulty')} />
        </Plot>
        <Plot title="Solved by suite" note="tasks">
          <Bars rows={group('suite')} />
        </Plot>
        <Plot title="Solved by bug type" note="tasks">
          <Bars rows={group('bug_type').sort((a, b) => Number(b.note) - Number(a.note))} />
          {unknown > 0 && (
            <p class="quiet">Unknown for {unknown} tasks: they were not at hand with the same content.</p>
          )}
        </Plot>
        <Plot title="Actions">
          <Bars
            rows={actions.map((type) => ({
              name: seen(type).slice(0, 60),
              note: '',
              values: runs.map((run) => {
                const count = run.actions.find(({ action_type }) => action_type === type)?.count ?? 0;
                return { value: count / Math.max(1, run.total.steps), low: null, high: null };
              }),
            }))}
          />
        </Plot>
        <Plot title="Steps of an episode">
          <Histogram of="steps" shown={whole} />
        </Plot>
        <Plot title="Score">
          <Histogram of="score" shown={decimal} />
        </Plot>
        <Plot title="Prompt tokens of an episode">
          <Histogram of="prompt_tokens" shown={whole} />
        </Plot>
        <Plot title="Completion tokens of an episode">
          <Histogram of="completion_tokens" shown={whole} />
        </Plot>
        <Plot title="Milliseconds of a reply">
          <Histogram of="latency_ms" shown={whole} />
        </Plot>
      </div>
      <TaskTable onTask={onTask} />
      <footer class="quiet">
        pass@k: {method.pass_at_k}. Solve rate: {method.solve_rate}. Intervals: {method.intervals}, {method.resamples}{' '}
        times. All are 95 %.
      </footer>
    </>
  );
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
