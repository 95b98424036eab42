/** One report that stands, what can be done about it, and at the end what became of it. */
import { namedLines } from '../words.ts';
import { FixView } from './fix-view.tsx';
import { headOf, wordsOf } from './verdict-words.ts';
import type { Report, Verdict } from './wire.ts';
import { WordsList } from './words-list.tsx';

export interface ReportActions {
  readonly idle: boolean;
  readonly gone: boolean;
  offers(type: string): boolean;
  onSend(action: { readonly action_type: string; readonly issue_id: number; readonly undo?: boolean }): Promise<void>;
  /** Opens the form for its fix. */
  onFix(report: Report): void;
}

interface Props {
  readonly report: Report;
  readonly lines: readonly string[];
  readonly level: string;
  readonly verdict: Verdict | undefined;
  /** Absent where one only looks on. */
  readonly actions: ReportActions | undefined;
}

export function ReportCard({ report, lines, level, verdict, actions }: Props) {
  const { line, end_line, description, fix, applied } = report;
  return (
    <li class="report" id={`report-${report.issue_id}`}>
      <h3>
        {headOf(report)}{' '}
        <span class="quiet">
          {namedLines({ start: line, end: end_line })}
          {applied ? ' · fix applied' : ''}
        </span>
      </h3>
      {verdict !== undefined && <WordsList words={wordsOf(verdict, level)} />}
      {description !== '' && <p>{description}</p>}
      {fix !== null && <FixView fix={fix} lines={lines} />}
      {actions !== undefined && <Buttons report={report} actions={actions} />}
    </li>
  );
}

function Buttons({ report, actions }: { readonly report: Report; readonly actions: ReportActions }) {
  const { issue_id, fix, applied } = report;
  const { idle, gone, offers, onSend, onFix } = actions;
  const button = (label: string, act: () => void) => (
    <button
      type="button"
      class="plain"
      aria-label={`${label} #${issue_id}`}
      aria-disabled={!idle}
      disabled={gone}
      onClick={act}
    >
      {label}
    </button>
  );
  return (
    <div class="row">
      {offers('SUGGEST_FIX') && button(fix === null ? 'Suggest a fix' : 'Change the fix', () => onFix(report))}
      {offers('APPLY_FIX') &&
        fix !== null &&
        button(
          applied ? 'Take the fix out' : 'Apply the fix',
          () => void onSend({ action_type: 'APPLY_FIX', issue_id, ...(applied && { undo: true }) }),
        )}
      {offers('WITHDRAW_ISSUE') && button('Withdraw', () => void onSend({ action_type: 'WITHDRAW_ISSUE', issue_id }))}
    </div>
  );
}
