import { type Field, isText } from './action-forms.ts';
import { humane } from './words.ts';

interface Props {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function ActionField({ field, id, value, onValue }: Props) {
  const { name, kind, required, description, choices } = field;
  const shared = { id, title: description, required: required && !isText(field) };
  const chosen = choices.length > 0;
  const long = !chosen && (kind === 'prose' || kind === 'block' || kind === 'json');
  return (
    <label class={long ? 'wide' : ''} for={id}>
      {humane(name)}
      {kind === 'number' && (
        <input
          type="number"
          step="any"
          {...shared}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
      {kind === 'text' && (
        <input type="text" {...shared} value={value} onInput={(event) => onValue(event.currentTarget.value)} />
      )}
      {chosen && (
        <select {...shared} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          <option value="" />
          {choices.map((choice) => (
            <option value={choice} key={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
      {long && (
        <textarea
          {...shared}
          rows={Math.min(14, Math.max(3, value.split('\n').length + 1))}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
          {...(kind === 'prose' ? { class: 'prose' } : CODE)}
        />
      )}
    </label>
  );
}

const CODE = { spellcheck: false, autocapitalize: 'off', autocomplete: 'off', wrap: 'off' } as const;
