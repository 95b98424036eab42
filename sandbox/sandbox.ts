/** What runs a suite against a source: the contract between the gym and the hosts that run candidate code. */

export type Language = 'javascript' | 'typescript';

/** One test file of a suite as its author wrote it: a Vitest file that imports `./program.js`. */
export interface TestFile {
  /** The file's name inside the task, such as `visible.test.js`. Its extension says its language. */
  readonly name: string;
  readonly code: string;
}

/** A test file whose tests are known, so that a test that does not report is a failed one. */
export interface CollectedFile extends TestFile {
  /** Full names (describe titles and title joined by ` > `) in the order in which they run. */
  readonly tests: readonly string[];
  /** Names that the file imports from `./program.js`, besides what the program itself exports. */
  readonly imports: readonly string[];
}

export interface Limits {
  /** Bounds a whole run, load included, in real milliseconds. */
  readonly timeoutMs: number;
  /** Heap of the program's isolate in MiB, 8 to 512. */
  readonly memoryMb: number;
  /** Units of work that each test may do, 1 to 2,000,000,000: one that does more fails. 30,000,000 when absent, then `timeout`. */
  readonly work?: number | undefined;
}

export interface RunRequest {
  readonly source: string;
  readonly language: Language;
  readonly suite: readonly CollectedFile[];
  readonly limits: Limits;
  /** Seeds `Math.random` and `crypto`; also the order of tests when `shuffle` is set. */
  readonly seed: number;
  /** Runs the tests of each file in an order drawn from the seed. */
  readonly shuffle?: boolean;
  /** Ends the run at the first test that fails: those not begun by then count as failed. Tells little more than the status. */
  readonly bail?: boolean;
  /** Has each test tell which lines of the program ran for it. Costs time; off by default. */
  readonly coverage?: boolean;
  /** Whose run this is: queued runs are served round-robin over callers. */
  readonly caller?: string;
  /** Which of the caller's own: its queued runs are served round-robin over these. */
  readonly lane?: string;
  readonly signal?: AbortSignal;
}

export interface CollectRequest {
  readonly files: readonly TestFile[];
  /** Collected against when a suite calls the program while registering its tests. */
  readonly solution: string;
  readonly language: Language;
  readonly caller?: string;
}

export type Status = 'passed' | 'failed' | 'syntax_error' | 'load_error' | 'timeout' | 'out_of_memory' | 'crashed';

export interface TestResult {
  readonly name: string;
  readonly passed: boolean;
  /** Why it failed, at most 2,000 characters; null when it passed. */
  readonly message: string | null;
  /** 1-based line of the program that the failure points at, when it points at one. */
  readonly line: number | null;
  /** What was printed while it ran, at most 1,000 characters, a cut said so; absent when it passed or nothing was. */
  readonly console?: string;
  /** Real milliseconds; the only figure of a verdict that differs between equal runs. */
  readonly durationMs: number;
  /** Units of work that the program did for it: the same in every run. Absent when it was not run to an end of its own. */
  readonly work?: number;
  /** 1-based lines of the program on which a statement ran for it, ascending, when coverage was asked for. */
  readonly lines?: readonly number[];
}

export interface FileVerdict {
  readonly name: string;
  readonly status: Status;
  /** What happened, in a sentence, when the status is neither `passed` nor `failed`. */
  readonly message: string | null;
  readonly line: number | null;
  /** Every expected test, in the collected order whatever order they ran in. */
  readonly tests: readonly TestResult[];
  /** What the program and the tests printed, at most 64 KiB a run, a cut said so. */
  readonly console: string;
}

export interface Verdict {
  /** The worst status of the files. */
  readonly status: Status;
  readonly message: string | null;
  readonly line: number | null;
  readonly files: readonly FileVerdict[];
  readonly durationMs: number;
}

export interface SandboxStats {
  readonly hosts: number;
  readonly spares: number;
  readonly queued: number;
  readonly running: number;
  readonly runs: number;
  readonly deaths: number;
  readonly kills: number;
}

export interface Sandbox {
  /** Resolves once the first host is ready. */
  ready(): Promise<void>;
  /** Never rejects for what a program did; see {@link SandboxUnavailable}. */
  run(request: RunRequest): Promise<Verdict>;
  /** Names the tests of a task's files. Rejects with {@link SuiteError} when a suite is broken. */
  collect(request: CollectRequest): Promise<readonly CollectedFile[]>;
  stats(): SandboxStats;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** No verdict can be had: hosts do not start or get no processor, the queue is full, or the sandbox is closed. Worth a retry. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable';
  readonly reason: 'queue_full' | 'no_host' | 'starved' | 'closed';
  constructor(reason: 'queue_full' | 'no_host' | 'starved' | 'closed', message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A test file that cannot be collected: the task's fault, never the program's. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
  readonly file: string;
  readonly line: number | null;
  constructor(file: string, line: number | null, message: string) {
    super(message);
    this.file = file;
    this.line = line;
  }
}
