/** Which games this server plays, and where. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';

export interface GamePlace {
  readonly game: string;
  /** What stands before the paths of its routes; empty at the root. */
  readonly path: string;
}

export interface Games {
  /** The one at the root first; undefined until they are known. */
  readonly games: readonly GamePlace[] | undefined;
  readonly error: string | undefined;
}

/** A listing that is read anew leaves the old one standing, so that nobody's episode goes with it. */
export function useGames(api: Api): Games {
  const [known, setKnown] = useState<Games>({ games: undefined, error: undefined });
  useEffect(() => {
    api
      .get<{ games: readonly GamePlace[] }>('metadata')
      .then(({ games }) => setKnown({ games, error: undefined }))
      .catch(({ message }: Error) => setKnown(({ games }) => ({ games, error: message })));
  }, [api]);
  return known;
}
