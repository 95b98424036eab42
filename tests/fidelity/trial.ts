/** One source against the test files of an exercise: what both runners play, and what either makes of it. */
import type { Language, TestFile } from '../../sandbox/index.ts';

export interface Trial {
  /** Such as `shipped`. */
  readonly corpus: string;
  /** The exercise in its corpus, such as `core/feed-pages-skip-posts`. */
  readonly exercise: string;
  /** Which source of the exercise this is, such as `solution`. */
  readonly variant: string;
  readonly language: Language;
  readonly source: string;
  /** What the files are collected against when registering their tests needs the program. */
  readonly solution: string;
  readonly files: readonly TestFile[];
  /** Real milliseconds that the sandbox gives to it. */
  readonly timeoutMs: number;
}

export interface Result {
  readonly passed: boolean;
  readonly message: string;
}

/** By `corpus/exercise/variant/file > full name of the test`. */
export type Results = Map<string, Result>;

/** Names an exercise. */
export const exerciseId = ({ corpus, exercise }: Trial): string => `${corpus}/${exercise}`;

/** Names a trial, and the folder that holds it while Vitest runs. */
export function trialId({ corpus, exercise, variant }: Trial): string {
  return `${corpus}/${exercise}/${variant}`;
}

export function resultKey(trial: Trial, file: string, test: string): string {
  return `${trialId(trial)}/${file} > ${test}`;
}
