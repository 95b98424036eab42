/** The episodes that are being played. */
import { useEffect, useState } from 'preact/hooks';
import { addressOf } from './address.ts';
import { type Api, Refusal } from './api.ts';
import { Notice } from './notice.tsx';
import type { GamePlace } from './use-games.ts';
import type { RunningEpisode } from './wire.ts';
import { decimals } from './words.ts';

interface Listing {
  readonly episodes: readonly RunningEpisode[];
  readonly total: number;
}

const REFRESH_MS = 2000;

export function WatchList({ api, game }: { readonly api: Api; readonly game: GamePlace }) {
  const [listing, setListing] = useState<Listing>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      try {
        if (!document.hidden) setListing(await api.get<Listing>('episodes', leaving.signal));
        setError(undefined);
      } catch (failed) {
        if (leaving.signal.aborted) return;
        setError(sentenceOf(failed));
        if (failed instanceof Refusal && failed.status !== 0) return;
      }
      timer = setTimeout(read, REFRESH_MS);
    };
    void read();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [api]);

  return (
    <section class="sheet">
      <h1>Watch</h1>
      <p>Episodes that are being played on this server. Whoever plays one does not notice that it is watched.</p>
      {error !== undefined && <Notice kind="warn">{error}</Notice>}
      {listing !== undefined && (
        <p class="quiet">
          {listing.total === 0
            ? 'Nobody plays right now. Episodes appear here as they begin.'
            : `${listing.total} ${listing.total === 1 ? 'episode' : 'episodes'}, the liveliest first${listing.total > listing.episodes.length ? `; ${listing.episodes.length} shown` : ''}`}
        </p>
      )}
      <ul class="running">
        {listing?.episodes.map((episode) => (
          <li key={episode.episode_id}>
            <a href={addressOf(game, 'watch', episode.episode_id)}>{episode.task_name}</a>
            <span class="quiet">
              step {episode.step_count}
              {episode.max_steps === undefined ? '' : ` of ${episode.max_steps}`} · reward{' '}
              {decimals(episode.cumulative_reward)} · {idle(episode.idle_s)}
              {episode.watchers > 0 ? ` · watched by ${episode.watchers}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf(failed: unknown): string {
  if (failed instanceof Refusal && failed.status === 404) {
    return 'This server runs in production mode, where nobody is watched.';
  }
  return failed instanceof Error ? failed.message : String(failed);
}

function idle(seconds: number): string {
  if (seconds < 5) return 'active now';
  return seconds < 120 ? `idle for ${seconds} s` : `idle for ${Math.round(seconds / 60)} min`;
}
