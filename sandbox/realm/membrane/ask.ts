/** Asks the other side to do something to an object of its own, and gives or throws what it answers. */
import { argumentList, decodeList, encodeArgument } from './argument-lists.ts';
import type { Compose } from './compose.ts';
import type { Decoder } from './decode.ts';
import type { Detours } from './detours.ts';
import type { Encoder } from './encode.ts';
import { LOCAL, type Remote } from './handles.ts';
import type { Wire } from './port.ts';
import * as p from './primordials.ts';
import type { Settlements } from './settlements.ts';

/** What the other side is heard to do. */
export interface Heard {
  /** Id of the function whose answer is being read; 0 when there is none. */
  called: number;
  /** What it threw or rejected with last in this test. */
  thrown: unknown;
}

export interface AskRules {
  readonly encoder: Encoder;
  readonly decoder: Decoder;
  readonly compose: Compose;
  readonly settlements: Settlements;
  readonly detours: Detours;
  readonly heard: Heard;
  readonly wire: Wire;
  /** A function of the other side as messages name it, such as `load()`. */
  nameOf(id: number): string;
  refuse(message: string): never;
}

export function createAsk(rules: AskRules): Remote {
  const { encoder, decoder, compose, settlements, detours, wire, heard, nameOf, refuse } = rules;
  return (operation, id, args) => {
    if (operation === 'call') argumentList(args[1] as readonly unknown[]);
    if (operation === 'new') argumentList(args[0] as readonly unknown[]);
    const composed = compose((batch) => {
      let body = `"${operation}",${id}`;
      for (let index = 0; index < args.length; index++) body += `,${encodeArgument(batch, args[index], encoder.value)}`;
      return body;
    }, true);
    if ('why' in composed)
      return refuse(`An argument of ${nameOf(id)} cannot cross between test and program: ${composed.why}.`);
    const reply = wire.cross(`[${settlements.take() || '[]'},${composed.text}]`);
    if (reply[0] === '!') return fail(p.slice(reply, 1));
    detours.listen(reply);
    const message = p.parse(reply) as readonly unknown[];
    settlements.apply(message[0] as readonly unknown[]);
    heard.called = operation === 'call' ? id : 0;
    decoder.nodes(message[1] as never);
    heard.called = 0;
    switch (message[2]) {
      case 'value':
        return operation === 'proto' ? decoder.prototype(message[3]) : decoder.value(message[3]);
      case 'list':
        return decodeList(message[3] as readonly unknown[], decoder);
      case 'local':
        return LOCAL;
      case 'throw':
        heard.thrown = decoder.value(message[3]);
        throw heard.thrown;
      default:
        return refuse(
          `${operation === 'call' ? `The result of ${nameOf(id)}` : 'A result'} cannot cross between program and test: ${message[3] as string}.`,
        );
    }
  };
}

/** Throws for an operation that was not answered. */
function fail(reason: string): never {
  if (reason === 'depth') throw new p.rangeError('Maximum call stack size exceeded');
  throw new p.plainError(reason);
}
