import type { RefObject } from 'preact';

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', '↓'], 'next episode'],
  [['k', '↑'], 'previous episode'],
  [['→', 'l'], 'next step'],
  [['←', 'h'], 'previous step'],
  [['Home', 'End'], 'start and end of the episode'],
  [['/'], 'filter the episodes; Escape goes back'],
  [['o', 'e'], 'overview and episodes'],
  [['?'], 'this help'],
];

export function Help({ dialog }: { readonly dialog: RefObject<HTMLDialogElement> }) {
  return (
    <dialog ref={dialog} aria-label="Keys">
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
