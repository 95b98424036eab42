/** Text to values: makes or brings up to date the copies that a message describes. */
import { fromHex } from './hex.ts';
import { restrict } from './integrity.ts';
import { intrinsic, wellKnownSymbol } from './intrinsics.ts';
import { isByReference, type Kind } from './kinds.ts';
import * as p from './primordials.ts';
import type { Entry, Tables } from './tables.ts';

export interface DecoderRules {
  readonly tables: Tables;
  tracks(entry: Entry): boolean;
  /** The text that this side would send for an entry: what a later change is told by. */
  describe(entry: Entry): string;
  /** Makes what stands here for a function, promise or other object of the other side. */
  handle(id: number, kind: Kind, name: string): object;
  symbol(id: number, description: string): symbol;
  /** Called with each built-in of this realm that the other side passes as a value. */
  onIntrinsic(builtin: object): void;
  /** Notes the places in the program at which an error was made, as its stack has them. */
  onErrorTrace(error: object, trace: string): void;
}

type Node = readonly unknown[];

export interface Decoder {
  /** Takes in the nodes of a message. */
  nodes(nodes: readonly Node[]): void;
  value(encoded: unknown): unknown;
  /** As `value`, for what the other side names as a prototype without handing it to anybody. */
  prototype(encoded: unknown): object | null;
}

