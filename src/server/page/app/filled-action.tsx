/** The form of an action that asks for something. */
import type { ComponentChildren } from 'preact';
import { ActionField } from './action-field.tsx';
import type { ActionForm } from './action-forms.ts';
import { focusCode } from './code-view.tsx';
import { humane } from './words.ts';

export type Values = Readonly<Record<string, string>>;

export interface FormProps {
  readonly values: Values;
  readonly onValues: (changed: Values) => void;
  readonly idle: boolean;
  /** Nobody is there any more to act upon. */
  readonly gone: boolean;
}

interface Props extends FormProps {
  readonly form: ActionForm;
  readonly open: boolean;
  /** In front of the names of the fields. */
  readonly idPrefix: string;
  /** On the button that sends it. */
  readonly label: string;
  readonly onFill: (form: ActionForm) => void;
  /** Buttons beside that one. */
  readonly children?: ComponentChildren;
}

export function FilledAction({ form, open, idPrefix, label, values, onValues, idle, gone, onFill, children }: Props) {
  return (
    <details open={open}>
      <summary>{humane(form.type)}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onFill(form);
        }}
        onKeyDown={formKeys}
      >
        <div class="filters">
          {form.fields.map((field) => (
            <ActionField
              key={field.name}
              field={field}
              id={idPrefix + field.name}
              value={values[field.name] ?? ''}
              onValue={(value) => onValues({ [field.name]: value })}
            />
          ))}
        </div>
        <div class="row">
          <button type="submit" aria-disabled={!idle} disabled={gone}>
            {label}
          </button>
          {children}
        </div>
      </form>
    </details>
  );
}

/** Keys of every form beside the code: Ctrl + Enter sends it, Escape goes back. */
export function formKeys(event: KeyboardEvent & { readonly currentTarget: HTMLFormElement }): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  if (event.key === 'Escape') focusCode();
}
