/** The whole page: an overview of the runs, and the episodes one by one. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { type Choice, chosen, EVERYTHING } from './choice.ts';
import { episodes, report } from './data.ts';
import { EpisodeList } from './episode-list.tsx';
import { Help } from './help.tsx';
import { Overview } from './overview.tsx';
import { Replay } from './replay.tsx';
import { hashOf, type Route, useRoute } from './route.ts';
import { counted, seen } from './shown.ts';
import { useKeys } from './use-keys.ts';

export function App() {
  const [route, go] = useRoute();
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const help = useRef<HTMLDialogElement>(null);
  const listed = useMemo(() => chosen(episodes, choice), [choice]);
  const open = route.view === 'episodes' ? (episodes[route.episode ?? -1] ?? listed[0]) : undefined;
  const step = route.view === 'episodes' ? Math.min(route.step, open?.steps ?? 0) : 0;

  function show(episode: number | undefined, at = 0): void {
    go({ view: 'episodes', episode, step: at });
  }

  function beside(by: number): void {
    const at = open === undefined ? -1 : listed.indexOf(open);
    const next = listed[Math.min(listed.length - 1, Math.max(0, at + by))];
    if (next !== undefined) show(next.id);
  }

  function stepTo(at: number): void {
    if (open !== undefined) show(open.id, Math.min(open.steps, Math.max(0, at)));
  }

  useKeys({
    j: () => beside(1),
    k: () => beside(-1),
    ArrowDown: () => beside(1),
    ArrowUp: () => beside(-1),
    ArrowRight: () => stepTo(step + 1),
    ArrowLeft: () => stepTo(step - 1),
    l: () => stepTo(step + 1),
    h: () => stepTo(step - 1),
    Home: () => stepTo(0),
    End: () => stepTo(Number.POSITIVE_INFINITY),
    o: () => go({ view: 'overview' }),
    e: () => show(undefined),
    '/': () => {
      if (route.view !== 'episodes') show(undefined);
      // After the view is drawn, and before the next letter is typed.
      queueMicrotask(() => document.getElementById('filter')?.focus());
    },
    '?': () => help.current?.showModal(),
  });

  return (
    <>
      <Header view={route.view} onHelp={() => help.current?.showModal()} />
      {route.view === 'overview' ? (
        <main>
          <Overview
            onTask={(task) => {
              setChoice({ ...EVERYTHING, text: task, sort: 'run' });
              show(episodes.find((episode) => episode.task === task)?.id);
            }}
          />
        </main>
      ) : (
        <main class="episodes">
          <EpisodeList
            choice={choice}
            onChoice={(next) => {
              setChoice(next);
              show(chosen(episodes, next)[0]?.id);
            }}
            listed={listed}
            open={open}
            onOpen={show}
          />
          {open === undefined ? (
            <p class="quiet">No episode to show.</p>
          ) : (
            <Replay key={open.id} episode={open} step={step} onStep={stepTo} />
          )}
        </main>
      )}
      <Help dialog={help} />
    </>
  );
}

function Header({ view, onHelp }: { readonly view: Route['view']; readonly onHelp: () => void }) {
  const link = (to: Route, name: string) => (
    <a href={hashOf(to)} aria-current={view === to.view ? 'page' : undefined}>
      {name}
    </a>
  );
  return (
    <header>
      <h1>{report.runs.map(({ name }) => seen(name)).join(' · ')}</h1>
      <nav aria-label="Views">
        {link({ view: 'overview' }, 'Overview')}
        {link({ view: 'episodes', episode: undefined, step: 0 }, counted(episodes.length, 'episode'))}
        <button type="button" class="plain" onClick={onHelp}>
          Keys <kbd>?</kbd>
        </button>
      </nav>
    </header>
  );
}