export function createDecoder(rules: DecoderRules): Decoder {
  const { tables } = rules;

  function value(encoded: unknown): unknown {
    if (typeof encoded !== 'object' || encoded === null) return encoded;
    const first = at(encoded, 1);
    switch (at(encoded, 0)) {
      case 'o':
        return tables.byId(first as number)?.object;
      case 'n':
        return first === '-0' ? -0 : +(first as string);
      case 'b':
        return p.bigintOf(first as string);
      case 'i': {
        const builtin = intrinsic(first as string);
        if (builtin !== undefined) rules.onIntrinsic(builtin);
        return builtin;
      }
      case 'w':
        return wellKnownSymbol(first as string);
      case 'y':
        return p.symbolFor(first as string);
      case 's':
        return rules.symbol(first as number, at(encoded, 2) as string);
      default:
        return undefined;
    }
  }

  function prototype(encoded: unknown): object | null {
    const isNamed = typeof encoded === 'object' && encoded !== null && at(encoded, 0) === 'i';
    return (isNamed ? intrinsic(at(encoded, 1) as string) : value(encoded)) as object | null;
  }

  /** What can be made before its content is known. */
  function shell(node: Node): object | undefined {
    const id = node[0] as number;
    switch (node[1]) {
      case 'O':
        return p.create((node[2] as number) & 8 ? null : p.objectOf.prototype) as object;
      case 'A':
        return [];
      case 'M':
        return new p.mapOf();
      case 'S':
        return new p.setOf();
      case 'D':
        return new p.dateOf(0);
      case 'R':
        return new p.regexpOf(node[2] as string, node[3] as string);
      case 'B':
        return new p.bufferOf((node[2] as string).length / 2);
      case 'E':
        return new p.plainError();
      case 'X':
        return p.objectOf(value(node[2])) as object;
      case 'F':
      case 'P':
      case 'H':
      case 'L':
        return rules.handle(id, node[1], typeof node[2] === 'string' ? node[2] : '');
      default:
        return undefined;
    }
  }

  /** Views need their buffer, which the first pass has made. */
  function view(node: Node): object | undefined {
    if (node[1] === 'V') return new p.viewOf(value(node[2]) as ArrayBuffer, node[3] as number, node[4] as number);
    const viewClass = intrinsic(node[2] as string) as never;
    return p.construct(viewClass, [value(node[3]), node[4], node[5]]) as object;
  }

  function enter(node: Node, make: (node: Node) => object | undefined): void {
    if (tables.byId(node[0] as number) !== undefined) return;
    const object = make(node);
    if (object !== undefined) tables.mirror(node[0] as number, object, node[1] as Kind);
  }

  function fill(node: Node, received: Entry[]): void {
    const entry = tables.byId(node[0] as number);
    if (entry === undefined || entry.kind !== node[1]) return;
    switch (node[1]) {
      case 'O':
        fields(entry.object, node, 3);
        restrict(entry.object, node[2] as number);
        break;
      case 'A':
        elements(entry.object as unknown[], node);
        restrict(entry.object, node[2] as number);
        break;
      case 'M':
        p.mapClear(entry.object);
        for (let index = 2; index < node.length; index += 2)
          p.mapSet(entry.object, value(node[index]), value(node[index + 1]));
        break;
      case 'S':
        p.setClear(entry.object);
        for (let index = 2; index < node.length; index++) p.setAdd(entry.object, value(node[index]));
        break;
      case 'D':
        p.setTime(entry.object, value(node[2]));
        break;
      case 'R':
        p.set(entry.object, 'lastIndex', value(node[4]));
        break;
      case 'B':
        fromHex(entry.object as ArrayBuffer, node[2] as string);
        break;
      case 'E':
        if (!entry.mine) errorFields(entry.object, node);
        break;
      default:
        break;
    }
    entry.slots = node.length;
    if (entry.shadow === null) received[received.length] = entry;
    else if (!isByReference(entry.kind)) entry.shadow = rules.describe(entry);
  }

  function fields(object: object, node: Node, from: number): void {
    const keys = p.ownKeys(object);
    let kept = 0;
    for (let index = from; kept < keys.length && index < node.length; index += 2, kept++) {
      if (keys[kept] !== value(node[index])) break;
    }
    for (let index = kept; index < keys.length; index++) p.deleteProperty(object, keys[index]!);
    for (let index = from; index < node.length; index += 2) {
      p.defineProperty(object, value(node[index]) as PropertyKey, p.dataProperty(value(node[index + 1]), true));
    }
  }

  function elements(items: unknown[], node: Node): void {
    const length = node[4] as number;
    p.set(items, 'length', length);
    for (let index = 0; index < length; index++) {
      const item = node[index + 5];
      if (typeof item === 'object' && item !== null && at(item, 0) === 'h') p.deleteProperty(items, index);
      else p.defineProperty(items, index, p.dataProperty(value(item), true));
    }
    const extra = node[3] as readonly unknown[];
    const isTemplate = ((node[2] as number) & 4) !== 0;
    for (let index = 0; index < extra.length; index += 2) {
      const key = value(extra[index]) as PropertyKey;
      p.defineProperty(items, key, p.dataProperty(value(extra[index + 1]), !(isTemplate && key === 'raw')));
    }
  }

  function errorFields(error: object, node: Node): void {
    p.setPrototypeOf(error, prototype(node[2]));
    for (let index = 4; index < node.length; index += 3) {
      const key = value(node[index]) as PropertyKey;
      p.defineProperty(error, key, p.dataProperty(value(node[index + 2]), node[index + 1] === 1));
    }
    const trace = node[3] as string;
    p.defineProperty(error, 'stack', p.dataProperty(trace, false));
    rules.onErrorTrace(error, trace);
  }

  return {
    value,
    prototype,
    nodes(nodes) {
      for (let index = 0; index < nodes.length; index++) {
        const kind = nodes[index]![1];
        if (kind !== 'T' && kind !== 'V') enter(nodes[index]!, shell);
      }
      for (let index = 0; index < nodes.length; index++) {
        const kind = nodes[index]![1];
        if (kind === 'T' || kind === 'V') enter(nodes[index]!, view);
      }
      const received = p.list<Entry>();
      for (let index = 0; index < nodes.length; index++) fill(nodes[index]!, received);
      for (let index = 0; index < received.length; index++) {
        const entry = received[index]!;
        entry.shadow = isByReference(entry.kind) ? '' : rules.describe(entry);
        if (rules.tracks(entry)) tables.track(entry);
      }
    },
  };
}

const at = (items: object, index: number): unknown => (items as readonly unknown[])[index];
