/** The rules that a reset may choose, with the bounds that the server names. */
import type { FunctionComponent } from 'preact';
import { meant } from './action-forms.ts';
import type { ResetOptions } from './use-play.ts';
import type { JsonSchema, Task } from './wire.ts';

export interface RuleFieldsProps {
  readonly schema: JsonSchema;
  readonly options: ResetOptions;
  /** Undefined leaves the choice to the server. */
  readonly onOption: (name: string, value: ResetOptions[string] | undefined) => void;
}

interface Props extends Pick<RuleFieldsProps, 'schema' | 'options'> {
  readonly task: Task | undefined;
  readonly onOptions: (options: ResetOptions) => void;
  /** Those that only this game has. */
  readonly Own: FunctionComponent<RuleFieldsProps> | undefined;
}

export function ResetFields({ schema, task, options, onOptions, Own }: Props) {
  const field = (name: string) => meant(schema.properties?.[name]);
  const set: RuleFieldsProps['onOption'] = (name, value) => {
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
        value={String(options[name] ?? '')}
        onInput={({ currentTarget: { value } }) => set(name, value === '' ? undefined : Number(value))}
      />
    </label>
  );
  const profiles = field('reward').enum ?? [];
  return (
    <>
      {Own !== undefined && <Own schema={schema} options={options} onOption={set} />}
      <div class="filters">
        {profiles.length > 0 && (
          <label>
            Reward profile
            <select
              value={String(options.reward ?? profiles[0])}
              onChange={(event) => set('reward', event.currentTarget.value)}
            >
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
    </>
  );
}
