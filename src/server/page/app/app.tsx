/** The frame around everything: where one is, the token, help. */
import { useMemo, useState } from 'preact/hooks';
import { Api } from './api.ts';
import { Connect } from './connect.tsx';
import { Help } from './help.tsx';
import { Notice } from './notice.tsx';
import { PlayView } from './play-view.tsx';
import { TokenForm } from './token-form.tsx';
import { keepToken, keptToken } from './token-store.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useHash } from './use-hash.ts';
import { usePlay } from './use-play.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WatchList } from './watch-list.tsx';
import { WatchView } from './watch-view.tsx';

const PLACES = { play: 'Play', watch: 'Watch', connect: 'Connect' } as const;

export function App({ root }: { readonly root: URL }) {
  const [token, setToken] = useState(keptToken);
  const [locked, setLocked] = useState<string>();
  const [helping, setHelping] = useState(false);
  const [singleKeys, setSingleKeys] = useState(true);
  const api = useMemo(() => new Api(root, token, setLocked), [root, token]);
  const catalogue = useCatalogue(api);
  const play = usePlay(api);
  const [place, detail] = useHash();
  useShortcuts(singleKeys, { '?': () => setHelping(true) });

  const unlock = (given: string) => {
    keepToken(given);
    setLocked(undefined);
    setToken(given);
  };

  function main() {
    if (place === 'connect') return <Connect root={root} secured={token !== undefined || locked !== undefined} />;
    if (locked !== undefined) return <TokenForm refused={locked} onToken={unlock} />;
    if (place === 'watch') {
      return detail === '' ? <WatchList api={api} /> : <WatchView api={api} episodeId={detail} key={detail} />;
    }
    if (catalogue.error !== undefined) return <Notice kind="bad">{catalogue.error}</Notice>;
    if (catalogue.schemas === undefined) return <p class="quiet">Reading the tasks…</p>;
    return (
      <PlayView
        api={api}
        catalogue={catalogue}
        schemas={catalogue.schemas}
        play={play}
        singleKeys={singleKeys}
        wanted={place === 'task' ? detail : ''}
      />
    );
  }

  return (
    <>
      <header class="bar">
        <a class="mark" href="#play">
          TraceFix
        </a>
        <nav aria-label="Places">
          {Object.entries(PLACES).map(([key, name]) => (
            <a href={`#${key}`} aria-current={isAt(place, key) ? 'page' : undefined} key={key}>
              {name}
            </a>
          ))}
        </nav>
        <button type="button" class="plain" aria-label="Keyboard shortcuts" onClick={() => setHelping(true)}>
          ?
        </button>
      </header>
      <main>{main()}</main>
      {helping && <Help singleKeys={singleKeys} onSingleKeys={setSingleKeys} onClose={() => setHelping(false)} />}
    </>
  );
}

const isAt = (place: string, key: string) => place === key || (key === 'play' && (place === 'task' || place === ''));
