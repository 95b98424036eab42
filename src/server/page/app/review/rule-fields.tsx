/** The rules that only a review has. */
import { meant } from '../action-forms.ts';
import type { RuleFieldsProps } from '../reset-fields.tsx';
import { levelOf } from './verdict-words.ts';

export function RuleFields({ schema, options, onOption }: RuleFieldsProps) {
  const choices = (name: string) => meant(schema.properties?.[name]).enum ?? [];
  const level = String(options.level ?? '');
  return (
    <>
      <div class="filters">
        <label>
          Level
          <select value={level} onChange={(event) => onOption('level', event.currentTarget.value)}>
            {choices('level').map((each) => (
              <option value={each} key={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label>
          Feedback
          <select
            value={String(options.feedback ?? choices('feedback')[0])}
            onChange={(event) => onOption('feedback', event.currentTarget.value)}
          >
            {choices('feedback').map((each) => (
              <option value={each} key={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
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
      <p class="quiet">At this level you {levelOf(level)?.what}.</p>
    </>
  );
}

const CLEAN: Readonly<Record<string, boolean>> = { false: false, true: true };
