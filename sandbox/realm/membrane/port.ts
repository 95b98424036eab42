/**
 * One side of the membrane. Both realms load this file; the two talk in text alone. A message is JSON,
 * `[settlements, nodes, operation, ...]`: promises that have settled, objects that are new or have changed, what to do.
 * In an answer the outcome stands in the operation's place.
 */
import { createAnswer } from './answer.ts';
import { createAsk, type Heard } from './ask.ts';
import { createCompose } from './compose.ts';
import { createDecoder } from './decode.ts';
import { createDetours } from './detours.ts';
import { createEncoder } from './encode.ts';
import { receiveExports, sendExports } from './exported-data.ts';
import { createHandle } from './handles.ts';
import { isMutable } from './kinds.ts';
import { createPerform } from './perform.ts';
import * as p from './primordials.ts';
import { quotesFunction } from './quotes-function.ts';
import { createSettlements } from './settlements.ts';
import { createSymbols } from './symbols.ts';
import { createTables, type Entry } from './tables.ts';

export type Role = 'judge' | 'subject';

/** What a port needs of its host. */
export interface Wire {
  /** Has the other side answer a message. Where it could not: `!depth` of calls that nest too deeply, else `!` and why. */
  cross(text: string): string;
  /** Notes that a value could not cross: the current test fails, whatever it catches. */
  fault(message: string): void;
}

export interface Port {
  /** Answers a message of the other side. */
  answer(text: string): string;
  /** Takes in settlements that the host carries over. */
  settle(text: string): void;
  /** Settlements and changes not yet told, as text for the other side's `settle`; empty when there are none. */
  takeSettlements(): string;
  /** Tells the other side that the export at `index` has another value. */
  announce(index: number, value: unknown): void;
  /** The values of the exports as one message, for the other side's `receive`. */
  send(values: readonly unknown[]): string;
  receive(text: string): unknown[];
  beginTest(): void;
  /** Whether, since this was last asked, the other side could have had this one change its own built-ins. */
  takeTouched(): boolean;
  /** Whether an object has crossed, either way. */
  knows(object: object): boolean;
  /** The lines of an error's stack that lie in the program; null of an error that is not from there. */
  traceOf(error: unknown): string | null;
  /** What the other side threw or rejected with last in this test. */
  lastThrown(): unknown;
  /** Functions of the other side whose promises this test was given and that have not settled. */
  pending(): string[];
}

export interface PortOptions {
  /** Objects of this side that must never cross. */
  readonly isForbidden?: (object: object) => boolean;
  /** Errors of this side whose text the other side must not read. */
  readonly isSecret?: (error: object) => boolean;
  /** Called when an operation is over and its answer about to be written. */
  readonly beforeReply?: () => void;
  readonly onAnnounce?: (index: number, value: unknown) => void;
  /** Called after an operation on behalf of the other side that named a road to the built-ins. */
  readonly afterDetour?: () => void;
  readonly isBuiltIn?: (object: object) => boolean;
  /** Whether arguments of the other side would have a function of this one act on what is not theirs to act on. */
  readonly isReach?: (args: readonly unknown[], self: unknown) => boolean;
}

export function createPort(role: Role, wire: Wire, options: PortOptions = {}): Port {
  const direction = role === 'judge' ? 1 : -1;
  const tables = createTables(direction);
  const symbols = createSymbols(direction);
  const detours = createDetours(role, tables, options);
  const traces = new p.weakMapOf<object, string>();
  const names = new p.mapOf<number, string>();
  const heard: Heard = { called: 0, thrown: undefined };

  /** Plain data is kept up to date towards the judge where the test made it, towards the program in any case. */
  const tracks = (entry: Entry) => isMutable(entry.kind) && (role === 'judge' || !entry.mine);
  const nameOf = (id: number) => `${(p.mapGet(names, id) as string | undefined) ?? 'a function'}()`;
  const refuse = (message: string): never => {
    wire.fault(message);
    throw new p.typeError(message);
  };

  const encoder = createEncoder({
    tables,
    tracks,
    isForbidden: options.isForbidden ?? (() => false),
    isSecret: (error) => role === 'judge' && (options.isSecret?.(error) === true || quotesFunction(error, tables)),
    onPromise: (entry) => settlements.watch(entry),
    symbolId: symbols.idOf,
  });
  const compose = createCompose(encoder, tables);
  const decoder = createDecoder({
    tables,
    tracks,
    describe: encoder.describe,
    handle(id, kind, name) {
      if (name !== '') p.mapSet(names, id, name);
      return kind === 'P' ? settlements.standIn(id, heard.called) : createHandle(id, kind, ask);
    },
    symbol: symbols.byId,
    /** Code of a test that writes to what it is given must not write to the classes that the tests run on. */
    onIntrinsic: (builtin) => void (role === 'judge' && p.freeze(builtin)),
    onErrorTrace: (error, trace) => void p.weakSet(traces, error, trace),
  });
  const settlements = createSettlements({
    tables,
    encoder,
    decoder,
    compose,
    wire,
    onReject(reason) {
      heard.thrown = reason;
    },
    onAnnounce: (index, value) => options.onAnnounce?.(index, value),
  });
  const shared = { encoder, decoder, compose, settlements, detours };
  const ask = createAsk({ ...shared, wire, heard, nameOf, refuse });
  const perform = createPerform({ role, tables, decoder, isReach: options.isReach, refuse });

  return {
    answer: createAnswer({ ...shared, perform, beforeReply: options.beforeReply }),
    settle(text) {
      detours.listen(text);
      settlements.apply(p.parse(text) as readonly unknown[]);
    },
    takeSettlements: settlements.takeChanges,
    announce: settlements.announce,
    send: (values) => sendExports(values, compose, encoder, tables),
    receive: (text) => receiveExports(text, decoder, tables),
    beginTest() {
      tables.beginTest();
      settlements.beginTest();
      heard.thrown = undefined;
    },
    takeTouched: detours.take,
    knows: (object) => tables.find(object) !== undefined,
    traceOf: (error) =>
      typeof error === 'object' && error !== null ? ((p.weakGet(traces, error) as string | undefined) ?? null) : null,
    lastThrown: () => heard.thrown,
    pending() {
      const found = settlements.pending();
      const called = p.list<string>();
      for (let index = 0; index < found.length; index++) called[index] = nameOf(found[index]!);
      return called;
    },
  };
}
