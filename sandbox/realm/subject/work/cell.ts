/** The count of work: what the instrumented program and the wrapped built-ins spend. */
import { lineNow } from './stack.ts';

const LEFT = 0;
const OPEN = 1;
/** Units left, and counted calls that are open. */
export const cell = new Int32Array(2);

const plainError = Error;
const rangeError = RangeError;

let limit = 2_000_000_000;
cell[LEFT] = limit;
let isOver = false;
let line = 0;

/** Gives what follows this many units. */
export function beginWork(units: number): void {
  limit = units;
  isOver = false;
  line = 0;
  cell[LEFT] = units;
  cell[OPEN] = 0;
}

/** Units spent since the last begin, and the line that overspent: -1 while none did, 0 when it is not known. */
export function workDone(): string {
  return isOver ? `${limit},${line}` : `${limit - cell[LEFT]!},-1`;
}

/** Spends units; throws when they are more than are left. */
export function spend(units: number): void {
  charge(units);
  if (cell[LEFT]! < 0) stop();
}

/** Spends units where a throw would tear something apart: what comes next throws. */
export function charge(units: number): void {
  const left = cell[LEFT]! - units;
  cell[LEFT] = left < 0 ? -1 : left;
  if (left < 0) noteEnd();
}

/** Throws what a call meets that may not go on: for want of work, then at every later turn, or for the depth of calls. */
export function stop(): never {
  if (cell[LEFT]! >= 0) {
    cell[OPEN]! -= 1;
    throw new rangeError('Maximum call stack size exceeded');
  }
  noteEnd();
  throw new plainError(`The program did more than ${limit} units of work`);
}

function noteEnd(): void {
  if (isOver) return;
  isOver = true;
  line = lineNow();
}
