/** Why a test failed, put for who repairs the program: the judge's words for each kind of error. */
import { isMockFunction } from '@vitest/spy';
import { printFrames, programFrames } from '../../program-frames.ts';
import { getOwnPropertyDescriptor, isArray, isError } from '../web/intrinsics.ts';
import { describeError } from '../web/names.ts';
import { compare } from './compare.ts';
import { inspect, isCut, ownFields, stringify } from './print.ts';
import { programErrors } from './program-errors.ts';

const LONGEST_MESSAGE = 2000;
const LONG_HEAD = 100;
const MAX_CAUSES = 4;

/** In at most 2,000 characters: the message, what was expected and received, where in the program it came from. */
export function describeFailures(errors: readonly unknown[]): string {
  return bound(errors.slice(0, 10).map(describeFailure).join('\n\n'));
}

export function bound(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}

/** Lines of the program's stack that a failure points at: of its error, or of the one that an assertion speaks of. */
export function traceOfFailure(error: unknown): string {
  const culprit = isError(error) && isAssertion(error as Assertion) ? culpritOf(error as Assertion) : error;
  return programErrors.traceOf(culprit) ?? '';
}

function describeFailure(error: unknown): string {
  if (!isError(error) || !isAssertion(error as Assertion)) return `${describeThrown(error)}${blameTest(error)}`;
  try {
    return describeAssertion(error as Assertion);
  } catch {
    // A value of the program may throw when it is looked at.
    return describeError(error as Error);
  }
}

interface Assertion extends Error {
  readonly expected?: unknown;
  readonly actual?: unknown;
  readonly showDiff?: unknown;
}

/** Those of custom matchers carry the library's context; what a program calls one is its own error. */
const isAssertion = (error: Assertion) =>
  (error.name === 'AssertionError' || '__vitest_error_context__' in error) && programErrors.traceOf(error) === null;

function describeAssertion(error: Assertion): string {
  const { expected, actual } = error;
  const isCustom = '__vitest_error_context__' in error;
  const head = tidy(describeError(error).replace(/^(Assertion)?Error: /, ''), isCustom);
  if (/ to throw an error( with .*)?$/s.test(head)) return `${head}, but it threw none`;
  const thrown = describeCulprit(error);
  if (!isCustom && compares(error, head))
    return `${shortened(head, expected, actual)}\n${compare(expected, actual)}${thrown}`;
  const inFull = isCut(head) && actual !== undefined && !isCustom ? `\nReceived: ${stringify(actual)}` : '';
  return `${head}${thrown === '' ? inFull : thrown}`;
}

/** Whether to show what was expected beside what was received: not where the two are meant to differ. */
function compares({ expected, actual, showDiff }: Assertion, head: string): boolean {
  if (isMockFunction(expected) || /\bto not throw\b|^expected the promise to be rejected/.test(head)) return false;
  if (/ not to |\bto not /.test(head) && inspect(expected) === inspect(actual)) return false;
  return showDiff === undefined ? expected !== undefined && actual !== undefined : Boolean(showDiff);
}

/** Without blank lines, and without advice for who could edit the test. */
function tidy(head: string, isCustom: boolean): string {
  const [said = ''] = head.split('\n\nIf it should pass with deep equality');
  const text = said
    .replace(' // Object.is equality', '')
    .replaceAll('[Function (anonymous)]', 'the function')
    .replace(
      /^promise resolved "([\s\S]*)" instead of rejecting$/,
      'expected the promise to be rejected, but it resolved to $1',
    )
    .replace(
      /^promise rejected "[\s\S]*" instead of resolving$/,
      'expected the promise to resolve, but it was rejected',
    )
    .replaceAll(/\n{2,}/g, '\n')
    .trimEnd();
  return isCustom ? text.replaceAll(/:\n/g, ': ') : text;
}

/** The values follow in full, so that the head can be brief. */
function shortened(head: string, ...values: readonly unknown[]): string {
  if (head.length <= LONG_HEAD) return head;
  let short = head;
  for (const value of values) short = short.replaceAll(inspect(value), () => inspect(value, { truncate: 40 }));
  return short;
}

/** The error of the program that an assertion on throwing or rejecting speaks of, with its place. */
function describeCulprit(error: Assertion): string {
  const culprit = culpritOf(error);
  return culprit === undefined ? '' : `\nThrown by the program: ${describeThrown(culprit)}`;
}

function culpritOf(error: Assertion): unknown {
  if (!/\bthrow|\brejected\b|\berror to\b|\berror not to\b/.test(describeError(error))) return undefined;
  const told = [error.cause, error.actual].find((value) => programErrors.traceOf(value) !== null);
  if (told !== undefined) return told;
  const last = programErrors.lastThrown();
  if (!isError(last)) return undefined;
  return [describeError(last as Error), (last as Error).message].some((text) => text === error.actual)
    ? last
    : undefined;
}

/** Class, message, own fields, frames in the program, and the same of what caused it. */
function describeThrown(error: unknown, level = 0): string {
  if (!isError(error)) return `A value that is no Error was thrown: ${inspect(error, { truncate: 500 })}`;
  const trace = programErrors.traceOf(error);
  const fields = ownFields(error as Error);
  const parts = [
    describeError(error as Error),
    fields === '' ? '' : `\n    with ${fields}`,
    printFrames(programFrames(trace ?? '')),
  ];
  const cause = getOwnPropertyDescriptor(error as Error, 'cause');
  if (cause !== undefined && 'value' in cause && cause.value !== undefined)
    parts.push(describeCause(cause.value, level));
  const errors = getOwnPropertyDescriptor(error as Error, 'errors')?.value as unknown;
  if (isArray(errors)) {
    for (const each of errors.slice(0, MAX_CAUSES))
      parts.push(`\n  - ${isError(each) ? describeError(each as Error) : inspect(each)}`);
  }
  return parts.join('');
}

function describeCause(cause: unknown, level: number): string {
  if (level >= MAX_CAUSES) return '';
  return `\nCaused by ${isError(cause) ? describeThrown(cause, level + 1) : inspect(cause, { truncate: 200 })}`;
}

/** A matcher that cannot compare what it got says so by an error like the engine's. */
const MATCHERS = /^(actual|expected) value must be |^You must provide a Promise |is not a spy or a call to a spy!$/;

/** An engine's error that no line of the program made comes of a test that cannot use what it got. */
function blameTest(error: unknown): string {
  const isEngines = error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
  const isPrograms = programErrors.traceOf(error) !== null || programErrors.lastThrown() === error;
  return isEngines && !isPrograms && !MATCHERS.test(error.message)
    ? '\n(thrown in the test itself, not in the program)'
    : '';
}
