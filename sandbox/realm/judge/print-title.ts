/** How Vitest prints a value in the title of a case: on one line and cut to a width. */
import { isMap, isSet, tagOf } from './trust.ts';

const DEEPEST = 10;

/** At most about `width` characters: fewer levels are shown first, then fewer items. */
export function printTitle(value: unknown, width: number): string {
  let depth = DEEPEST;
  let text = print(value, { depth, width: Number.POSITIVE_INFINITY, path: [] });
  while (text.length >= width && depth > 1) {
    depth = Math.floor(depth / 2);
    text = print(value, { depth, width: Number.POSITIVE_INFINITY, path: [] });
  }
  if (text.length <= width) return text;
  if (typeof value === 'string') return `'${cut(text.slice(1), width - 2)}…'`;
  if (!['Array', 'Object', 'Set', 'Map'].includes(tagOf(value))) {
    return print(value, { depth: 0, width: Number.POSITIVE_INFINITY, path: [] });
  }
  let [fits, tooMany] = [0, width];
  while (fits + 1 < tooMany) {
    const items = Math.floor((fits + tooMany) / 2);
    if (print(value, { depth: 1, width: items, path: [] }).length <= width) fits = items;
    else tooMany = items;
  }
  return print(value, { depth: 1, width: fits, path: [] });
}

/** A text in a title, bare and cut. */
export function cutTitle(text: string, width: number): string {
  return text.length <= width ? text : `${cut(text, width - 1)}…`;
}

/** Never between the halves of a character. */
function cut(text: string, length: number): string {
  const last = text[length - 1] ?? '';
  return text.slice(0, last >= '\ud800' && last <= '\udbff' ? length - 1 : length);
}

interface Shape {
  readonly depth: number;
  /** Items shown of each object. */
  readonly width: number;
  readonly path: readonly object[];
}

function print(value: unknown, shape: Shape): string {
  switch (typeof value) {
    case 'string':
      return `'${value}'`;
    case 'number':
      return Object.is(value, -0) ? '-0' : `${value}`;
    case 'bigint':
      return `${value}n`;
    case 'function':
      return `[Function ${value.name || 'anonymous'}]`;
    case 'symbol':
      return value.toString();
    case 'object':
      return value === null ? 'null' : printObject(value, shape);
    default:
      return `${value}`;
  }
}

function printObject(value: object, { depth, width, path }: Shape): string {
  const tag = tagOf(value);
  if (tag === 'Date') return Number.isNaN((value as Date).getTime()) ? 'Date { NaN }' : (value as Date).toISOString();
  if (tag === 'Error') return `[${(value as Error).name}: ${(value as Error).message}]`;
  if (tag === 'RegExp' || tag === 'Symbol') return String(value);
  if (tag === 'WeakMap' || tag === 'WeakSet') return `${tag} {}`;
  if (path.includes(value)) return '[Circular]';
  const inner: Shape = { depth, width, path: [...path, value] };
  const name = value.constructor?.name || 'Object';
  const isTooDeep = inner.path.length > depth;
  const list = (items: readonly string[], total: number) => {
    const shown = total > width ? [...items.slice(0, width), `…(${total - width})`] : items;
    return shown.length === 0 ? '' : ` ${shown.join(', ')} `;
  };
  if (tag === 'Array' || ArrayBuffer.isView(value)) {
    if (isTooDeep) return `[${name}]`;
    const items = value as readonly unknown[];
    const shown = Array.from({ length: Math.min(items.length, width) }, (_, at) =>
      at in items ? print(items[at], inner) : '',
    );
    return `${tag === 'Array' && name === 'Array' ? '' : `${name} `}[${list(shown, items.length)}]`;
  }
  if (isMap(value)) {
    if (isTooDeep) return '[Map]';
    const entries = [...(value as Map<unknown, unknown>)].map(
      ([key, item]) => `${print(key, inner)} => ${print(item, inner)}`,
    );
    return `Map {${list(entries, entries.length)}}`;
  }
  if (isSet(value)) {
    if (isTooDeep) return '[Set]';
    const members = [...(value as Set<unknown>)].map((item) => print(item, inner));
    return `Set {${list(members, members.length)}}`;
  }
  if (isTooDeep) return `[${name}]`;
  const keys = [...Object.keys(value), ...Object.getOwnPropertySymbols(value)];
  const fields = keys.slice(0, width).map((key) => `${printKey(key)}: ${print((value as never)[key], inner)}`);
  return `${name === 'Object' ? '' : `${name} `}{${list(fields, keys.length)}}`;
}

const printKey = (key: string | symbol): string =>
  typeof key === 'symbol' ? key.toString() : /^[a-z_]\w*$/i.test(key) ? key : `'${key}'`;
