/** The rules that a reset may choose, with the bounds that the server names. */
import { meant } from './action-forms.ts';
import type { ResetOptions } from './use-play.ts';
import type { JsonSchema, Task } from './wire.ts';

interface Props {
  readonly schema: JsonSchema;
  readonly task: Task | undefined;
  readonly options: ResetOptions;
  readonly onOptions: (options: ResetOptions) => void;
}

export function ResetFields({ schema, task, options, onOptions }: Props) {
  const field = (name: string) => meant(schema.properties?.[name]);
  const set = (name: string, value: string | number | undefined) => {
    const { [name]: _, ...rest } = options;
    onOptions(value === undefined ? rest : { ...rest, [name]: value });
  };
  const numeric = (name: string, label: string, placeholder: string) => (
    <label>
      {label}
      <input
        type="number"
        min={field(name).minimum}
        max={field(name).maximum}
        step={1}
        placeholder={placeholder}
        value={options[name] ?? ''}
        onInput={({ currentTarget: { value } }) => set(name, value === '' ? undefined : Number(value))}
      />
    </label>
  );
  const profiles = field('reward').enum ?? [];
  return (
    <div class="filters">
      {profiles.length > 0 && (
        <label>
          Reward profile
          <select value={options.reward ?? profiles[0]} onChange={(event) => set('reward', event.currentTarget.value)}>
            {profiles.map((profile) => (
              <option value={profile} key={profile}>
                {profile}
              </option>
            ))}
          </select>
        </label>
      )}
      {schema.properties?.max_steps !== undefined && numeric('max_steps', 'Steps', String(task?.max_steps ?? ''))}
      {numeric('seed', 'Seed', 'drawn')}
    </div>
  );
}
