import { quote } from '../web/names.ts';

/** Characters that are told in full. */
const SHORT = 300;
const SHORT_LINE = 60;
const BEFORE = 30;
const AFTER = 50;

/** Two texts that differ: in full where short, with the place at which they part. */
export function compareTexts(expected: string, received: string): string {
  const isShort = expected.length <= SHORT && received.length <= SHORT;
  const both = `Expected: ${quote(expected)}\nReceived: ${quote(received)}`;
  const hasLines = expected.includes('\n') || received.includes('\n');
  if (isShort && !hasLines && expected.length <= SHORT_LINE && received.length <= SHORT_LINE) return both;
  let at = 0;
  while (at < expected.length && at < received.length && expected[at] === received[at]) at++;
  const before = expected.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const place = hasLines ? `index ${at} (line ${line}, column ${column})` : `index ${at}`;
  if (isShort) return `${both}\nFirst difference at ${place}.`;
  return [
    `First difference at ${place}:`,
    `Expected: ${near(expected, at)}`,
    `Received: ${near(received, at)}`,
    expected.length === received.length
      ? `Both have ${expected.length} characters.`
      : `Expected ${expected.length} characters, received ${received.length}.`,
  ].join('\n');
}

/** The text about an index, an ellipsis outside of the quotes where more of it stands. */
function near(text: string, at: number): string {
  const from = Math.max(0, at - BEFORE);
  const to = Math.min(text.length, at + AFTER);
  return `${from > 0 ? '…' : ''}${quote(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}
