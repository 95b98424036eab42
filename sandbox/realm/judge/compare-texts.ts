import { quote } from '../web/names.ts';

/** Characters that are told in full. */
const SHORT = 300;
const SHORT_LINE = 60;
const BEFORE = 30;
const AFTER = 50;

/** Two texts that differ: in full where short, with the place at which they part. `path` leads to them in larger data. */
export function compareTexts(expected: string, received: string, path = ''): string {
  const isShort = expected.length <= SHORT && received.length <= SHORT;
  const hasLines = expected.includes('\n') || received.includes('\n');
  const isOneLine = !hasLines && expected.length <= SHORT_LINE && received.length <= SHORT_LINE;
  const place = isOneLine ? '' : placeOf(expected, received, hasLines);
  const both = `Expected: ${quote(expected)}\nReceived: ${quote(received)}`;
  const head = `First difference at ${[path, place].filter((part) => part !== '').join(', ')}`;
  if (isShort) {
    if (path !== '') return `${head}:\n${both}`;
    return place === '' ? both : `${both}\n${head}.`;
  }
  const at = partingOf(expected, received);
  return [
    `${head}:`,
    `Expected: ${near(expected, at)}`,
    `Received: ${near(received, at)}`,
    expected.length === received.length
      ? `Both have ${expected.length} characters.`
      : `Expected ${expected.length} characters, received ${received.length}.`,
  ].join('\n');
}

function partingOf(expected: string, received: string): number {
  let at = 0;
  while (at < expected.length && at < received.length && expected[at] === received[at]) at++;
  return at;
}

function placeOf(expected: string, received: string, hasLines: boolean): string {
  const at = partingOf(expected, received);
  if (!hasLines) return `index ${at}`;
  const before = expected.slice(0, at);
  return `index ${at} (line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')})`;
}

/** The text about an index, an ellipsis outside of the quotes where more of it stands. */
function near(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + AFTER);
  return `${from > 0 ? '…' : ''}${quote(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}
