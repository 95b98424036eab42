/** How text is made fit to be read: bounded, harmless to a terminal, numbered. */

/** Bound of `last_execution_output`, in UTF-16 units. */
export const OUTPUT_CHARACTERS = 4_000;

const CONTEXT_LINES = 5;

/** Cuts the middle out of a text over `limit` UTF-16 units, and says how much is gone. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - ` ... [${text.length} characters cut] ... `.length;
  const head = Math.ceil(room / 2);
  const tail = room - head;
  const kept = [text.slice(0, head), text.slice(text.length - tail)] as const;
  // Copied, since a slice keeps the whole text in memory; what a cut left of a surrogate pair, which some JSON clients cannot print, is mended by it.
  return Buffer.from(`${kept[0]} ... [${text.length - room} characters cut] ... ${kept[1]}`).toString();
}

/** Makes control characters visible, so that what a program prints cannot repaint the report around it. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, visibly);
}

/** Sets a prefix before each line. */
export function indent(text: string, prefix = '  '): string {
  return prefix + text.replaceAll('\n', `\n${prefix}`);
}

/** Lines `first` to `last` (1-based, inclusive) with their numbers; `marked` gets an arrow. */
export function listing(lines: readonly string[], first: number, last: number, marked?: number): string {
  const width = String(last).length;
  const rows: string[] = [];
  for (let line = first; line <= last; line++) {
    const arrow = marked === undefined ? '' : line === marked ? '> ' : '  ';
    rows.push(`${arrow}${String(line).padStart(width)} | ${lines[line - 1]}`);
  }
  return rows.join('\n');
}

/** The line `focus` (1-based) with five lines on either side; empty when there are no lines. */
export function contextAround(lines: readonly string[], focus: number): string {
  if (lines.length === 0) return '';
  const line = Math.min(focus, lines.length);
  return listing(lines, Math.max(1, line - CONTEXT_LINES), Math.min(lines.length, line + CONTEXT_LINES), line);
}

function visibly(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
