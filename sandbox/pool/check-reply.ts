import type { Reply } from '../host/protocol.ts';
import type { FileVerdict, TestResult } from '../sandbox.ts';
import { STATUSES } from './statuses.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Returns a frame's value as the reply that it is. Throws when it is none: the host is then not to be trusted. */
export function checkReply(value: unknown): Reply {
  if (isReply(value)) return value;
  throw new TypeError(`Expected a host's reply, got ${JSON.stringify(value)?.slice(0, 200)}.`);
}

function isReply(value: unknown): value is Reply {
  if (!isObject(value)) return false;
  if (value.kind === 'ready') return isString(value.version) && isFlag(value.acknowledges);
  if (!isCount(value.id)) return false;
  switch (value.kind) {
    case 'test':
      return isCount(value.file) && isCount(value.test) && isOutcome(value);
    case 'file':
      return isCount(value.file) && isFileVerdict(value.verdict) && isFlag(value.isCut);
    case 'taken':
    case 'done':
      return true;
    case 'collected':
      return Array.isArray(value.files) && value.files.every(isCollectedFile);
    case 'suite_error':
      return isString(value.file) && isString(value.message) && isLine(value.line);
    default:
      return false;
  }
}

function isFileVerdict(value: unknown): value is FileVerdict {
  return (
    isObject(value) &&
    isString(value.name) &&
    (STATUSES as readonly unknown[]).includes(value.status) &&
    (value.message === null || isString(value.message)) &&
    isLine(value.line) &&
    isString(value.console) &&
    Array.isArray(value.tests) &&
    value.tests.every(isTestResult)
  );
}

function isTestResult(value: unknown): value is TestResult {
  return isObject(value) && isString(value.name) && isOutcome(value);
}

function isOutcome({ passed, message, line, console, durationMs, work, lines }: Fields): boolean {
  return (
    typeof passed === 'boolean' &&
    (message === null || isString(message)) &&
    isLine(line) &&
    (console === undefined || isString(console)) &&
    typeof durationMs === 'number' &&
    (work === undefined || isCount(work)) &&
    (lines === undefined || (Array.isArray(lines) && lines.every(isCount)))
  );
}

function isCollectedFile(value: unknown): boolean {
  return (
    isObject(value) &&
    isString(value.name) &&
    isString(value.code) &&
    Array.isArray(value.tests) &&
    value.tests.every(isString) &&
    Array.isArray(value.imports) &&
    value.imports.every(isString)
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isLine(value: unknown): boolean {
  return value === null || isCount(value);
}
