/** All episodes that are chosen; only those in sight are in the document. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Choice, ORDERS, outcomeOf } from './choice.ts';
import { type Episode, report } from './data.ts';
import { seen, whole } from './shown.ts';

interface Props {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly listed: readonly Episode[];
  readonly open: Episode | undefined;
  readonly onOpen: (id: number) => void;
}

/** As episode-list.css has it. */
const ROW = 46;
const BEYOND = 8;

export function EpisodeList({ choice, onChoice, listed, open, onOpen }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const [[top, height], setSight] = useState<[number, number]>([0, 800]);
  const at = open === undefined ? -1 : listed.indexOf(open);

  function look(): void {
    if (panel.current !== null) setSight([panel.current.scrollTop, panel.current.clientHeight]);
  }

  useEffect(() => {
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);

  useLayoutEffect(() => {
    const list = panel.current;
    if (list === null || at < 0) return;
    if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
    else if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
    look();
  }, [at, listed]);

  const from = Math.max(0, Math.floor(top / ROW) - BEYOND);
  const to = Math.min(listed.length, Math.ceil((top + height) / ROW) + BEYOND);
  return (
    <section class="list" aria-label="Episodes">
      <Filters choice={choice} onChoice={onChoice} />
      <p class="quiet" role="status">
        {listed.length === 1 ? '1 episode' : `${whole(listed.length)} episodes`}
      </p>
      <div
        class="rows"
        ref={panel}
        onScroll={look}
        role="listbox"
        aria-label="Episodes"
        aria-activedescendant={at >= from && at < to ? `episode-${open?.id}` : undefined}
        tabIndex={0}
      >
        <svg width="1" height={listed.length * ROW} aria-hidden="true" />
        {listed.slice(from, to).map((episode, index) => (
          <Row
            key={episode.id}
            episode={episode}
            place={from + index}
            count={listed.length}
            isOpen={episode === open}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  );
}

function Filters({ choice, onChoice }: Pick<Props, 'choice' | 'onChoice'>) {
  const set = (part: Partial<Choice>) => onChoice({ ...choice, ...part });
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <label class="wide">
        Filter
        <input
          id="filter"
          type="search"
          placeholder="task, suite, difficulty, end …"
          value={choice.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </label>
      {report.runs.length > 1 && (
        <label>
          Run
          <select value={choice.run} onInput={(event) => set({ run: event.currentTarget.value })}>
            <option value="">all</option>
            {report.runs.map(({ name }, run) => (
              <option key={name} value={run}>
                {seen(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Outcome
        <select
          value={choice.outcome}
          onInput={(event) => set({ outcome: event.currentTarget.value as Choice['outcome'] })}
        >
          {['', 'solved', 'unsolved', 'cut'].map((name) => (
            <option key={name} value={name}>
              {name || 'all'}
            </option>
          ))}
        </select>
      </label>
      <label>
        Order
        <select value={choice.sort} onInput={(event) => set({ sort: event.currentTarget.value as Choice['sort'] })}>
          {Object.keys(ORDERS).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </form>
  );
}

interface RowProps extends Pick<Props, 'onOpen'> {
  readonly episode: Episode;
  readonly place: number;
  readonly count: number;
  readonly isOpen: boolean;
}

function Row({ episode, place, count, isOpen, onOpen }: RowProps) {
  const outcome = outcomeOf(episode);
  const runs = report.runs.length > 1 ? `${seen(episode.runName)} · ` : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the open row.
    <div
      id={`episode-${episode.id}`}
      class={`row ${isOpen ? 'open' : ''}`}
      role="option"
      aria-selected={isOpen}
      aria-posinset={place + 1}
      aria-setsize={count}
      style={{ top: `${place * ROW}px` }}
      onClick={() => onOpen(episode.id)}
    >
      <span class={`mark ${outcome}`}>{MARKS[outcome]}</span>
      <span class="name">{seen(episode.task)}</span>
      <span class="score">{episode.score === null ? '–' : episode.score.toFixed(2)}</span>
      <span class="about">
        {runs}attempt {episode.attempt + 1} · {episode.steps} steps · {seen(episode.difficulty)}
      </span>
    </div>
  );
}

export const MARKS = { solved: '✓', unsolved: '✗', cut: '…' } as const;
