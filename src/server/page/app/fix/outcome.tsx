/** What came of the actions: tests, output, steps, diff. */
import { DiffView } from '../diff-view.tsx';
import { LastOutput } from '../last-output.tsx';
import type { EpisodeRecord } from '../record.ts';
import { StepList } from '../step-list.tsx';
import { TestsView } from '../tests-view.tsx';

export function Outcome({ record }: { readonly record: EpisodeRecord }) {
  const { observation } = record.result;
  return (
    <div class="outcome">
      <TestsView observation={observation} />
      <LastOutput observation={observation} />
      <StepList steps={record.steps} />
      {observation.diff !== undefined && <DiffView title="Changes" diff={observation.diff} />}
    </div>
  );
}
