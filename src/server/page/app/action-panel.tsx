/** What can be done now: a button for each action that asks for nothing, a form for each other. */

import { ActionField } from './action-field.tsx';
import type { ActionForm } from './action-forms.ts';
import type { Range } from './source.ts';
import { humane } from './words.ts';

interface Props {
  readonly forms: readonly ActionForm[];
  readonly values: Readonly<Record<string, string>>;
  readonly onValues: (changed: Readonly<Record<string, string>>) => void;
  readonly thought: string;
  readonly onThought: (thought: string) => void;
  readonly idle: boolean;
  /** Nobody is there any more to act upon. */
  readonly gone: boolean;
  readonly busy: string | undefined;
  readonly range: Range | undefined;
  readonly lines: number;
  readonly onPress: (type: string) => void;
  readonly onFill: (form: ActionForm) => void;
  readonly onInsert: (line: number) => void;
  readonly onDelete: () => void;
}

const SHORTCUTS: Readonly<Record<string, string>> = {
  RUN_TESTS: 'r',
  UNDO_EDIT: 'u',
  RESET_TO_ORIGINAL: 'o',
  SUBMIT: 's',
};

export function ActionPanel(props: Props) {
  const { forms, idle, busy } = props;
  const pressed = forms.filter(({ fields }) => fields.length === 0).toSorted((one, two) => rank(one) - rank(two));
  // What writes comes first.
  const asking = forms.filter(({ fields }) => fields.length > 0).toSorted((one, two) => weight(two) - weight(one));
  return (
    <section class="actions" aria-label="Actions" aria-busy={busy !== undefined}>
      <div class="row">
        {pressed.map(({ type }) => (
          <button
            type="button"
            key={type}
            class={PRIMARY.has(type) ? 'primary' : ''}
            aria-disabled={!idle}
            disabled={props.gone}
            aria-keyshortcuts={SHORTCUTS[type]}
            onClick={() => props.onPress(type)}
          >
            {busy === type ? 'Running…' : humane(type)}
          </button>
        ))}
      </div>
      <label class="wide">
        Thought <span class="quiet">(optional: recorded, never judged)</span>
        <input type="text" value={props.thought} onInput={(event) => props.onThought(event.currentTarget.value)} />
      </label>
      {asking.map((form, index) => (
        <FilledAction {...props} form={form} open={index === 0} key={form.type} />
      ))}
    </section>
  );
}

const PRIMARY = new Set(['RUN_TESTS']);

const rank = ({ type }: ActionForm) => (PRIMARY.has(type) ? 0 : 1);

const weight = ({ fields }: ActionForm) => fields.filter(({ required }) => required).length;

function FilledAction(props: Props & { readonly form: ActionForm; readonly open: boolean }) {
  const { form, values, idle, range, lines, open } = props;
  const writes = form.fields.some(({ name }) => name === 'new_code_block');
  return (
    <details open={open}>
      <summary>{humane(form.type)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          props.onFill(form);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
          if (event.key === 'Escape') document.getElementById('code')?.focus();
        }}
      >
        <div class="filters">
          {form.fields.map((field) => (
            <ActionField
              key={field.name}
              field={field}
              id={writes ? `field-${field.name}` : `field-${form.type}-${field.name}`}
              value={values[field.name] ?? ''}
              onValue={(value) => props.onValues({ [field.name]: value })}
            />
          ))}
        </div>
        <div class="row">
          <button type="submit" aria-disabled={!idle} disabled={props.gone}>
            {submitLabel(form, writes, range, values.new_code_block ?? '')}
          </button>
          {writes && (
            <>
              <button
                type="button"
                class="plain"
                aria-disabled={!idle}
                disabled={props.gone}
                onClick={() => props.onInsert(range?.start ?? lines + 1)}
              >
                {range === undefined ? 'Insert at the end' : `Insert before ${range.start}`}
              </button>
              <button
                type="button"
                class="plain"
                aria-disabled={!idle}
                disabled={props.gone || range === undefined || range.end < range.start}
                onClick={props.onDelete}
              >
                Delete {named(range)}
              </button>
            </>
          )}
        </div>
      </form>
    </details>
  );
}

function submitLabel({ type }: ActionForm, writes: boolean, range: Range | undefined, block: string): string {
  if (!writes || range === undefined) return humane(type);
  if (range.end < range.start) return `Insert before line ${range.start}`;
  return `${block === '' ? 'Delete' : 'Replace'} ${named(range)}`;
}

function named(range: Range | undefined): string {
  if (range === undefined || range.end < range.start) return 'lines';
  return range.start === range.end ? `line ${range.start}` : `lines ${range.start}–${range.end}`;
}
