/** The frame around everything: which game, where one is in it, the token, help. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { addressOf, useAddress } from './address.ts';
import { Api } from './api.ts';
import { Bar } from './bar.tsx';
import { Connect } from './connect.tsx';
import { partsOf } from './game-parts.ts';
import { GameView } from './game-view.tsx';
import { Help } from './help.tsx';
import { Notice } from './notice.tsx';
import { TokenForm } from './token-form.tsx';
import { keepToken, keptToken } from './token-store.ts';
import { type GamePlace, useGames } from './use-games.ts';
import { useShortcuts } from './use-shortcuts.ts';

const NO_GAMES: readonly GamePlace[] = [];

export function App({ root }: { readonly root: URL }) {
  const [token, setToken] = useState(keptToken);
  const [locked, setLocked] = useState<string>();
  const [helping, setHelping] = useState(false);
  const [singleKeys, setSingleKeys] = useState(true);
  const server = useMemo(() => new Api(root, token, setLocked), [root, token]);
  const { games = NO_GAMES, error } = useGames(server);
  const address = useAddress();
  const game = address.game === undefined ? games[0] : games.find(({ game }) => game === address.game);
  const visited = useRef(new Set<string>());
  if (game !== undefined) visited.current.add(game.game);
  useShortcuts(singleKeys, { '?': () => setHelping(true) });

  const unlock = (given: string) => {
    keepToken(given);
    setLocked(undefined);
    setToken(given);
  };

  /** What stands in front of any game. */
  function front() {
    if (address.place === 'connect') {
      const { root: url } = server.below(game?.path ?? '');
      return <Connect root={url} secured={token !== undefined || locked !== undefined} />;
    }
    if (locked !== undefined) return <TokenForm refused={locked} onToken={unlock} />;
    if (games.length === 0 && error !== undefined) return <Notice kind="bad">{error}</Notice>;
    if (games.length === 0) return <p class="quiet">Reading what is played here…</p>;
    return game === undefined ? <NoSuchGame wanted={address.game ?? ''} games={games} /> : undefined;
  }

  const inFront = front();
  return (
    <>
      <Bar games={games} game={game} place={address.place} onHelp={() => setHelping(true)} />
      <main>
        {inFront}
        {games
          .filter((each) => visited.current.has(each.game))
          .map((each) => (
            <GameView
              key={each.game}
              server={server}
              game={each}
              address={address}
              singleKeys={singleKeys}
              shown={inFront === undefined && each === game}
            />
          ))}
      </main>
      {helping && (
        <Help
          keys={partsOf(game?.game ?? '').keys}
          singleKeys={singleKeys}
          onSingleKeys={setSingleKeys}
          onClose={() => setHelping(false)}
        />
      )}
    </>
  );
}

function NoSuchGame({ wanted, games }: { readonly wanted: string; readonly games: readonly GamePlace[] }) {
  return (
    <Notice kind="warn">
      <p>This server does not play {wanted}. What it plays:</p>
      {games.map((each) => (
        <a href={addressOf(each, 'play')} key={each.game}>
          {partsOf(each.game).name}
        </a>
      ))}
    </Notice>
  );
}
