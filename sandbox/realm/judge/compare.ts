/** Expected beside received: both in full where they are short, else the first place at which they differ. */

import { isArray } from '../web/intrinsics.ts';
import { compareTexts } from './compare-texts.ts';
import { type Difference, difference } from './difference.ts';
import { isCut, stringify } from './print.ts';

const SHORT_LINE = 60;

export function compare(expected: unknown, received: unknown): string {
  if (typeof expected === 'string' && typeof received === 'string') return compareTexts(expected, received);
  const [wanted, got] = [stringify(expected), stringify(received)];
  const isLong = isCut(wanted) || isCut(got);
  const both = beside(wanted, got);
  if (received instanceof Promise && !(expected instanceof Promise)) return `${both}\n${UNAWAITED}`;
  if (wanted === got && !isLong) return `${both}\n${alike(expected)}`;
  if (!isLong && wanted.length <= SHORT_LINE && got.length <= SHORT_LINE) return both;
  const first = difference(expected, received);
  if (first === null || (first.path === '' && !isLong)) return both;
  if (!isLong) return `${both}\nFirst difference at ${first.path}: ${inOneLine(first)}`;
  return [compareDifference(first), ...around(first), ...lengths(expected, received)].join('\n');
}

const beside = (wanted: string, got: string) => `Expected: ${wanted}\nReceived: ${got}`;

function alike(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? 'The two print alike, but they are not the same object.'
    : 'The two print alike, but they are not the same.';
}

const UNAWAITED = 'What was received is a promise, which the test does not wait for.';

const NOTHING = 'nothing';
const shown = (value: unknown, lacking: boolean, length: number) => (lacking ? NOTHING : stringify(value, length));

function inOneLine({ expected, received, lacking }: Difference): string {
  const [wanted, got] = [shown(expected, lacking === 'expected', 80), shown(received, lacking === 'received', 80)];
  return `expected ${wanted.replaceAll(/\s*\n\s*/g, ' ')}, received ${got.replaceAll(/\s*\n\s*/g, ' ')}`;
}

function compareDifference({ path, expected, received, lacking }: Difference): string {
  if (typeof expected === 'string' && typeof received === 'string') return compareTexts(expected, received, path);
  const both = beside(shown(expected, lacking === 'expected', 300), shown(received, lacking === 'received', 300));
  return path === '' ? both : `First difference at ${path}:\n${both}`;
}

/** What the differing values are parts of, where that is short, else their neighbours in a list. */
function around({ path, parent }: Difference): string[] {
  if (parent === null) return [];
  const [wanted, got] = [stringify(parent.expected, 200), stringify(parent.received, 200)];
  if (!isCut(wanted) && !isCut(got))
    return [`Around it, at ${parent.path === '' ? 'the top' : parent.path}:`, beside(wanted, got)];
  const index = Number(/\[(\d+)\]$/.exec(path)?.[1] ?? Number.NaN);
  if (!isArray(parent.expected) || !isArray(parent.received) || Number.isNaN(index)) return [];
  const from = Math.max(0, index - 2);
  const near = (list: readonly unknown[]) => stringify(list.slice(from, index + 3), 200);
  return [`Around it, from ${parent.path}[${from}]:`, beside(near(parent.expected), near(parent.received))];
}

function lengths(expected: unknown, received: unknown): string[] {
  if (!isArray(expected) || !isArray(received)) return [];
  return expected.length === received.length
    ? [`Both have ${expected.length} element${expected.length === 1 ? '' : 's'}.`]
    : [`Expected ${expected.length} elements, received ${received.length}.`];
}
