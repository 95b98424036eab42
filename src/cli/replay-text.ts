/** What the terminal says of a line that was played again. */
import pc from 'picocolors';
import type { LineDifference, Replayed } from '../rollout/index.ts';
import { oneLine } from './one-line.ts';

export type PlacedReplay = Replayed & { readonly file: string };

const MOST_TOLD = 8;
const SHOWN_CHARACTERS = 100;

export function kindsText(kinds: Partial<Record<PlacedReplay['kind'], number>>): string {
  return Object.entries(kinds)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

export function replayText(replayed: PlacedReplay): string {
  const place = `${oneLine(replayed.file)}:${replayed.line}`;
  const named = 'key' in replayed ? `${place} ${oneLine(replayed.key)}` : place;
  if (replayed.kind === 'same') return `${pc.green('same')} ${named}`;
  if (replayed.kind === 'torn')
    return `${pc.yellow('torn')} ${named}: its writer was stopped in this line, so it holds no episode`;
  if (replayed.kind !== 'different') return `${pc.red(replayed.kind)} ${named}: ${oneLine(replayed.reason)}`;
  const { causes, differences } = replayed;
  const told = differences.slice(0, MOST_TOLD).map(differenceText);
  const more = differences.length - told.length;
  return [
    `${pc.red('different')} ${named}`,
    ...causes.map((cause) => `  ${oneLine(cause)}`),
    ...told.map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more differences (--json has all of them)`] : []),
    ...(differences.length === 0 ? ['  the values are equal, and their order or spacing is not'] : []),
  ].join('\n');
}

function differenceText({ step, key, recorded, replayed }: LineDifference): string {
  const place = [step === null ? '' : step === 0 ? 'reset' : `step ${step}`, oneLine(key)].filter(Boolean).join(', ');
  if (recorded === undefined) return `${place}: not recorded, now ${shown(replayed, 0)}`;
  if (replayed === undefined) return `${place}: recorded ${shown(recorded, 0)}, now absent`;
  const from = firstDifference(JSON.stringify(recorded), JSON.stringify(replayed));
  return `${place}: recorded ${shown(recorded, from)}, now ${shown(replayed, from)}`;
}

/** What stands around the first difference of long values. */
function shown(value: unknown, from: number): string {
  const text = JSON.stringify(value);
  if (text.length <= SHOWN_CHARACTERS) return oneLine(text);
  const start = Math.max(0, from - SHOWN_CHARACTERS / 2);
  const end = start + SHOWN_CHARACTERS;
  return oneLine(`${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
