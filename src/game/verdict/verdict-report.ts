/** Says what a run of the visible tests showed: counts, each failing test, the program's console last. */
import type { FileVerdict } from '../../../sandbox/sandbox.ts';
import { clip, indent, OUTPUT_CHARACTERS, printable } from '../text.ts';
import { isLoadFailure } from './pass-count.ts';
import type { TestOutcome } from './visible-run.ts';

/** So that a program cannot print its failures out of sight. */
const CONSOLE_CHARACTERS = 1_000;
const TEST_CONSOLE_CHARACTERS = 400;
/** Left for the names of the failing tests that there is no room to tell of. */
const NAMES_CHARACTERS = 400;
const NAME_CHARACTERS = 200;

const STATUS_SENTENCES: Readonly<Record<FileVerdict['status'], string | null>> = {
  passed: null,
  failed: null,
  syntax_error: 'The program has a syntax error, so no test could run.',
  load_error: 'The program fails while it loads, so no test could run.',
  timeout: 'The program ran into its time limit.',
  out_of_memory: 'The run was ended because it took too much memory.',
  crashed: 'The program brought its whole process down, most often by asking for more memory at once than there is.',
};

/** At most 4,000 characters. `lines` is the source that was run. */
export function reportVerdict(file: FileVerdict, results: readonly TestOutcome[], lines: readonly string[]): string {
  const passed = results.filter((result) => result.passed).length;
  const head = [`${passed} of ${results.length} visible tests pass.`, ...describeFile(file, lines)].join('\n\n');
  // Why none of them ran has just been said.
  const failures = isLoadFailure(file) ? [] : groupFailures(file, results);
  const tail = describeConsole(
    file.console,
    failures.map(({ console }) => console),
  );
  const room = OUTPUT_CHARACTERS - tail.length;
  return clip(head + tellFailures(failures, file, lines, room - head.length), room) + tail;
}

function describeFile(file: FileVerdict, lines: readonly string[]): string[] {
  const sentence = STATUS_SENTENCES[file.status];
  if (sentence === null) return [];
  const message = file.message === null ? [] : [indent(printable(file.message))];
  // A syntax error shows its line itself.
  const isQuoted = file.message?.includes(`\n  ${file.line} | `) ?? false;
  return [[sentence, ...message, ...(isQuoted ? [] : quote(file.line, lines))].join('\n')];
}

/** Failing tests that follow one another and have the same to say. */
interface Failure {
  readonly names: string[];
  readonly message: string | null;
  readonly line: number | null;
  readonly console: string;
}

function groupFailures(file: FileVerdict, results: readonly TestOutcome[]): Failure[] {
  const tests = new Map(file.tests.map((test) => [test.name, test]));
  const failures: Failure[] = [];
  for (const { test_name, passed, error_message } of results) {
    if (passed) continue;
    const test = tests.get(test_name);
    const [line, console] = [test?.line ?? null, test?.console ?? ''];
    const last = failures.at(-1);
    if (last !== undefined && last.message === error_message && last.line === line && last.console === console)
      last.names.push(test_name);
    else failures.push({ names: [test_name], message: error_message, line, console });
  }
  return failures;
}

/** The first failures in full, as many as there is room for, the others by name. */
function tellFailures(failures: readonly Failure[], file: FileVerdict, lines: readonly string[], room: number): string {
  let told = '';
  for (const [index, failure] of failures.entries()) {
    const text = `\n\n${describeFailure(failure, file, lines)}`;
    const isLast = index === failures.length - 1;
    if (index > 0 && told.length + text.length > room - (isLast ? 0 : NAMES_CHARACTERS)) {
      const names = failures.slice(index).flatMap((each) => each.names);
      return told + nameOthers(names, room - told.length);
    }
    told += clip(text, Math.max(NAMES_CHARACTERS, isLast ? room : room - NAMES_CHARACTERS));
  }
  return told;
}

function describeFailure(
  { names, message, line, console }: Failure,
  file: FileVerdict,
  lines: readonly string[],
): string {
  const [first, ...others] = names.map((name) => `FAIL ${clip(printable(name), NAME_CHARACTERS)}`);
  return [
    first,
    ...(others.length > 10
      ? [...others.slice(0, 10), `... and ${others.length - 10} more for the same reason`]
      : others),
    ...(message === null || message === file.message ? [] : [indent(printable(message))]),
    ...(line === file.line ? [] : quote(line, lines)),
    ...(console === '' ? [] : ['  Console:', bar(console, TEST_CONSOLE_CHARACTERS, '    | ')]),
  ].join('\n');
}

function nameOthers(names: readonly string[], room: number): string {
  let text = `\n\n${names.length} more fail:`;
  for (const [index, name] of names.entries()) {
    const line = `\n  ${clip(printable(name).replaceAll('\n', ' '), 100)}`;
    const rest = `\n  ... and ${names.length - index} more`;
    if (text.length + line.length + rest.length > room) return text + rest;
    text += line;
  }
  return text;
}

/** What was printed, less what stands beside a failing test. */
function describeConsole(printed: string, told: readonly string[]): string {
  let rest = printed;
  for (const text of told) rest = rest.replace(text, () => '');
  if (rest === '') return '';
  return `\n\nConsole:\n${bar(rest, CONSOLE_CHARACTERS, '  | ')}`;
}

/** Cut before it is indented, so that a cut is never cut itself; short lines, which that lengthens most, are cut more. */
function bar(text: string, limit: number, prefix: string): string {
  const shown = printable(text.replace(/\n$/, ''));
  for (let room = limit; ; room *= 0.9) {
    const told = indent(clip(shown, Math.floor(room)), prefix);
    if (told.length <= 2 * limit) return told;
  }
}

function quote(line: number | null, lines: readonly string[]): string[] {
  const text = line === null ? undefined : lines[line - 1];
  return text === undefined ? [] : [`  at line ${line}: ${clip(text.trim(), 200)}`];
}
