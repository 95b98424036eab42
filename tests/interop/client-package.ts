/** The Python client as people install it: a wheel. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../e2e/repository.ts';
import { runChild } from './children.ts';
import { KEPT, type PythonEnvironment } from './python-environment.ts';

export const CLIENT = join(ROOT, 'clients/python');
const MUST_HOLD = [
  'py.typed',
  'generated/models.py',
  'generated/schemas.json',
  'generated/review_models.py',
  'generated/review_schemas.json',
  'trl.py',
  'gymnasium.py',
];

/** Builds the wheel, looks that it is whole, and resolves with its path. */
export async function buildClient({ python }: PythonEnvironment): Promise<string> {
  const folder = join(KEPT, 'wheel');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await runChild(python, ['-m', 'hatchling', 'build', '-t', 'wheel', '-d', folder], { cwd: CLIENT });
  const wheel = join(folder, (await readdir(folder)).find((name) => name.endsWith('.whl'))!);
  const held = await runChild(python, ['-m', 'zipfile', '-l', wheel]);
  const missing = MUST_HOLD.filter((name) => !held.includes(`tracefix_client/${name}`));
  if (missing.length > 0) throw new Error(`Expected the wheel to hold ${missing.join(', ')}, got\n${held}`);
  return wheel;
}
