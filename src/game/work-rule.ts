/** The line of a brief that says how fast a program has to be. */

/** What a task that demands speed asks for; empty when it does not. `work` is in units for each test. */
export function workRule(work: number | undefined): string {
  if (work === undefined) return '';
  return `- The program must be fast: a test fails in which it does more than ${work.toLocaleString('en-US')} units of work, however right its answers. A turn of a loop and a call are a unit each; a built-in that walks a list or a text (includes, indexOf, sort, slice, spread and the like) takes a unit for each element. eval and Function are refused.\n`;
}
