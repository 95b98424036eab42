/** Where one is on the page, kept in the address. */
import { useEffect, useState } from 'preact/hooks';

export type Route =
  | { readonly view: 'overview' }
  /** Step 0 is the start. */
  | { readonly view: 'episodes'; readonly episode: number | undefined; readonly step: number };

export function useRoute(): readonly [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  function go(to: Route): void {
    // Going back leads from view to view, not through every step.
    history[to.view === route.view ? 'replaceState' : 'pushState'](null, '', hashOf(to));
    setRoute(to);
  }
  return [route, go];
}

export function hashOf(route: Route): string {
  if (route.view === 'overview') return '#overview';
  return route.episode === undefined ? '#episodes' : `#episodes/${route.episode}/${route.step}`;
}

function routeOf(hash: string): Route {
  const found = /^#episodes(?:\/(\d+)(?:\/(\d+))?)?$/.exec(hash);
  if (found === null) return { view: 'overview' };
  return {
    view: 'episodes',
    episode: found[1] === undefined ? undefined : Number(found[1]),
    step: Number(found[2] ?? 0),
  };
}
