/** What an importer finds in a corpus, and what it makes of it. */
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { BaseYaml, TaskYaml } from '../../task/index.ts';
import type { Refused } from './refused.ts';

interface MadeFiles {
  /** The folder's name. */
  readonly id: string;
  readonly solution: string;
  readonly visible: string;
  readonly hidden: string;
}

export interface MadeTask extends MadeFiles {
  readonly kind: 'task';
  readonly metadata: TaskYaml;
  readonly program: string;
}

export interface MadeBase extends MadeFiles {
  readonly kind: 'base';
  readonly metadata: BaseYaml;
}

export type Made = MadeTask | MadeBase;

/** One item of a corpus. */
export interface Candidate {
  /** As the corpus names it; made up of its place when it has no name. */
  readonly item: string;
  /** Measures it in the sandbox. What it makes may in part be refused; throws Refused when all of it is. */
  readonly make: (sandbox: Sandbox) => Promise<readonly (Made | Refused)[]>;
}
