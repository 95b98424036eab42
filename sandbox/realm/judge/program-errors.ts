/** What the boundary knows of the program's errors and promises. The snapshot has none. */
export interface ProgramErrors {
  /** Lines of the error's stack that lie in the program; null of an error that is not from there. */
  traceOf(error: unknown): string | null;
  /** What the program threw or rejected with last in this test. */
  lastThrown(): unknown;
}

export const programErrors: ProgramErrors = { traceOf: () => null, lastThrown: () => undefined };
