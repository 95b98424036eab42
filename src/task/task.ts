/** A task: a program that fails its tests, its solution, its suite and what is said about it. */
import type { Language, TestFile } from '../../sandbox/sandbox.ts';

export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where a bug is in the program, 1-based inclusive lines. Secret. */
export interface Issue {
  readonly line: number;
  readonly endLine: number;
  readonly category: string;
  readonly severity: Severity;
  readonly description: string;
  readonly fix: string | null;
  /** Which hunks of the difference between program and solution it explains, from 1; when absent its lines say so, see `truthOf`. */
  readonly hunks?: readonly number[];
}

/** Where a program comes from that was not written for this gym. */
export interface Origin {
  readonly corpus: string;
  readonly item: string;
  readonly licence: string;
  /** Whom the licence wants named, in a sentence. */
  readonly attribution?: string;
  /** What was made different from the corpus. */
  readonly changes?: string;
}

export type Provenance =
  | { readonly kind: 'authored' }
  | {
      readonly kind: 'mutated';
      readonly base: string;
      readonly operators: readonly string[];
      readonly seed: number;
      /** Of an imported base. */
      readonly origin?: Origin;
    }
  | ({ readonly kind: 'imported' } & Origin);

export interface Task {
  /** The folder's name, unique over all loaded suites. */
  readonly id: string;
  /** The name of the folder's parent. */
  readonly suite: string;
  readonly title: string;
  readonly description: string;
  readonly difficulty: Difficulty;
  readonly language: Language;
  readonly split: Split;
  readonly tags: readonly string[];
  /** Real milliseconds and MiB for one RUN_TESTS or SUBMIT, and units of work for each of its tests. */
  readonly limits: { readonly timeoutMs: number; readonly memoryMb: number; readonly work?: number };
  readonly maxSteps: number;
  readonly stepCost: number;
  /** The buggy source, LF line ends. */
  readonly program: string;
  /** What stood there before the change under review, LF line ends; only reviews show it. */
  readonly before?: string;
  readonly visible: TestFile;
  readonly provenance: Provenance;
  /** Everything below never leaves the server. */
  readonly secret: {
    readonly solution: string;
    /** Nothing is wrong with the program: a task for reviews alone. */
    readonly clean?: true;
    readonly hidden: TestFile;
    readonly bugTypes: readonly string[];
    readonly hints: readonly string[];
    readonly issues: readonly Issue[];
    readonly base: string;
  };
}

export const DEFAULT_LIMITS = { timeoutMs: 2000, memoryMb: 64 } as const;
export const DEFAULT_MAX_STEPS = 50;
export const DEFAULT_STEP_COST = 0.01;
