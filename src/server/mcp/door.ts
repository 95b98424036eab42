/** The three ways in to MCP, as the one handler behind them sees them. */
import type { ResetOptions } from '../../gym/index.ts';
import type { Client } from '../operations/client.ts';
import type { Session } from '../session/session.ts';

export interface Door {
  /** The session of the socket through which the request came; its requests are in order already. */
  readonly own?: Session;
  /** The session that the header of an HTTP request names. */
  readonly named?: Session;
  /** Whether MCP begins the episode; on `/ws` that is the reset's to do. */
  readonly begins: boolean;
  /** What the trainer wrote into the URL; it goes before what a request asks for. */
  readonly options: ResetOptions;
  /** Keys of the URL's query that no reset takes. */
  readonly ignored: readonly string[];
  readonly client: Client;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Told of the session that `initialize` opened. */
  onOpen?(session: Session): void;
}
