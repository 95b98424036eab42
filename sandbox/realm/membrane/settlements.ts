/** Promises that settle and exports that change: gathered as text, told to the other side with the next message. */
import type { Compose } from './compose.ts';
import type { Decoder } from './decode.ts';
import type { Encoder } from './encode.ts';
import { keepExport, keepOwnExport } from './exported-data.ts';
import type { Wire } from './port.ts';
import * as p from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

export interface Settlements {
  /** Has the other side told when a promise of this side settles. */
  watch(promise: Entry): void;
  /** Tells the other side that the export at `index` has another value. */
  announce(index: number, value: unknown): void;
  /** What is to be told, as text; empty when there is nothing. */
  take(): string;
  /** The same, with what has changed in tracked data. */
  takeChanges(): string;
  /** Makes the promise that stands for the other side's promise `id`, which the function `from` returned. */
  standIn(id: number, from: number): object;
  /** Settles promises and replaces exports as the other side tells. */
  apply(items: readonly unknown[]): void;
  /** The functions whose promises this test was given and that have not settled. */
  pending(): number[];
  beginTest(): void;
}

export interface SettlementRules {
  readonly tables: Tables;
  readonly encoder: Encoder;
  readonly decoder: Decoder;
  readonly compose: Compose;
  readonly wire: Wire;
  /** Called with the reason before a promise of the other side rejects here. */
  onReject(reason: unknown): void;
  onAnnounce(index: number, value: unknown): void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
  /** Id of the function that returned it; 0 of one that came another way. */
  readonly from: number;
  readonly test: number;
}

export function createSettlements(rules: SettlementRules): Settlements {
  const { tables, encoder, decoder, compose, wire } = rules;
  const waiting = new p.mapOf<number, Waiting>();
  let untold = '';
  let test = 0;

  const add = (settlement: string) => {
    untold += `${untold === '' ? '' : ','}[${settlement}]`;
  };

  function tellSettled(id: number, fulfilled: boolean, value: unknown): void {
    const composed = compose((batch) => `${id},${fulfilled},${encoder.value(batch, value)}`, false);
    if ('why' in composed) wire.fault(`A promise's value cannot cross between test and program: ${composed.why}.`);
    else add(composed.text);
  }

  function announce(index: number, value: unknown): void {
    const composed = compose((batch) => `"${index}",true,${encoder.value(batch, value)}`, false);
    if ('why' in composed) wire.fault(`An export's new value cannot cross between test and program: ${composed.why}.`);
    else add(`${composed.text},${keepOwnExport(index, value, tables)}`);
  }

  function take(): string {
    const text = untold;
    untold = '';
    return text === '' ? '' : `[${text}]`;
  }

  /** The program goes on after its call has returned, in jobs and timers. */
  function takeChanges(): string {
    // A blank in front says that nothing has settled: a getter may give another value for ever.
    const mark = untold === '' ? ' ' : '';
    const composed = compose(() => '0', true);
    if ('why' in composed) wire.fault(`A change cannot cross between test and program: ${composed.why}.`);
    else if (composed.text !== '[],0') add(composed.text);
    const text = take();
    return text === '' ? '' : `${mark}${text}`;
  }

  function apply(items: readonly unknown[]): void {
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as readonly unknown[];
      decoder.nodes(item[0] as never);
      const id = item[1];
      if (typeof id === 'string') {
        const value = decoder.value(item[3]);
        keepExport(+id, value, item[4] === true, tables);
        rules.onAnnounce(+id, value);
        continue;
      }
      const settler = p.mapGet(waiting, id) as Waiting | undefined;
      if (settler === undefined) continue;
      p.mapDelete(waiting, id);
      const value = decoder.value(item[3]);
      if (item[2] === true) settler.resolve(value);
      else {
        rules.onReject(value);
        settler.reject(value);
      }
    }
  }

  return {
    announce,
    take,
    takeChanges,
    apply,
    watch({ id, object }) {
      p.promiseThen(
        object,
        (value: unknown) => tellSettled(id, true, value),
        (reason: unknown) => tellSettled(id, false, reason),
      );
    },
    standIn(id, from) {
      const promise = new p.PromiseOf((resolve, reject) => {
        p.mapSet(waiting, id, { resolve, reject, from, test });
      });
      p.promiseThen(promise, undefined, ignore);
      return promise;
    },
    pending() {
      const found = p.list<number>();
      p.mapForEach(waiting, (settler: Waiting) => {
        if (settler.test === test && settler.from !== 0) found[found.length] = settler.from;
      });
      return found;
    },
    beginTest() {
      test++;
    },
  };
}

const ignore = () => {};
