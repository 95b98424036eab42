import { Dialog } from './dialog.tsx';

interface Props {
  /** Those of the game. */
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

const KEYS: Props['keys'] = [
  ['c', 'go to the code'],
  ['↑ ↓', 'move by a line in the code; with Shift, select more'],
  ['Home End', 'first and last line'],
  ['Ctrl + Enter', 'send what is filled in'],
  ['Esc', 'from a form back to the code'],
  ['r', 'run the tests'],
  ['s', 'submit, after a question'],
  ['?', 'this list'],
];

export function Help({ keys, singleKeys, onSingleKeys, onClose }: Props) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl class="keys">
        {[...KEYS, ...keys].map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={singleKeys} onChange={(event) => onSingleKeys(event.currentTarget.checked)} />
        Single letters act
      </label>
      <form method="dialog" class="row end">
        <button type="submit">Close</button>
      </form>
    </Dialog>
  );
}
