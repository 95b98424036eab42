/** A base: a sound program with tests and without a bug, from which the factory makes tasks. */
import type { Language, TestFile } from '../../../sandbox/sandbox.ts';
import type { Origin, Split, Task } from '../../task/index.ts';
import { contractOf } from './contract.ts';

export interface Base {
  /** The folder's name, unique over all bases. */
  readonly id: string;
  /** What the program should do, without reports of what it once did wrong. */
  readonly contract: string;
  /** Whether the contract may still tell of a fault that another program has. */
  readonly mayReport: boolean;
  readonly language: Language;
  readonly tags: readonly string[];
  readonly limits: Task['limits'];
  readonly maxSteps: number;
  readonly stepCost: number;
  readonly solution: string;
  readonly visible: TestFile;
  readonly hidden: TestFile;
  /** The family of programs, which decides the split of all that is made of it. */
  readonly family: string;
  readonly split: Split;
  /** Of an imported program. */
  readonly origin?: Origin;
}

/** The base that a task's solution and tests make; undefined of a task that was itself made from a base. */
export function baseOfTask(task: Task): Base | undefined {
  const { provenance, secret } = task;
  if (provenance.kind === 'mutated') return undefined;
  return {
    id: task.id,
    contract: contractOf(task.description),
    mayReport: true,
    language: task.language,
    tags: task.tags,
    limits: task.limits,
    maxSteps: task.maxSteps,
    stepCost: task.stepCost,
    solution: secret.solution,
    visible: task.visible,
    hidden: secret.hidden,
    family: secret.base,
    split: task.split,
    ...(provenance.kind === 'imported' ? { origin: originOf(provenance) } : null),
  };
}

/** What of an imported program's provenance its variants must repeat. */
export function originOf({ corpus, item, licence, attribution, changes }: Origin): Origin {
  return {
    corpus,
    item,
    licence,
    ...(attribution === undefined ? null : { attribution }),
    ...(changes === undefined ? null : { changes }),
  };
}
