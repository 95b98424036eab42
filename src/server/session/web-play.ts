/** The one session behind OpenEnv's routes for a web interface, and those who look on. */
import type { ServerContext } from '../context.ts';
import { toJson } from '../wire/json.ts';
import { type Envelope, noEpisode, resetSession, stateOf, stepSession } from './play.ts';
import type { Session } from './session.ts';

/** Steps of the episode that onlookers are shown, the latest. */
const MAX_LOGS = 1000;
/** Characters of them: every update tells them all, and one of a thousand large programs would be longer than a text can be. */
const MAX_LOG_CHARACTERS = 1024 * 1024;
/** Each of them is written to after every step. */
const MAX_ONLOOKERS = 1000;

/** The slot is nobody's in particular, and no step without a session id is meant for it. */
const VISITORS = { address: 'web interface', sender: 'web interface' };

interface ActionLog {
  readonly timestamp: string;
  readonly action: unknown;
  readonly observation: unknown;
  readonly reward: number | null;
  readonly done: boolean;
  readonly step_count: number;
}

/** Takes one update, the bytes of its JSON. */
type Onlooker = (update: Buffer) => void;

export class WebPlay {
  #session: Session | undefined;
  #observation: unknown = null;
  #logs: { readonly log: ActionLog; readonly length: number }[] = [];
  #logLength = 0;
  readonly #onlookers = new Set<Onlooker>();

  /** Starts an episode; the session takes its slot now, and gives it back when it has been idle for too long. */
  async reset(context: ServerContext, options: Readonly<Record<string, unknown>>): Promise<Envelope> {
    const session = this.#live() ?? context.sessions.open('http', VISITORS);
    this.#session = session;
    try {
      const envelope = await session.run((signal) => resetSession(context, session, options, signal));
      this.#observation = envelope.observation;
      this.#logs = [];
      this.#logLength = 0;
      this.#tell();
      return envelope;
    } finally {
      if (session.playing === undefined) context.sessions.end(session);
    }
  }

  /** @throws {TraceFixError} as any step does. */
  async step(context: ServerContext, action: Readonly<Record<string, unknown>>): Promise<Envelope> {
    const session = this.#live();
    if (session === undefined) throw noEpisode();
    session.lastActiveMs = Date.now();
    const envelope = await session.run((signal) => stepSession(context, session, action, signal));
    const { observation, reward, done } = envelope;
    const { step_count } = stateOf(session) as { readonly step_count: number };
    this.#observation = observation;
    this.#remember({ timestamp: new Date().toISOString(), action, observation, reward, done, step_count });
    this.#tell();
    return envelope;
  }

  /** @throws {TraceFixError} `no_episode` */
  state(): Readonly<Record<string, unknown>> {
    const session = this.#live();
    if (session?.playing === undefined) throw noEpisode();
    return stateOf(session);
  }

  /** Tells `onlooker` how the episode stands, now and after every step; what it returns ends that. None when there are too many. */
  watch(onlooker: Onlooker): (() => void) | undefined {
    if (this.#onlookers.size >= MAX_ONLOOKERS) return undefined;
    this.#onlookers.add(onlooker);
    onlooker(this.#update());
    return () => this.#onlookers.delete(onlooker);
  }

  #live(): Session | undefined {
    return this.#session?.closed === false ? this.#session : undefined;
  }

  /** The latest is kept whatever its length. */
  #remember(log: ActionLog): void {
    const { length } = toJson(log);
    this.#logs.push({ log, length });
    this.#logLength += length;
    while (this.#logs.length > 1 && (this.#logs.length > MAX_LOGS || this.#logLength > MAX_LOG_CHARACTERS)) {
      this.#logLength -= this.#logs.shift()?.length ?? 0;
    }
  }

  #tell(): void {
    if (this.#onlookers.size === 0) return;
    const update = this.#update();
    for (const onlooker of this.#onlookers) onlooker(update);
  }

  /** Written once for all onlookers, whose sockets share its bytes. */
  #update(): Buffer {
    const live = this.#live();
    const { episode_id, step_count } = stateOf(live);
    const known = live !== undefined;
    const episode_state = {
      episode_id,
      step_count,
      current_observation: known ? this.#observation : null,
      action_logs: known ? this.#logs.map(({ log }) => log) : [],
      is_reset: known && this.#logs.length === 0,
    };
    return Buffer.from(toJson({ type: 'state_update', episode_state }));
  }
}
