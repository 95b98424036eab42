/** Makes the task of one number from a base. */
import type { Verdict } from '../../../sandbox/sandbox.ts';
import type { Issue, Task } from '../../task/index.ts';
import { difficultyOf, type Features } from './difficulty.ts';
import { type Drawn, draw } from './draw.ts';
import { isPointedAt, linesToRead } from './fault-distance.ts';
import { issuesOf } from './issues.ts';
import { baseKey, FACTORY, madeId } from './made-id.ts';
import { descriptionOf, hintsOf, titleOf } from './wording.ts';
import type { Workshop } from './workshop.ts';

export { openWorkshop, UnusableBase } from './workshop.ts';

export interface Made {
  readonly task: Task;
  /** The same for tasks of one base whose programs fail the same tests with the same messages. */
  readonly behaviour: string;
  readonly features: Features;
}

/**
 * Proven and stable, or undefined when the number leads nowhere, or to a behaviour that is not wanted. The same base and
 * number make the same task, byte for byte.
 */
export async function makeTask(
  workshop: Workshop,
  number: number,
  isWanted: (behaviour: string) => boolean = () => true,
): Promise<Made | undefined> {
  const drawn = await draw(workshop, number);
  if (drawn === undefined || !isWanted(drawn.outcome.behaviour)) return undefined;
  const issues = issuesOf(workshop.base.solution, drawn.bugs);
  if (issues === undefined) return undefined;
  const verdict = await workshop.prove(drawn);
  if (verdict === undefined) return undefined;
  const features = featuresOf(drawn, verdict, issues);
  return {
    task: taskOf(workshop, number, { drawn, verdict, issues, features }),
    behaviour: drawn.outcome.behaviour,
    features,
  };
}

function featuresOf({ program, bugs }: Drawn, verdict: Verdict, issues: readonly Issue[]): Features {
  const tests = verdict.files.flatMap((file) => file.tests);
  return {
    linesToRead: linesToRead(verdict, issues),
    shareFailing: tests.filter(({ passed }) => !passed).length / tests.length,
    bugs: bugs.length,
    lines: program.split('\n').filter((line) => line.trim() !== '').length,
    isPointedAt: isPointedAt(verdict, issues),
  };
}

interface Parts {
  readonly drawn: Drawn;
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
  readonly features: Features;
}

function taskOf({ base, syntax }: Workshop, number: number, { drawn, verdict, issues, features }: Parts): Task {
  const operators = [...new Set(drawn.bugs.map(({ operator }) => operator))];
  return {
    id: madeId(baseKey(base), number),
    suite: FACTORY,
    title: titleOf(verdict),
    description: descriptionOf(base, verdict),
    difficulty: difficultyOf(features),
    language: base.language,
    split: base.split,
    tags: base.tags,
    limits: base.limits,
    maxSteps: base.maxSteps,
    stepCost: base.stepCost,
    program: drawn.program,
    visible: base.visible,
    provenance: {
      kind: 'mutated',
      base: base.id,
      operators,
      seed: number,
      ...(base.origin === undefined ? null : { origin: base.origin }),
    },
    secret: {
      solution: base.solution,
      hidden: base.hidden,
      bugTypes: [...new Set(drawn.bugs.map(({ mistake }) => mistake.bugType))],
      hints: hintsOf(syntax, drawn.bugs),
      issues,
      base: base.family,
    },
  };
}
