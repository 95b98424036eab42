/** The program with line numbers: a list in which lines are selected, or only looked at. */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Range } from './source.ts';

interface Props {
  readonly lines: readonly string[];
  /** Lines that differ from what stood there before. */
  readonly added: ReadonlySet<number>;
  /** What the latest step was about. */
  readonly written: Range | undefined;
  /** A line that is brought into sight; the first of `written` when absent. */
  readonly sight?: number | undefined;
  /** A word or two at the end of a line. */
  readonly tags?: ReadonlyMap<number, string>;
  /** What stands below a line, where lines cannot be selected. */
  readonly notes?: ReadonlyMap<number, ComponentChildren>;
  readonly range?: Range | undefined;
  readonly onSelect?: (start: number, end: number) => void;
  /** After a line was selected by mouse or finger. */
  readonly onTap?: () => void;
  /** By key, with the selected lines, or else the one that the keyboard is at. */
  readonly commands?: Readonly<Record<string, (range: Range) => void>>;
}

const PAGE = 15;
const NONE: ReadonlyMap<number, never> = new Map<number, never>();

export function CodeView(props: Props) {
  const { lines, added, written, sight, tags = NONE, notes = NONE, range, onSelect, onTap, commands } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [anchor, setAnchor] = useState(1);
  const [cursor, setCursor] = useState(1);
  const here = Math.min(cursor, Math.max(1, lines.length));

  useEffect(() => bringIntoSight(panel.current, sight ?? written?.start), [written, sight]);

  function select(line: number, extend: boolean): void {
    const to = Math.min(Math.max(line, 1), Math.max(1, lines.length));
    const from = extend ? Math.min(anchor, lines.length) : to;
    setCursor(to);
    setAnchor(from);
    onSelect?.(Math.min(from, to), Math.max(from, to));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowUp: here - 1,
      ArrowDown: here + 1,
      PageUp: here - PAGE,
      PageDown: here + PAGE,
      Home: 1,
      End: lines.length,
      ' ': here,
    };
    const to = moves[event.key];
    const command = commands?.[event.key];
    if (to === undefined && command === undefined) return;
    event.preventDefault();
    if (to !== undefined) select(to, event.shiftKey);
    command?.(range ?? { start: here, end: here });
  }

  const selectable = onSelect !== undefined;
  useLayoutEffect(() => {
    if (selectable && panel.current !== null && document.activeElement === panel.current)
      keepInSight(panel.current, here);
  }, [here, selectable]);

  const row = (text: string, index: number) => {
    const line = index + 1;
    const isSelected = isWithin(range, line);
    const tag = tags.get(line);
    const marks = [
      'line',
      added.has(line) && 'added',
      isWithin(written, line) && 'written',
      isBefore(written, line) && 'cut',
      tag !== undefined && 'tagged',
      isSelected && 'selected',
      selectable && line === here && 'here',
      isBefore(range, line) && 'gap',
    ];
    return (
      <Fragment key={line}>
        <div
          id={`line-${line}`}
          class={marks.filter(Boolean).join(' ')}
          {...(selectable && { role: 'option', 'aria-selected': isSelected })}
          data-line={line}
        >
          <span class="number">{line}</span>
          <span class="text">{text}</span>
          {tag !== undefined && <span class="tag">{tag}</span>}
        </div>
        {!selectable && notes.get(line)}
      </Fragment>
    );
  };
  // Typing beside a long program must not go through all its lines.
  const rows = useMemo(
    () => lines.map(row),
    [lines, added, written, tags, notes, range?.start, range?.end, here, selectable],
  );

  if (!selectable) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <section class="code" aria-label="Program" tabIndex={0} ref={panel}>
        {rows}
      </section>
    );
  }
  return (
    <div
      class="code"
      role="listbox"
      aria-label="Program"
      aria-multiselectable="true"
      aria-activedescendant={lines.length > 0 ? `line-${here}` : undefined}
      tabIndex={0}
      id="code"
      ref={panel}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // The browser would select text between the two clicks.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        panel.current?.focus({ preventScroll: true });
        const line = (event.target as Element).closest<HTMLElement>('[data-line]')?.dataset.line;
        if (line === undefined) return;
        select(Number(line), event.shiftKey);
        onTap?.();
      }}
    >
      {rows}
    </div>
  );
}

/** Where lines can be selected. */
export function focusCode(): void {
  document.getElementById('code')?.focus({ preventScroll: true });
}

const isWithin = (range: Range | undefined, line: number) =>
  range !== undefined && line >= range.start && line <= range.end;

/** The range is the place in front of the line. */
const isBefore = (range: Range | undefined, line: number) =>
  range !== undefined && range.end < range.start && line === range.start;

/** The panel scrolls, never the page around it. */
function bringIntoSight(panel: HTMLElement | null, line: number | undefined): void {
  const row = panel?.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (panel && row) panel.scrollTop = row.offsetTop - panel.clientHeight / 2;
}

function keepInSight(panel: HTMLElement, line: number): void {
  const row = panel.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (row === null) return;
  const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
  if (top < panel.scrollTop) panel.scrollTop = top;
  else if (bottom > panel.scrollTop + panel.clientHeight) panel.scrollTop = bottom - panel.clientHeight;
}
