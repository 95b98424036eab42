/** Several candidates judged by one run of the tests: each test that fails meets another of them. */
import type { Language } from '../../../sandbox/sandbox.ts';
import type { Candidate, TestSeen } from '../repair/index.ts';
import { schemaOf } from './schema.ts';

/** A test that fails, and the turns in which it asks the program. */
export interface Juror {
  readonly name: string;
  readonly lines: ReadonlySet<number>;
  readonly turns: readonly number[];
  /** Why it fails. */
  readonly message: string;
}

/** `calibrated` is what the tests did with a schema of the base alone, whose turns began on `turnLines`. */
export function jurorsOf(
  base: readonly TestSeen[],
  calibrated: readonly TestSeen[],
  turnLines: readonly number[],
): Juror[] {
  const linesOf = new Map(calibrated.map(({ name, lines }) => [name, lines]));
  return base
    .filter(({ passed }) => !passed)
    .map(({ name, lines, message }) => {
      const ran = linesOf.get(name);
      const turns = turnLines.flatMap((line, turn) => (ran?.has(line) ? [turn] : []));
      return { name, lines, turns, message: message ?? '' };
    })
    .filter(({ turns }) => turns.length > 0);
}

export interface Trial {
  readonly source: string;
  /** Which candidate each test judges, by name. */
  readonly judgedBy: ReadonlyMap<string, Candidate>;
}

/** Undefined when they cannot stand in one source. A test judges a candidate only if it runs the line that is changed. */
export function trialOf(
  base: string,
  language: Language,
  jurors: readonly Juror[],
  candidates: readonly Candidate[],
): Trial | undefined {
  const judgedBy = new Map<string, Candidate>();
  const plan = new Map<number, number>();
  for (const [at, candidate] of candidates.entries()) {
    const free = jurors.filter(({ name }) => !judgedBy.has(name));
    const juror = free.find(({ lines }) => lines.has(candidate.line)) ?? free[0];
    if (juror === undefined) break;
    judgedBy.set(juror.name, candidate);
    for (const turn of juror.turns) plan.set(turn, at + 1);
  }
  const schema = schemaOf([base, ...candidates.map(({ source }) => source)], language, { meets: plan });
  return schema === undefined ? undefined : { source: schema.source, judgedBy };
}
