/** The rules that only a review has. */
import { levelNamed } from '../../../../game/review/level.ts';
import { meant } from '../action-forms.ts';
import type { RuleFieldsProps } from '../reset-fields.tsx';

export function RuleFields({ schema, options, onOption }: RuleFieldsProps) {
  const choices = (name: string) => meant(schema.properties?.[name]).enum ?? [];
  const level = String(options.level ?? '');
  const choice = (label: string, name: string, value: string) => (
    <label>
      {label}
      <select value={value} onChange={(event) => onOption(name, event.currentTarget.value)}>
        {choices(name).map((each) => (
          <option value={each} key={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <div class="filters">
        {choice('Level', 'level', level)}
        {choice('Feedback', 'feedback', String(options.feedback ?? choices('feedback')[0]))}
        <label>
          Program
          <select
            value={String(options.clean ?? '')}
            onChange={({ currentTarget: { value } }) => onOption('clean', CLEAN[value])}
          >
            <option value="">drawn: one in five is right</option>
            <option value="false">with issues</option>
            <option value="true">right</option>
          </select>
        </label>
      </div>
      <p class="quiet">At this level you {levelNamed(level)?.what}.</p>
    </>
  );
}

const CLEAN: Readonly<Record<string, boolean>> = { false: false, true: true };
