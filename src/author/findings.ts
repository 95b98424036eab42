/** What `tasks check` can say: stable code, severity, when it is said and what to do about it. docs/tasks.md lists the same table. */

export const CHECKS = {
  invalid_form: {
    severity: 'error',
    what: 'The folder is not a task: a file is missing, too large or not of the form.',
    remedy: 'Mend the file and line named.',
  },
  unfinished: {
    severity: 'error',
    what: 'A file still has the mark that `tasks new` put where the author has to write.',
    remedy: 'Write what the mark asks for, and remove it.',
  },
  test_disabled: {
    severity: 'error',
    what: 'A test is switched off or on by skip, todo, only, skipIf, runIf or fails.',
    remedy: 'Remove the modifier or the test: a test that does not run counts as failed.',
  },
  suite_broken: {
    severity: 'error',
    what: 'A test file does not load, registers no test, uses what is not supported, or repeats the full name of a test.',
    remedy: 'Mend what is named; the same files run under Vitest, which shows more.',
  },
  solution_fails: {
    severity: 'error',
    what: 'The solution does not pass every test.',
    remedy: 'Mend the solution, or the tests that ask for something else.',
  },
  program_does_not_load: {
    severity: 'error',
    what: 'The program does not parse or load, and no bug type says so.',
    remedy: 'Mend the program until it loads, or add syntax-error or load-error to bug_types.',
  },
  program_passes_visible: {
    severity: 'error',
    what: 'The program passes every visible test.',
    remedy: 'Add a visible test that shows the bug.',
  },
  program_passes_hidden: {
    severity: 'error',
    what: 'The program passes every hidden test.',
    remedy: 'Add a hidden test that shows the bug with other inputs than the visible ones.',
  },
  unstable: {
    severity: 'error',
    what: 'A test passes in one run and fails in another that differs in order and seed only.',
    remedy: 'Make the test depend neither on other tests nor on what is random.',
  },
  too_slow: {
    severity: 'error',
    what: 'The solution takes a quarter of timeout_ms or more for the whole suite.',
    remedy: 'Make the tests smaller, or raise limits.timeout_ms.',
  },
  too_much_work: {
    severity: 'error',
    what: 'The solution does more than half of limits.work in a test.',
    remedy: 'Raise limits.work, or make the inputs of that test smaller.',
  },
  work_not_missed: {
    severity: 'error',
    what: 'A task limits work, and a test file has no test in which the program does too much of it.',
    remedy: 'Add a test with an input on which the program is slow, or lower limits.work.',
  },
  argument_compared: {
    severity: 'error',
    what: 'A test compares a result by content with an argument that it passed, which the program could have changed. A remark for a part of one.',
    remedy: 'Write the expected value out, or compare with a copy made before the call.',
  },
  inputs_repeated: {
    severity: 'error',
    what: 'More than half of the hidden tests call the program with the arguments of visible ones. A remark when only some do.',
    remedy:
      'Give the hidden tests inputs of their own: a program that knows the visible answers by heart must fail them.',
  },
  trivial_solution: {
    severity: 'error',
    what: 'A program whose functions are empty, return a constant or their first argument, or throw passes every test of a file.',
    remedy: 'Add a test to that file with an answer that nobody gives without computing it.',
  },
  exploit_gains: {
    severity: 'error',
    what: 'A cheat passes a test that empty programs fail, or a program that knows the visible answers by heart passes every hidden test.',
    remedy:
      'Compare the result with a value that is written out, by toBe or toEqual, and give hidden tests other inputs.',
  },
  weak_tests: {
    severity: 'error',
    what: 'The tests notice less than 80 % of the small mistakes that can be made in the solution. A remark for an imported task.',
    remedy:
      'Add a test that fails when the code of a line named is replaced as shown, or drop code that no test needs.',
  },
  near_duplicate: {
    severity: 'error',
    what: 'The task repeats another one of those checked: program and solution are the same, or the solutions are much alike and repair or do the same.',
    remedy: 'Keep one of the two, or plant another bug and name the common base.',
  },
  issue_misplaced: {
    severity: 'error',
    what: 'An issue begins or ends away from the lines in which program and solution differ.',
    remedy: 'Correct line and end_line; they count in the program, from 1.',
  },
  hunks_unclear: {
    severity: 'error',
    what: 'A hunk of the difference between program and solution is explained by no issue or by several, or an issue explains none.',
    remedy: 'Write the numbers of its hunks under hunks of each issue; tasks show --solution lists them.',
  },
  issue_untested: {
    severity: 'error',
    what: 'With all other issues solved the program passes every test, so that no fix of the issue could be judged.',
    remedy: 'Add a test that fails by this issue alone, or make it one issue with the one that hides it.',
  },
  clean_faulty: {
    severity: 'error',
    what: 'A clean task has issues, or its program is not its solution.',
    remedy: 'Make program and solution the same text and drop the issues, or drop clean and say where the bugs are.',
  },
  before_tells: {
    severity: 'error',
    what: 'What stood there before the change is the program itself, or its solution.',
    remedy: 'Write what the change could have started from: without what it adds, and without the answer.',
  },
  fix_in_description: {
    severity: 'error',
    what: 'Title or description hold code that only the solution has, the text of a fix or the line of an issue.',
    remedy: 'Say in plain words what should happen, and leave the code to the solver.',
  },
  no_issue: {
    severity: 'remark',
    what: 'The task lists no issue, so review games and analyses cannot use it.',
    remedy: 'Say under issues where the bug is.',
  },
  unknown_word: {
    severity: 'remark',
    what: 'A bug type or category is not in the taxonomy.',
    remedy: 'Use a word of the taxonomy if one fits; otherwise leave it.',
  },
} as const satisfies Record<string, { severity: 'error' | 'remark'; what: string; remedy: string }>;

export type CheckCode = keyof typeof CHECKS;

export interface Finding {
  readonly code: CheckCode;
  /** An error makes the task unsound; a remark does not. */
  readonly severity: 'error' | 'remark';
  /** What was found, with the names and numbers of this task. */
  readonly sentence: string;
  readonly remedy: string;
}

/** A finding of a code of the table, of another severity than usual where the table says so. */
export function finding(
  code: CheckCode,
  sentence: string,
  severity: Finding['severity'] = CHECKS[code].severity,
): Finding {
  return { code, severity, sentence, remedy: CHECKS[code].remedy };
}

const ORDER = Object.keys(CHECKS);

/** Sorted as the table is, those of one code as they came. */
export function inTableOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code));
}

/** `a, b, c and 4 more`: names for a sentence, not a page of them. */
export function someOf(names: readonly string[]): string {
  const shown = names
    .slice(0, 3)
    .map((name) => JSON.stringify(name))
    .join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
