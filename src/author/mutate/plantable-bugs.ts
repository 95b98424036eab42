/** Every single bug that can be planted in a sound program. */
import { setImmediate } from 'node:timers/promises';
import type { Language } from '../../../sandbox/sandbox.ts';
import { parseSource, parses } from '../../syntax/index.ts';
import { type Mutant, mutated } from './mutant.ts';
import type { Edit, Mistake } from './operator.ts';
import { OPERATORS } from './operators.ts';
import { STANDARD_MISTAKES } from './standard-mistakes.ts';
import { standardMutants } from './standard-mutants.ts';

export interface Bug extends Mutant {
  readonly mistake: Mistake;
}

/** StrykerJS prints what it changes anew; where that shows in the layout, it would point at the bug. */
const MOST_REPRINTED = 16;

/** Milliseconds of work without a pause, since a server has others to answer meanwhile. */
const STRETCH_MS = 5;

/** A change over more lines than this is a rewrite, and no slip. */
const MOST_LINES = 60;

/**
 * The bugs of our operators, then StrykerJS's; of several that come to the same program the first. Each program parses
 * and differs from the source. Rejects when the source does not parse.
 *
 * @example
 * const bugs = await plantableBugs(base.solution, base.language);
 */
export async function plantableBugs(source: string, language: Language): Promise<Bug[]> {
  const syntax = parseSource(source, language);
  const own = OPERATORS.flatMap((mistake) => [...mistake.edits(syntax)].map((edit) => bugOf(source, edit, mistake)));
  const standard = (await standardMutants(source, language)).flatMap((mutant) => {
    const mistake = STANDARD_MISTAKES.find(({ name }) => name === mutant.operator);
    return mistake === undefined || !isSmall(mutant) ? [] : [{ ...mutant, mistake }];
  });
  const programs = new Set([source]);
  const bugs: Bug[] = [];
  let pauseAtMs = performance.now() + STRETCH_MS;
  for (const bug of [...own, ...standard]) {
    const program = mutated(source, bug);
    if (programs.has(program) || bug.endLine - bug.line > MOST_LINES) continue;
    programs.add(program);
    if (parses(program, language)) bugs.push(bug);
    if (performance.now() < pauseAtMs) continue;
    await setImmediate();
    pauseAtMs = performance.now() + STRETCH_MS;
  }
  return bugs;
}

function bugOf(source: string, { start, end, replacement }: Edit, mistake: Mistake): Bug {
  const original = source.slice(start, end);
  const line = source.slice(0, start).split('\n').length;
  // The line end that goes with a removed line is that line's, not the next one's.
  const endLine = line + original.replace(/\n$/, '').split('\n').length - 1;
  return { operator: mistake.name, start, end, line, endLine, original, replacement, mistake };
}

/** Whether little is left of a mutant when what stays the same at both ends is taken off. */
function isSmall({ original, replacement }: Mutant): boolean {
  const shorter = Math.min(original.length, replacement.length);
  let before = 0;
  while (before < shorter && original[before] === replacement[before]) before++;
  let after = 0;
  while (after < shorter - before && original.at(-1 - after) === replacement.at(-1 - after)) after++;
  return Math.max(original.length, replacement.length) - before - after <= MOST_REPRINTED;
}
