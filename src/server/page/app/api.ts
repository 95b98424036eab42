/** Reads from the server that sent this page, under whatever prefix it stands. */
import { readEvents, type ServerEvent } from './events.ts';

/** The server said no; its own sentence is the message. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export class Api {
  readonly root: URL;
  /** Told when the server asks for a token, or refuses the one it got. */
  readonly #onLocked: (message: string) => void;
  token: string | undefined;

  constructor(root: URL, token: string | undefined, onLocked: (message: string) => void) {
    this.root = root;
    this.token = token;
    this.#onLocked = onLocked;
  }

  /** The same server, for what stands below a path. */
  below(path: string): Api {
    return new Api(new URL(`.${path}/`, this.root), this.token, this.#onLocked);
  }

  /** @throws {Refusal} */
  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.#fetch(path, signal)).json();
  }

  /** Server-sent events, with the token in a header, which EventSource cannot send. @throws {Refusal} */
  async *events(path: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    const { body } = await this.#fetch(path, signal);
    if (body !== null) yield* readEvents(body);
  }

  socketUrl(): string {
    const url = new URL('ws', this.root);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    // A browser's socket sends no header of ours.
    if (this.token !== undefined) url.searchParams.set('token', this.token);
    return url.href;
  }

  async #fetch(path: string, signal: AbortSignal | undefined): Promise<Response> {
    const headers = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    const response = await fetch(new URL(path, this.root), { headers, ...(signal && { signal }) }).catch((error) => {
      if (signal?.aborted) throw error;
      throw new Refusal(0, 'The server does not answer. It may have stopped, or the network is gone.');
    });
    if (response.ok) return response;
    const refusal = new Refusal(response.status, await sentenceOf(response));
    if (response.status === 401) this.#onLocked(this.token === undefined ? '' : 'The server refused this token.');
    throw refusal;
  }
}

async function sentenceOf(response: Response): Promise<string> {
  const plain = `The server answered ${response.status} ${response.statusText}.`;
  const { detail } = (await response.json().catch(() => ({}))) as { detail?: unknown };
  if (typeof detail === 'string') return detail;
  if (!Array.isArray(detail)) return plain;
  return detail.map((problem: { msg?: string }) => problem.msg ?? '').join(' ') || plain;
}
