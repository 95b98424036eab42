/** One game of the server: what there is to play, the episode being played, others' episodes. */
import { useMemo } from 'preact/hooks';
import type { Address } from './address.ts';
import type { Api } from './api.ts';
import { partsOf } from './game-parts.ts';
import { Notice } from './notice.tsx';
import { PlayView } from './play-view.tsx';
import { useCatalogue } from './use-catalogue.ts';
import type { GamePlace } from './use-games.ts';
import { usePlay } from './use-play.ts';
import { WatchList } from './watch-list.tsx';
import { WatchView } from './watch-view.tsx';

interface Props {
  readonly server: Api;
  readonly game: GamePlace;
  readonly address: Address;
  readonly singleKeys: boolean;
  /** One that is not shown keeps its episode. */
  readonly shown: boolean;
}

export function GameView({ server, game, address: { place, detail }, singleKeys, shown }: Props) {
  const api = useMemo(() => server.below(game.path), [server, game.path]);
  const catalogue = useCatalogue(api);
  const play = usePlay(api);
  const parts = partsOf(game.game);
  if (!shown) return null;
  if (place === 'watch') {
    return detail === '' ? (
      <WatchList api={api} game={game} />
    ) : (
      <WatchView api={api} game={game} parts={parts} episodeId={detail} key={detail} />
    );
  }
  if (catalogue.error !== undefined) return <Notice kind="bad">{catalogue.error}</Notice>;
  if (catalogue.schemas === undefined) return <p class="quiet">Reading the tasks…</p>;
  return (
    <PlayView
      api={api}
      parts={parts}
      catalogue={catalogue}
      schemas={catalogue.schemas}
      play={play}
      singleKeys={singleKeys}
      wanted={place === 'task' ? detail : ''}
    />
  );
}
