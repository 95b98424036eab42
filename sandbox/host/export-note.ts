/** What tests want of a program that it does not offer: told beside the failure that comes of it. */

export interface Exports {
  /** What the program exports, in the order in which it was given to the judge. */
  readonly names: readonly string[];
  /** What the test file imports from the program. */
  readonly imports: readonly string[];
  /** What kind of value the export at an index is, such as `a number`. */
  kindOf(index: number): string;
}

const UNUSABLE = /(?<![\w$.])([A-Za-z_$][\w$]*) is not (?:a function|a constructor|iterable)/;
const MAX_NAMES = 20;

/** A sentence on its own line, or nothing where the message has another cause. */
export function noteOnExports(message: string, { names, imports, kindOf }: Exports): string {
  const named = UNUSABLE.exec(message)?.[1];
  const index = named === undefined ? -1 : names.indexOf(named);
  if (index >= 0 && imports.includes(named!)) {
    const kind = kindOf(index);
    return kind === 'a function' ? '' : `\nThe program exports '${named}' as ${kind}.`;
  }
  const missing = imports.filter((name) => !names.includes(name));
  if (missing.length === 0) return '';
  if (
    named !== undefined
      ? !missing.includes(named)
      : !/properties of undefined|^expected undefined |value undefined/.test(message)
  )
    return '';
  return `\n${namesMissing(named === undefined ? missing : [named], names)}`;
}

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
