/** Something the player must know, said at once to those who hear the page. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly kind: 'bad' | 'warn';
  readonly children: ComponentChildren;
}

export function Notice({ kind, children }: Props) {
  return (
    <div class={`notice ${kind}`} role="alert">
      {children}
    </div>
  );
}
