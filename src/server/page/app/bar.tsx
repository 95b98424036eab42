/** The bar on top: the choice of a game where there are several, and the places in it. */
import { addressOf, PLACES } from './address.ts';
import { partsOf } from './game-parts.ts';
import type { GamePlace } from './use-games.ts';

interface Props {
  readonly games: readonly GamePlace[];
  readonly game: GamePlace | undefined;
  readonly place: string;
  readonly onHelp: () => void;
}

const ROOT: GamePlace = { game: '', path: '' };

export function Bar({ games, game = ROOT, place, onHelp }: Props) {
  const here = Object.hasOwn(PLACES, place) ? place : 'play';
  return (
    <header class="bar">
      <a class="mark" href={addressOf(game, 'play')}>
        TraceFix
      </a>
      {games.length > 1 && (
        <nav class="games" aria-label="Game">
          {games.map((each) => (
            <a href={addressOf(each, here)} aria-current={each === game ? 'true' : undefined} key={each.game}>
              {partsOf(each.game).name}
            </a>
          ))}
        </nav>
      )}
      <nav class="places" aria-label="Places">
        {Object.entries(PLACES).map(([key, name]) => (
          <a href={addressOf(game, key)} aria-current={key === here ? 'page' : undefined} key={key}>
            {name}
          </a>
        ))}
      </nav>
      <button type="button" class="plain" aria-label="Keyboard shortcuts" onClick={onHelp}>
        ?
      </button>
    </header>
  );
}
