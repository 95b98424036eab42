/** A node of the search: a source that was reached, and what is known of its candidates. */
import type { Branch } from '../agent.ts';
import { type Base, baseOf, type Candidate, type Situation } from '../repair/index.ts';
import type { Budget } from './judged.ts';
import { schemaOf } from './schema.ts';
import { type Juror, jurorsOf } from './several-at-once.ts';

export interface Node extends Base {
  /** A copy of the episode that stands there. */
  readonly branch: Branch;
  /** Who judges several candidates at once; empty when nobody can. */
  readonly jurors: readonly Juror[];
  /** Runs that were made for it. */
  tried: number;
  /** Whether what candidates answer can be read. */
  canAsk: boolean;
  /** Candidates that were asked and not yet tried: these answer what a failing test expects. */
  likely: readonly Candidate[];
  /** And of these nobody knows. */
  possible: readonly Candidate[];
}

export async function nodeOf(situation: Situation, source: string, branch: Branch, budget: Budget): Promise<Node> {
  const base = await baseOf(situation, source);
  const jurors = await jurorsFor(situation, base, budget);
  return { ...base, branch, jurors, tried: 0, canAsk: jurors.length > 0, likely: [], possible: [] };
}

/** Runs that must be left for it to pay to learn who can judge. */
const LEAST_FOR_JURORS = 4;

/** Takes one run, in the sandbox, to see in which turns each failing test asks the program. */
async function jurorsFor({ examiner, language }: Situation, base: Base, budget: Budget): Promise<readonly Juror[]> {
  const { tests, loadFailure } = base.examined;
  if (loadFailure !== null || tests.every(({ passed }) => passed) || budget.left < LEAST_FOR_JURORS) return [];
  const schema = schemaOf([base.source], language);
  if (schema === undefined) return [];
  budget.left -= 1;
  const calibrated = (await examiner.examine(schema.source)).tests;
  const isFaithful = calibrated.every(({ name, passed }) => passed === base.passing.has(name));
  return isFaithful ? jurorsOf(tests, calibrated, schema.turnLines) : [];
}
