/** Draws the bugs of one task: the same number draws the same from the same base. */
import { type Random, randomFrom } from '../../random.ts';
import type { Bug } from '../mutate/plantable-bugs.ts';
import type { Outcome } from './outcome.ts';
import { areApart } from './plant.ts';
import type { Tried, Workshop } from './workshop.ts';

export interface Drawn extends Tried {
  /** In the order of their places. */
  readonly bugs: readonly Bug[];
}

/** How many bugs a task has: most have one. */
const CHANCES = [
  { count: 1, chance: 0.56 },
  { count: 2, chance: 0.26 },
  { count: 3, chance: 0.12 },
  { count: 4, chance: 0.06 },
] as const;
/** Attempts before a number is given up. */
const ATTEMPTS = 12;

/** How many bugs the task of a number has, if it comes to be. Costs nothing. */
export function bugCount(base: { readonly id: string }, number: number): number {
  return drawCount(chanceOf(base, number));
}

/**
 * Bugs that the suite proves: together they fail a visible and a hidden test and pass one; each alone fails a test, and
 * mending any one of them still leaves a failing test. Undefined when chance led nowhere.
 */
export async function draw(workshop: Workshop, number: number): Promise<Drawn | undefined> {
  const random = chanceOf(workshop.base, number);
  const count = drawCount(random);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const bugs = await pickBugs(workshop, random, count);
    if (bugs.length < count) continue;
    const tried = await workshop.tryOut(bugs);
    const { kind, behaviour } = tried.outcome;
    if (kind === 'proven' && (await eachMatters(workshop, bugs, behaviour))) return { bugs, ...tried };
  }
  return undefined;
}

function chanceOf(base: { readonly id: string }, number: number): Random {
  return randomFrom(`bugs ${base.id} ${number}`);
}

function drawCount(random: Random): number {
  return random.pick(CHANCES, ({ chance }) => chance).count;
}

/**
 * Bugs apart from each other, in the order of their places, each of which fails a test that the others alone do not; fewer when
 * too many did not fit.
 */
async function pickBugs(workshop: Workshop, random: Random, count: number): Promise<Bug[]> {
  const picked: Bug[] = [];
  const outcomes: Outcome[] = [];
  for (let attempt = 0; picked.length < count && attempt < ATTEMPTS; attempt++) {
    // By operator first, or the few places where somebody may forget an await would drown among the variables.
    const bug = random.pick(random.pick(workshop.bugs, ({ length }) => Math.sqrt(length)));
    if (!picked.every((other) => areApart(bug, other))) continue;
    const { outcome } = await workshop.tryOut([bug]);
    const shows = outcome.kind === 'proven' || (outcome.kind === 'failing' && count > 1);
    if (!shows || !haveOwnTests([...outcomes, outcome])) continue;
    picked.push(bug);
    outcomes.push(outcome);
  }
  return picked.toSorted((a, b) => a.start - b.start);
}

/** Whether each fails a test that all others pass. */
function haveOwnTests(outcomes: readonly Outcome[]): boolean {
  return outcomes.every((own) =>
    [...own.passed].some((passed, test) => {
      return passed === '0' && outcomes.every((other) => other === own || other.passed[test] === '1');
    }),
  );
}

/** Whether the program with any one bug mended still fails, and fails otherwise than with all of them. */
async function eachMatters({ tryOut }: Workshop, bugs: readonly Bug[], behaviour: string): Promise<boolean> {
  if (bugs.length === 1) return true;
  for (const mended of bugs) {
    const { outcome } = await tryOut(bugs.filter((bug) => bug !== mended));
    if (outcome.kind === 'passing' || outcome.kind === 'unfit' || outcome.behaviour === behaviour) return false;
  }
  return true;
}
