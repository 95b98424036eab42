/** Episodes by their id, for trajectories and forks: those being played, and the latest finished ones. */
import type { EpisodeHandle } from '../../gym/index.ts';
import type { Session } from './session.ts';
import { Watchers } from './watchers.ts';

const KEPT_FINISHED = 256;

export class Episodes {
  readonly watchers = new Watchers();
  readonly #played = new Map<string, Session>();
  readonly #finished = new Map<string, EpisodeHandle>();
  readonly #onAbandoned: (handle: EpisodeHandle) => void;

  constructor(onAbandoned: (handle: EpisodeHandle) => void) {
    this.#onAbandoned = onAbandoned;
  }

  began(session: Session): void {
    const id = session.playing?.handle.episodeId;
    if (id !== undefined) this.#played.set(id, session);
  }

  /** The session lets go of its episode: a finished one is kept a while, another is closed. */
  left(session: Session, handle: EpisodeHandle): void {
    if (this.#played.get(handle.episodeId) === session) this.#played.delete(handle.episodeId);
    this.watchers.end(handle);
    if (handle.done) this.#keep(handle);
    else {
      this.#onAbandoned(handle);
      handle.close();
    }
  }

  /** Who plays the episode now. */
  player(id: string): Session | undefined {
    return this.#played.get(id);
  }

  /** Every session that holds an episode. */
  players(): Session[] {
    return [...this.#played.values()];
  }

  find(id: string): EpisodeHandle | undefined {
    return this.#played.get(id)?.playing?.handle ?? this.#finished.get(id);
  }

  #keep(handle: EpisodeHandle): void {
    this.#finished.get(handle.episodeId)?.close();
    this.#finished.delete(handle.episodeId);
    this.#finished.set(handle.episodeId, handle);
    if (this.#finished.size <= KEPT_FINISHED) return;
    const [oldest] = this.#finished.keys();
    if (oldest === undefined) return;
    this.#finished.get(oldest)?.close();
    this.#finished.delete(oldest);
  }
}
