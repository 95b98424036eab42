/** What the program exports: told once to the tests, and from then on one object with the program's own in every test. */
import { argumentList, decodeList, encodeArgument } from './argument-lists.ts';
import type { Compose } from './compose.ts';
import type { Decoder } from './decode.ts';
import type { Encoder } from './encode.ts';
import { parse } from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

/** The values as one message that also says of each whether it is kept; `!` and why when one cannot cross. */
export function sendExports(values: readonly unknown[], compose: Compose, encoder: Encoder, tables: Tables): string {
  const composed = compose((batch) => encodeArgument(batch, argumentList(values), encoder.value), false);
  if ('why' in composed) return `!${composed.why}`;
  let kept = '';
  for (let index = 0; index < values.length; index++)
    kept += `${index === 0 ? '' : ','}${keepOwnExport(index, values[index], tables)}`;
  return `[${composed.text},[${kept}]]`;
}

export function receiveExports(text: string, decoder: Decoder, tables: Tables): unknown[] {
  const message = parse(text) as readonly unknown[];
  decoder.nodes(message[0] as never);
  const values = decodeList(message[1] as readonly unknown[], decoder);
  const kept = message[2] as readonly unknown[];
  for (let index = 0; index < values.length; index++) keepExport(index, values[index], kept[index] === true, tables);
  return values;
}

/** Keeps what the program exports at `index` alike on both sides if it can be; tells whether. */
export function keepOwnExport(index: number, value: unknown, tables: Tables): boolean {
  const entry = entryOf(value, tables);
  const isKept = entry !== undefined && tables.isKeepable(entry);
  tables.keep(index, isKept ? entry : undefined);
  return isKept;
}

/** Does for the tests what the program's side says of the export at `index`. */
export function keepExport(index: number, value: unknown, isKept: boolean, tables: Tables): void {
  tables.keep(index, isKept ? entryOf(value, tables) : undefined);
}

const entryOf = (value: unknown, tables: Tables): Entry | undefined =>
  typeof value === 'object' && value !== null ? tables.find(value) : undefined;
