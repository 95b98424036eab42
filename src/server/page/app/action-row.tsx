/** A button for each action that asks for nothing, and the thought that goes with any of them. */
import type { ActionForm } from './action-forms.ts';
import { humane } from './words.ts';

interface Props {
  readonly forms: readonly ActionForm[];
  readonly idle: boolean;
  /** Nobody is there any more to act upon. */
  readonly gone: boolean;
  /** The action that is under way. */
  readonly busy: string | undefined;
  readonly shortcuts: Readonly<Record<string, string>>;
  readonly onPress: (type: string) => void;
  readonly thought: string;
  readonly onThought: (thought: string) => void;
}

const PRIMARY = new Set(['RUN_TESTS']);
const rank = ({ type }: ActionForm) => (PRIMARY.has(type) ? 0 : 1);

export function ActionRow({ forms, idle, gone, busy, shortcuts, onPress, thought, onThought }: Props) {
  return (
    <>
      <div class="row">
        {forms
          .toSorted((one, two) => rank(one) - rank(two))
          .map(({ type, description }) => (
            <button
              type="button"
              key={type}
              class={PRIMARY.has(type) ? 'primary' : ''}
              title={description}
              aria-disabled={!idle}
              disabled={gone}
              aria-keyshortcuts={shortcuts[type]}
              onClick={() => onPress(type)}
            >
              {busy === type ? 'Running…' : humane(type)}
            </button>
          ))}
      </div>
      <label class="wide">
        Thought <span class="quiet">(optional: recorded, never judged)</span>
        <input type="text" value={thought} onInput={(event) => onThought(event.currentTarget.value)} />
      </label>
    </>
  );
}
