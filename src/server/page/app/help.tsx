import { Dialog } from './dialog.tsx';

interface Props {
  readonly singleKeys: boolean;
  readonly onSingleKeys: (on: boolean) => void;
  readonly onClose: () => void;
}

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['c', 'go to the code'],
  ['↑ ↓', 'move by a line in the code; with Shift, select more'],
  ['Home End', 'first and last line'],
  ['Enter', 'edit the selected lines'],
  ['i', 'insert before the line'],
  ['Delete', 'delete the selected lines'],
  ['Ctrl + Enter', 'send the edit'],
  ['Esc', 'from the edit back to the code'],
  ['r', 'run the tests'],
  ['u', 'undo the last edit'],
  ['o', 'back to the original'],
  ['s', 'submit, after a question'],
  ['?', 'this list'],
];

export function Help({ singleKeys, onSingleKeys, onClose }: Props) {
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
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
