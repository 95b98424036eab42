/** Where one is on the page, kept in the address: `#watch/<id>` is `['watch', id]`. */
import { useEffect, useState } from 'preact/hooks';

export function useHash(): readonly [place: string, detail: string] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const [, place = '', detail = ''] = /^#([a-z]*)\/?(.*)$/.exec(hash) ?? [];
  return [place, decoded(detail)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Typed by hand: taken as it is.
    return text;
  }
}
