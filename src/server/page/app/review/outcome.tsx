/** What came of the actions: tests of what is applied, output, steps. */
import { levelNamed } from '../../../../game/review/level.ts';
import { DiffView } from '../diff-view.tsx';
import { LastOutput } from '../last-output.tsx';
import type { EpisodeRecord } from '../record.ts';
import { StepList } from '../step-list.tsx';
import { TestsView } from '../tests-view.tsx';
import { ReportList } from './report-list.tsx';
import { useReviewLines } from './use-review-lines.ts';
import { observationOf } from './wire.ts';

type Props = { readonly record: EpisodeRecord };

/** The same for those who look on, and have the reports nowhere else. */
export function WatchedOutcome({ record }: Props) {
  const { lines } = useReviewLines(record.result);
  return (
    <div class="outcome">
      <ReportList result={record.result} lines={lines} />
      <Rest record={record} />
    </div>
  );
}

export function Outcome({ record }: Props) {
  return (
    <div class="outcome">
      <Rest record={record} />
    </div>
  );
}

function Rest({ record: { result, steps } }: Props) {
  const observation = observationOf(result);
  const { working_diff, info } = observation;
  const applies = levelNamed(info.level)?.actions.includes('APPLY_FIX') !== false;
  return (
    <>
      {applies && <TestsView observation={observation} />}
      {applies && <DiffView title="Fixes that are applied" diff={working_diff} />}
      <LastOutput observation={observation} />
      <StepList steps={steps} />
    </>
  );
}
