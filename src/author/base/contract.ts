/** Tells what a description demands from what it reports. */

/** What only a contract says: lists, signatures, shapes of values, errors, results. */
const DEMANDS =
  /^\s*[-*] |`[^`]*[({=:][^`]*`|\b\w*Error\b|\bthrow|\breturns?\b|\bmust\b|\bhas to\b|\bmeans?\b|\bcounts? as\b|\bdefaults?\b|\bexactly\b|\bat (?:least|most)\b/im;

/** What only a colleague says who tells of a fault. */
const REPORTS =
  /\b(?:we|our|us|you|I|since|yesterday|today|lately|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (?:night|week|month|year)|now and then|sometimes|occasionally|once in a while|complain\w*|report(?:s|ed)?|customers?|users?|everybody|somebody|nobody|people|fine|wrong|right|correctly|broken|breaks?|miss(?:es|ing)|vanish\w*|disappear\w*|crash\w*|fails?|failed|stays?|noticed|got|came|was|were|behaves?|at first|others|dies|stopped|refused|switched|although|keeps? \w+ing|too many|too few)\b/i;

/**
 * The description without the paragraphs that only report a fault: they tell of a bug that another program has, and would
 * mislead. In doubt a paragraph stays, since a contract with a gap makes a task that cannot be solved.
 *
 * @example
 * contractOf('Since Monday the list is wrong.\n\n`list()` returns all names.\n'); // '`list()` returns all names.'
 */
export function contractOf(description: string): string {
  const paragraphs = description.trim().split(/\n[ \t]*\n/);
  const demands = paragraphs.filter((paragraph) => DEMANDS.test(paragraph) || !REPORTS.test(paragraph));
  // A description that is all report is better than none.
  return (demands.length === 0 ? paragraphs : demands).join('\n\n');
}
