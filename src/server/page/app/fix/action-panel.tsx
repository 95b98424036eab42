/** What can be done now: a button for each action that asks for nothing, a form for each other. */
import type { ActionForm } from '../action-forms.ts';
import { ActionRow } from '../action-row.tsx';
import { FilledAction, type FormProps } from '../filled-action.tsx';
import type { Range } from '../source.ts';
import { humane, namedLines } from '../words.ts';

interface Props extends FormProps {
  readonly forms: readonly ActionForm[];
  readonly thought: string;
  readonly onThought: (thought: string) => void;
  readonly busy: string | undefined;
  readonly range: Range | undefined;
  readonly lines: number;
  readonly onPress: (type: string) => void;
  readonly onFill: (form: ActionForm) => void;
  readonly onInsert: (line: number) => void;
  readonly onDelete: (range: Range) => void;
}

const SHORTCUTS: Readonly<Record<string, string>> = {
  RUN_TESTS: 'r',
  UNDO_EDIT: 'u',
  RESET_TO_ORIGINAL: 'o',
  SUBMIT: 's',
};

export function ActionPanel(props: Props) {
  const { forms, busy } = props;
  // What writes comes first.
  const asking = forms.filter(({ fields }) => fields.length > 0).toSorted((one, two) => weight(two) - weight(one));
  return (
    <section class="actions" aria-label="Actions" aria-busy={busy !== undefined}>
      <ActionRow {...props} forms={forms.filter(({ fields }) => fields.length === 0)} shortcuts={SHORTCUTS} />
      {asking.map((form, index) =>
        form.fields.some(({ name }) => name === 'new_code_block') ? (
          <EditForm {...props} form={form} open={index === 0} key={form.type} />
        ) : (
          <FilledAction
            {...props}
            form={form}
            open={index === 0}
            idPrefix={`field-${form.type}-`}
            label={humane(form.type)}
            key={form.type}
          />
        ),
      )}
    </section>
  );
}

const weight = ({ fields }: ActionForm) => fields.filter(({ required }) => required).length;

function EditForm(props: Props & { readonly form: ActionForm; readonly open: boolean }) {
  const { form, values, idle, gone, range, lines, onInsert, onDelete } = props;
  const deletable = range !== undefined && range.end >= range.start ? range : undefined;
  return (
    <FilledAction {...props} idPrefix="field-" label={submitLabel(form, range, values.new_code_block ?? '')}>
      <button
        type="button"
        class="plain"
        aria-disabled={!idle}
        disabled={gone}
        onClick={() => onInsert(range?.start ?? lines + 1)}
      >
        {range === undefined ? 'Insert at the end' : `Insert before ${range.start}`}
      </button>
      <button
        type="button"
        class="plain"
        aria-disabled={!idle}
        disabled={gone || deletable === undefined}
        onClick={() => deletable !== undefined && onDelete(deletable)}
      >
        Delete {deletable === undefined ? 'lines' : namedLines(deletable)}
      </button>
    </FilledAction>
  );
}

function submitLabel({ type }: ActionForm, range: Range | undefined, block: string): string {
  if (range === undefined) return humane(type);
  if (range.end < range.start) return `Insert before line ${range.start}`;
  return `${block === '' ? 'Delete' : 'Replace'} ${namedLines(range)}`;
}
