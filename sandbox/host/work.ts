/** The deterministic limit: how much work the loading of a program and each of its tests may do. */
import type { Limits } from '../sandbox.ts';
import type { Link } from './link.ts';
import type { Outcome } from './play-test.ts';
import type { Broken } from './program.ts';

/** Units that a test may do when its task sets no limit, and that the loading of a program may do in any case. */
export const DEFAULT_WORK = 30_000_000;
/** Tests of a file that may end by the sandbox's own limit before those that follow are not begun. */
export const MAX_ENDLESS = 4;

export interface Work {
  readonly units: number;
  /** Where the limit was passed: a line of the program, 0 when it is not known; null when it was not. */
  readonly overspentAt: number | null;
}

/** Whoever was stopped for its work must be told so even when its time is over as well. */
const ANSWER_MS = 50;

/** What was done since the test or the program began; null when the program cannot be asked. */
export function workDone(link: Link): Work | null {
  link.allow(Math.max(link.left(), ANSWER_MS));
  const told = link.workDone();
  const [, units, line] = /^(\d+),(-?\d+)$/.exec(told) ?? [];
  if (units === undefined) return null;
  return { units: Number(units), overspentAt: line === '-1' ? null : Number(line) };
}

/** The lines on which a statement has run since the test began. */
export function coveredLines(link: Link): readonly number[] {
  const told = link.callSubject('coveredLines') as string;
  return /^[\d,]+$/.test(told) ? told.split(',').map(Number) : [];
}

/** Fails a test that did more than it may, whatever it concludes. */
export function heldToWork(outcome: Outcome, work: Work | null, limits: Limits): Outcome & { isEndless: boolean } {
  if (work === null || work.overspentAt === null) return { ...outcome, isEndless: false };
  const isEndless = limits.work === undefined;
  const message = isEndless
    ? `The test was stopped after ${grouped(work.units)} units of work${at(work)}, as an endless loop is.`
    : `The test did more than ${grouped(work.units)} units of work, the limit of this task: it was stopped${at(work)}.`;
  return { passed: false, message, line: work.overspentAt || null, isLate: false, isEndless };
}

/** What the loading of a program did too much of, or null. */
export function overspentLoading(link: Link): Broken | null {
  const work = workDone(link);
  if (work === null || work.overspentAt === null) return null;
  const message = `The program did not finish loading: it was stopped after ${grouped(work.units)} units of work${at(work)}, as an endless loop is.`;
  return { status: 'timeout', message, line: work.overspentAt || null };
}

const at = ({ overspentAt }: Work) => (overspentAt ? ` at line ${overspentAt}` : '');

const grouped = (units: number) => units.toLocaleString('en-US');
