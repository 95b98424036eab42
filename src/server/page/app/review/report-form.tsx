/** A report, or a fix of one, as it is filled in. */
import { ActionField } from '../action-field.tsx';
import { type FormProps, formKeys, type Values } from '../filled-action.tsx';
import { namedLines } from '../words.ts';
import { type Draft, rangeOf } from './draft.ts';
import type { DraftForms } from './draft-action.ts';

interface Props extends Pick<FormProps, 'idle' | 'gone'> {
  readonly forms: DraftForms;
  readonly draft: Draft;
  /** Whether the level takes fixes. */
  readonly fixable: boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onFix: (wanted: boolean) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

export const REPORT_FORM = 'report-form';
/** Where one goes from the code. */
export const FIRST_FIELD = 'field-report-category';
export const BLOCK_FIELD = 'field-fix-new_code_block';

export function ReportForm({ forms, draft, fixable, idle, gone, onDraft, onFix, onSend, onCancel }: Props) {
  const { fixing, fix } = draft;
  const title = fixing === undefined ? 'Report an issue' : `A fix of #${fixing}`;
  const range = rangeOf(draft);
  return (
    <form
      id={REPORT_FORM}
      class="report-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={formKeys}
    >
      <h2>{title}</h2>
      {fixing === undefined && (
        <Fields
          prefix="field-report-"
          form={forms.report}
          values={draft.report}
          onValues={(changed) => onDraft({ ...draft, report: { ...draft.report, ...changed } })}
        />
      )}
      {fixing === undefined && fixable && (
        <label class="check">
          <input type="checkbox" checked={fix !== undefined} onChange={(event) => onFix(event.currentTarget.checked)} />
          With a fix
        </label>
      )}
      {fix !== undefined && (
        <Fields
          prefix="field-fix-"
          form={forms.fix}
          values={fix}
          onValues={(changed) =>
            onDraft({ ...draft, fix: { ...fix, ...changed }, typed: draft.typed || 'new_code_block' in changed })
          }
        />
      )}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={!idle} disabled={gone}>
          {fixing === undefined ? `Report ${range === undefined ? '' : namedLines(range)}` : 'Suggest this fix'}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly prefix: string;
  readonly form: DraftForms['report'];
  readonly values: Values;
  readonly onValues: (changed: Values) => void;
}

function Fields({ prefix, form, values, onValues }: FieldsProps) {
  return (
    <div class="filters">
      {form.fields.map((field) => (
        <ActionField
          key={field.name}
          field={field}
          id={prefix + field.name}
          value={values[field.name] ?? ''}
          onValue={(value) => onValues({ [field.name]: value })}
        />
      ))}
    </div>
  );
}
