/** What candidates would answer to the calls of failing tests, read from what one run of a schema printed. */
import type { Candidate } from '../repair/index.ts';
import { wantedIn } from './printed.ts';
import type { Juror } from './several-at-once.ts';

interface Call {
  /** What the base answers, hashed. */
  readonly own: string;
  /** What those candidates answer that answer otherwise, by index from 0. */
  readonly others: ReadonlyMap<number, string>;
}

/** Calls by turn; null for a turn in which something was asked that cannot be compared. */
export function readAnswers(output: string): ReadonlyMap<number, readonly Call[] | null> {
  const turns = new Map<number, Call[] | null>();
  for (const [, turn, told] of output.matchAll(/<(\d+) ([^>\n]*)>/g)) {
    const before = turns.get(Number(turn));
    turns.set(Number(turn), told === '?' || before === null ? null : [...(before ?? []), callOf(told!)]);
  }
  return turns;
}

function callOf(told: string): Call {
  const [own = '', ...groups] = told.split('|');
  const others = groups.flatMap((group) => {
    const [answer = '', by = ''] = group.split(':');
    return by.split('.').map((index): [number, string] => [Number(index) - 1, answer]);
  });
  return { own, others: new Map(others) };
}

/** Undefined when the answers of no juror could be read. */
export function sifted(
  candidates: readonly Candidate[],
  jurors: readonly Juror[],
  turns: ReadonlyMap<number, readonly Call[] | null>,
): Sifted | undefined {
  const heard = jurors.flatMap(({ turns: own, message }) => {
    const calls: (Call | null)[] = own.flatMap<Call | null>((turn) => turns.get(turn) ?? [null]);
    const heardCalls = calls.filter((call) => call !== null);
    return heardCalls.length === calls.length ? [{ calls: heardCalls, wanted: wantedIn(message) }] : [];
  });
  if (heard.length === 0) return undefined;
  const known = new Set<string>();
  const likely: { readonly candidate: Candidate; readonly rights: number }[] = [];
  const possible: Candidate[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const signature = heard.flatMap(({ calls }) => calls.map(({ own, others }) => others.get(index) ?? own)).join();
    if (known.has(signature) && !signature.includes(UNHEARD)) continue;
    known.add(signature);
    const verdicts = heard.map(({ calls, wanted }) => verdictOn(index, calls, wanted));
    const rights = verdicts.filter((verdict) => verdict === 'right').length;
    if (rights > 0) likely.push({ candidate, rights });
    else if (verdicts.includes('unknown')) possible.push(candidate);
  }
  const ranked = likely.toSorted((a, b) => b.rights - a.rights);
  return { likely: ranked.map(({ candidate }) => candidate), possible };
}

export interface Sifted {
  /** Answer what a failing test expects. */
  readonly likely: readonly Candidate[];
  /** Answer otherwise than the base, and nobody knows whether rightly. */
  readonly possible: readonly Candidate[];
}

/** The candidate had not answered yet when the base had. */
const UNHEARD = '?';

function verdictOn(
  index: number,
  calls: readonly Call[],
  wanted: ReturnType<typeof wantedIn>,
): 'right' | 'wrong' | 'unknown' {
  const differing = calls.filter(({ others }) => others.has(index));
  if (differing.some(({ others }) => others.get(index) === UNHEARD)) return 'unknown';
  if (differing.length === 0 || differing.every(({ others }) => others.get(index)!.startsWith('!'))) return 'wrong';
  const shown = wanted === undefined ? [] : calls.filter(({ own }) => own === wanted.received);
  if (shown.length === 0) return 'unknown';
  return shown.some(({ others }) => others.get(index) === wanted!.expected) ? 'right' : 'wrong';
}
