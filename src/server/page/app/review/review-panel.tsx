/** What can be done now: tests, hints and the decision by a button, a report by its form, the reports that stand one by one. */
import type { ActionForm } from '../action-forms.ts';
import { ActionRow } from '../action-row.tsx';
import { FilledAction, type FormProps } from '../filled-action.tsx';
import type { Result } from '../wire.ts';
import { humane } from '../words.ts';
import type { Draft } from './draft.ts';
import type { DraftForms } from './draft-action.ts';
import type { ReportActions } from './report-card.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportList } from './report-list.tsx';

interface Props extends FormProps {
  readonly result: Result;
  readonly lines: readonly string[];
  /** Those of the actions on offer. */
  readonly forms: readonly ActionForm[];
  readonly draftForms: DraftForms;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onFix: (wanted: boolean) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly actions: ReportActions;
  readonly thought: string;
  readonly onThought: (thought: string) => void;
  readonly busy: string | undefined;
  readonly onPress: (type: string) => void;
  readonly onFill: (form: ActionForm) => void;
}

const SHORTCUTS: Readonly<Record<string, string>> = { RUN_TESTS: 'r', SUBMIT_REVIEW: 's' };
/** Filled in by a form of their own, or done from a report. */
const ELSEWHERE = new Set(['REPORT_ISSUE', 'SUGGEST_FIX', 'WITHDRAW_ISSUE', 'APPLY_FIX']);
/** A line that was taken out of its field again is still one that is asked for. */
const isBegun = ({ fixing, report }: Draft) => fixing !== undefined || report.line !== undefined;
const isPressed = ({ type, fields }: ActionForm) => fields.length === 0 || type === 'SUBMIT_REVIEW';

export function ReviewPanel(props: Props) {
  const { result, lines, forms, draft, actions, busy } = props;
  const rest = forms.filter(({ type }) => !ELSEWHERE.has(type));
  return (
    <section class="actions pen" aria-label="Actions" aria-busy={busy !== undefined}>
      {isBegun(draft) ? (
        <ReportForm {...props} forms={props.draftForms} fixable={actions.offers('SUGGEST_FIX')} />
      ) : (
        <p class="quiet">Choose a line of the program, or several with Shift, to report what is wrong with it.</p>
      )}
      <ActionRow {...props} forms={rest.filter(isPressed)} shortcuts={SHORTCUTS} />
      <ReportList result={result} lines={lines} actions={actions} />
      {rest
        .filter((form) => !isPressed(form))
        .map((form) => (
          <FilledAction
            {...props}
            form={form}
            open={false}
            idPrefix={`field-${form.type}-`}
            label={humane(form.type)}
            key={form.type}
          />
        ))}
    </section>
  );
}
