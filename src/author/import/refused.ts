/** Why something in a corpus becomes neither task nor base. */

/** Every reason there is, with what it means in a summary. */
export const REFUSAL_REASONS = {
  not_a_record: 'not of the form that the corpus has',
  missing_file: 'a file is missing or cannot be read',
  does_not_parse: 'does not parse',
  needs_module: 'needs a package, a file or a module of Node',
  not_supported: 'uses what the sandbox does not support',
  solution_fails: 'the solution fails its own tests',
  too_slow: 'the solution needs more time or work than a run may take',
  unstable: 'the tests depend on one another, or on chance',
  too_few_tests: 'too few tests to show some and to hide others',
  no_bug: 'the program passes its tests: it has no bug',
  unsound: 'what tasks check calls unsound',
  bug_not_shown: 'the tests do not show the bug twice',
  no_program: 'there is no program for it',
  name_taken: 'the folder holds something else',
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** Thrown by whatever finds that an item cannot be imported; the message is a sentence that says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
