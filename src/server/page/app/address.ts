/** Where one is on the page, kept in the address: `#watch/<id>`, or `#review/watch/<id>` for a game that is not at the root. */
import { useEffect, useState } from 'preact/hooks';
import type { GamePlace } from './use-games.ts';

export const PLACES = { play: 'Play', watch: 'Watch', connect: 'Connect' } as const;

export interface Address {
  /** As somebody may have typed it; undefined for that of the root. */
  readonly game: string | undefined;
  /** One of the places, `task` for a task to play, or empty. */
  readonly place: string;
  readonly detail: string;
}

export function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return readAddress(hash);
}

export function readAddress(hash: string): Address {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('/');
  if (first === '' || first === 'task' || Object.hasOwn(PLACES, first)) {
    return { game: undefined, place: first, detail: decoded(rest.join('/')) };
  }
  const [place = '', ...detail] = rest;
  return { game: decoded(first), place, detail: decoded(detail.join('/')) };
}

/** What leads to a place in a game, with `#`. */
export function addressOf({ game, path }: GamePlace, place: string, detail?: string): string {
  const segments = [...(path === '' ? [] : [game]), place, ...(detail === undefined ? [] : [detail])];
  return `#${segments.map(encodeURIComponent).join('/')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand: taken as it is.
    return text;
  }
}
