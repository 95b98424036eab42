/** Keys that act from anywhere on the page but from where one types. */
import { useLayoutEffect } from 'preact/hooks';

export type Shortcuts = Readonly<Record<string, () => void>>;

/** Single keys can be turned off: speech input sends them by accident. */
export function useShortcuts(enabled: boolean, shortcuts: Shortcuts): void {
  // With what is seen: a key that follows at once must not meet what held before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!enabled || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      const act = shortcuts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
