/** Keys that act from anywhere on the page but from where one types. */
import { useLayoutEffect } from 'preact/hooks';

export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  // Not after the next frame, as effects are: keys that are held down come faster.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const at = event.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || document.querySelector('dialog[open]') !== null) return;
      // What scrolls keeps the keys by which it does.
      if (/^(Arrow|Home|End)/.test(event.key) && at.closest('[data-scrolls]') !== null) return;
      const act = keys[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
