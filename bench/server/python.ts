/** The Python of the interop suite, which can import openenv; it is made when it is not there yet. */
import { pythonEnvironment } from '../../tests/interop/python-environment.ts';

/** Where it lies, or why there is none. */
export async function findPython(): Promise<{ readonly file: string } | { readonly skipped: string }> {
  try {
    return { file: (await pythonEnvironment('newest')).python };
  } catch (error) {
    return { skipped: (error as Error).message };
  }
}
