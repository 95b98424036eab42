/** The Python of the interop suite, which can import openenv. */
import { existsSync } from 'node:fs';

/** Undefined when there is none. */
export function findPython(): string | undefined {
  const python = process.env.TRACEFIX_PYTHON;
  return python !== undefined && existsSync(python) ? python : undefined;
}
