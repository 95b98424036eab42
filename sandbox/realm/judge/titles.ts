import { functionSource } from '../membrane/primordials.ts';
import { cutTitle, printTitle } from './print-title.ts';

/** Characters of a value in a title. */
const WIDTH = 40;

/**
 * The title of one case of `.each` or `.for`: `%s %d %i %f %j %o %O %c %% %# %$`, and `$name` for fields, as Vitest has
 * it to the letter. That a `%%` takes an item and shows it is its doing.
 */
export function formatTitle(template: string, items: readonly unknown[], index: number): string {
  const numbered = withNumbers(template, index);
  const count = numbered.split('%').length - 1;
  let next = 0;
  let title = '';
  let from = 0;
  for (const match of numbered.matchAll(/%[sdjifoOc%]/g)) {
    title += formatFields(numbered.slice(from, match.index), items);
    from = match.index + 2;
    title += next < count ? formatItem(match[0][1] as string, items[next++]) : match[0];
  }
  return title + formatFields(numbered.slice(from), items);
}

function withNumbers(template: string, index: number): string {
  if (!/%[#$]/.test(template)) return template;
  return template
    .replace(/%%/g, '\0')
    .replace(/%#/g, `${index}`)
    .replace(/%\$/g, `${index + 1}`)
    .replace(/\0/g, '%%');
}

function formatItem(directive: string, value: unknown): string {
  switch (directive) {
    case 's':
      return formatText(value);
    case 'd':
      return typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : `${Number(value)}`;
    case 'i':
      return typeof value === 'bigint' ? `${value}n` : `${Number.parseInt(String(value), 10)}`;
    case 'f':
      return `${Object.is(value, -0) ? '-' : ''}${Number.parseFloat(String(value))}`;
    case 'j':
      return formatJson(value);
    case 'c':
      return '';
    case '%':
      return `% ${typeof value === 'object' && value !== null ? printTitle(value, WIDTH) : String(value)}`;
    default:
      return printTitle(value, WIDTH);
  }
}

function formatText(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function') return functionSource(value);
    return typeof value === 'bigint' || Object.is(value, -0) ? printTitle(value, WIDTH) : String(value);
  }
  const hasOwnText = typeof value.toString === 'function' && value.toString !== Object.prototype.toString;
  return hasOwnText ? value.toString() : printTitle(value, WIDTH);
}

function formatJson(value: unknown): string {
  try {
    return `${JSON.stringify(value)}`;
  } catch (error) {
    if ((error as Error).message.includes('circular')) return '[Circular]';
    throw error;
  }
}

function formatFields(text: string, items: readonly unknown[]): string {
  const first = items[0];
  const keyed = typeof first === 'object' && first !== null && !Array.isArray(first);
  return text.replace(/\$([$\p{ID_Continue}.]+)/gu, (whole, key: string) => {
    const isIndex = /^\d+$/.test(key);
    if (!keyed && !isIndex) return whole;
    const item = isIndex ? items[Number(key)] : undefined;
    const value = keyed ? readPath(first, key, item) : item;
    return typeof value === 'string' ? cutTitle(value, WIDTH) : printTitle(value, WIDTH);
  });
}

function readPath(source: unknown, path: string, otherwise: unknown): unknown {
  let value = source;
  for (const key of path.replace(/\[(\d+)\]/g, '.$1').split('.')) {
    value = value === null || value === undefined ? undefined : (Object(value) as Record<string, unknown>)[key];
    if (value === undefined) return otherwise;
  }
  return value;
}

/** The rows of a table written as a template literal: `` test.each`a | b\n${1} | ${2}` ``. */
export function readTable(strings: readonly string[], values: readonly unknown[]): Record<string, unknown>[] {
  const names = (strings.join('').trim().replaceAll(' ', '').split('\n')[0] as string).split('|');
  const rows: Record<string, unknown>[] = [];
  for (let start = 0; start + names.length <= values.length; start += names.length) {
    rows.push(Object.fromEntries(names.map((name, column) => [name, values[start + column]])));
  }
  return rows;
}
