/** What came of the actions: tests, output, steps, diff. */
import { DiffView } from './diff-view.tsx';
import type { EpisodeRecord } from './record.ts';
import { StepList } from './step-list.tsx';
import { TestsView } from './tests-view.tsx';

export function Outcome({ record }: { readonly record: EpisodeRecord }) {
  const { observation } = record.result;
  return (
    <div class="outcome">
      <TestsView observation={observation} />
      <section>
        <h2>Last output</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre class="output" tabIndex={0}>
          {observation.last_execution_output ?? ''}
        </pre>
      </section>
      <StepList steps={record.steps} />
      {observation.diff !== undefined && <DiffView diff={observation.diff} />}
    </div>
  );
}
