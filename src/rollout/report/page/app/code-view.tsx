/** The program after a step, with what that step changed in it or was about. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { asText, seen } from './shown.ts';
import { type Marked, shownLines } from './shown-lines.ts';

interface Props {
  readonly before: unknown;
  readonly after: unknown;
  /** What the step is about. */
  readonly marked: Marked | undefined;
  /** What is shown of a game that has no program. */
  readonly otherwise: unknown;
}

export function CodeView({ before, after, marked, otherwise }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [start, end] = [marked?.start, marked?.end];
  const lines = useMemo(() => shownLines(before, after, marked), [before, after, start, end]);
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('.plus, .minus, .marked');
    if (panel.current && first) panel.current.scrollTop = first.offsetTop - panel.current.clientHeight / 3;
  }, [lines]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="code" aria-label="Program" tabIndex={0} data-scrolls ref={panel}>
      {lines === undefined ? (
        <pre>{seen(asText(otherwise))}</pre>
      ) : (
        lines.map(({ kind, number, text }, at) => (
          <div class={`line ${kind}`} key={at}>
            <span class="number">{kind === 'minus' ? '−' : number}</span>
            <span class="text">{seen(text)}</span>
          </div>
        ))
      )}
    </section>
  );
}
