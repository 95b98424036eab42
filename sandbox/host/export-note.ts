/** What tests want of a program that it does not offer: told beside the failure that comes of it. */

export interface Exports {
  /** What the program exports, in the order in which it was given to the judge. */
  readonly names: readonly string[];
  /** What the test file imports from the program. */
  readonly imports: readonly string[];
  /** The test file, which may call what it imports by other names. */
  readonly code: string;
  /** What kind of value the export at an index is, such as `a number`. */
  kindOf(index: number): string;
}

/** Wanting a field of nothing is the program's own fault where a line of the program does it. */
const OF_NOTHING = /properties of undefined[^\n]*\n\(thrown in the test itself|^expected undefined |value undefined/;
const UNUSABLE = /(?<![\w$.])([A-Za-z_$][\w$]*) is not (?:a function|a constructor|iterable)/;
const MAX_NAMES = 20;

/** A sentence on its own line, or nothing where the message has another cause. */
export function noteOnExports(message: string, { names, imports, code, kindOf }: Exports): string {
  const local = UNUSABLE.exec(message)?.[1];
  const named = local === undefined ? undefined : (imports.find((name) => isCalled(name, local, code)) ?? local);
  const index = named === undefined ? -1 : names.indexOf(named);
  if (index >= 0 && imports.includes(named!)) {
    const kind = kindOf(index);
    return kind === 'a function' ? '' : `\nThe program exports '${named}' as ${kind}.`;
  }
  const missing = imports.filter((name) => !names.includes(name));
  if (missing.length === 0) return '';
  if (named === undefined ? !OF_NOTHING.test(message) : !missing.includes(named)) return '';
  return `\n${namesMissing(named === undefined ? missing : [named], names)}`;
}

/** Whether the test file imports `name` under the name `local`. */
function isCalled(name: string, local: string, code: string): boolean {
  const word = `${escaped(local)}(?![\\w$])`;
  const renamed = new RegExp(`(?<![\\w$])${escaped(name)}['"]?\\s+as\\s+${word}`);
  return renamed.test(code) || (name === 'default' && new RegExp(`\\bimport\\s+${word}`).test(code));
}

const escaped = (text: string) => text.replaceAll(/\W/g, '\\$&');

function namesMissing(missing: readonly string[], names: readonly string[]): string {
  const meant = missing.length === 1 ? names.find((name) => isNear(missing[0]!, name)) : undefined;
  return (
    `The program does not export ${listed(missing)}. ` +
    (names.length === 0 ? 'It exports nothing.' : `It exports ${listed(names)}.`) +
    (meant === undefined ? '' : ` Did you mean '${meant}'?`) +
    (names.includes('default') ? ' The tests import by name, not the default.' : '')
  );
}

const listed = (names: readonly string[]) =>
  names
    .slice(0, MAX_NAMES)
    .map((name) => `'${name.slice(0, 80)}'`)
    .join(', ') + (names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '');

/** Whether two names begin and end alike for at least half of the longer one. */
function isNear(wanted: string, name: string): boolean {
  const [a, b] = [wanted.toLowerCase(), name.toLowerCase()];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return 2 * (head + tail) >= Math.max(a.length, b.length);
}
