/** What stands reported, with each fix as a difference, and, at the end, what became of it. */
import { isRecord } from '../../../../is-record.ts';
import type { Observation } from './replay.tsx';
import { asText, seen } from './shown.ts';

interface Props {
  readonly observation: Observation;
  /** Of the step that led here; the last one's has the verdicts. */
  readonly metadata: Observation | undefined;
}

export function ReportsView({ observation: { reports, code_dict: code }, metadata }: Props) {
  if (!Array.isArray(reports)) return null;
  const verdicts = Array.isArray(metadata?.report_verdicts) ? metadata.report_verdicts.filter(isRecord) : [];
  return (
    <section>
      <h3>{reports.length === 0 ? 'Nothing is reported' : `Reports: ${reports.length}`}</h3>
      <ul class="reports">
        {reports.filter(isRecord).map((report) => (
          <Report
            key={asText(report.issue_id)}
            report={report}
            code={isRecord(code) ? code : {}}
            verdict={verdicts.find(({ issue_id }) => issue_id === report.issue_id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ReportProps {
  readonly report: Observation;
  readonly code: Observation;
  readonly verdict: Observation | undefined;
}

function Report({ report, code, verdict }: ReportProps) {
  const { issue_id, line, end_line, category, severity, description, fix, applied } = report;
  const place = line === end_line ? `line ${line}` : `lines ${line}–${end_line}`;
  return (
    <li>
      <b>{seen(`${issue_id}. ${place}`)}</b> {seen(`${category}, ${severity}: ${asText(description)}`)}
      {verdict !== undefined && <Verdict verdict={verdict} />}
      {isRecord(fix) && (
        <div class="fix">
          <small>{applied === true ? 'fix, applied' : 'fix'}</small>
          <Difference fix={fix} code={code} />
        </div>
      )}
    </li>
  );
}

function Verdict({ verdict: { found, category_right, severity, fix_passes } }: { readonly verdict: Observation }) {
  if (found !== true) return <p class="bad">✗ a false alarm</p>;
  const rated = severity === 1 ? 'severity right' : severity === 0.5 ? 'severity one off' : 'severity wrong';
  const fixed = typeof fix_passes !== 'boolean' ? '' : fix_passes ? ', fix passes' : ', fix fails';
  return (
    <p class={fix_passes === false ? 'bad' : 'good'}>
      ✓ found, category {category_right === true ? 'right' : 'wrong'}, {rated}
      {fixed}
    </p>
  );
}

/** The lines that go, then those that come. */
function Difference({ fix, code }: { readonly fix: Observation; readonly code: Observation }) {
  const [start, end] = [Number(fix.start_line), Number(fix.end_line)];
  const gone = Object.keys(code)
    .map(Number)
    .filter((number) => number >= start && number <= end)
    .sort((a, b) => a - b);
  const come = asText(fix.new_code_block).replace(/\n$/, '').split('\n');
  const added = fix.new_code_block === '' ? [] : come;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="code" tabIndex={0} data-scrolls>
      {gone.map((number) => (
        <div class="line minus" key={number}>
          <span class="number">{number}</span>
          <span class="text">{seen(asText(code[number]))}</span>
        </div>
      ))}
      {added.map((text, at) => (
        <div class="line plus" key={at}>
          <span class="number">+</span>
          <span class="text">{seen(text)}</span>
        </div>
      ))}
    </div>
  );
}
