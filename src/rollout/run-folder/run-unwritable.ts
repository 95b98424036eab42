/** The file system let the run down; what was recorded before is kept. */
export class RunUnwritable extends Error {
  override readonly name = 'RunUnwritable';
}

/** Errors of the file system in a sentence that says what to do; others as they are. */
export function asUnwritable(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const sentence = `Expected to read and write in "${folder}", got: ${error.message}. What was recorded before is kept: resume the run when that is mended.`;
  return new RunUnwritable(sentence, { cause: error });
}
