/** The reports that stand. */
import type { Result } from '../wire.ts';
import { type ReportActions, ReportCard } from './report-card.tsx';
import { observationOf, verdictsOf } from './wire.ts';

interface Props {
  readonly result: Result;
  readonly lines: readonly string[];
  readonly actions?: ReportActions;
}

export function ReportList({ result, lines, actions }: Props) {
  const { reports, info } = observationOf(result);
  const verdicts = verdictsOf(result);
  return (
    <section class="reports">
      <h2>Reports{reports.length > 0 ? ` (${reports.length})` : ''}</h2>
      {reports.length === 0 && <p class="quiet">{result.done ? 'None.' : 'None yet.'}</p>}
      <ul>
        {reports.map((report) => (
          <ReportCard
            key={report.issue_id}
            report={report}
            lines={lines}
            level={info.level}
            verdict={verdicts?.get(report.issue_id)}
            actions={actions}
          />
        ))}
      </ul>
    </section>
  );
}
