/** The Python block of the README, run as it is printed. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../e2e/repository.ts';
import type { Place } from './checks.ts';
import { runChild } from './children.ts';
import { KEPT } from './python-environment.ts';

const SERVED_AT = 'http://localhost:8000';
const PRINTS = '0.97';

export async function readmeExample({ environment, servers }: Place): Promise<string> {
  const code = pythonBlock(await readFile(join(ROOT, 'README.md'), 'utf8'));
  const lines = code.split('\n').filter((line) => line.trim() !== '').length;
  if (lines > 10) throw new Error(`Expected at most ten lines of Python in the README, got ${lines}.`);
  if (!code.includes(SERVED_AT)) throw new Error(`Expected the README's Python to name ${SERVED_AT}, got\n${code}`);
  const file = join(KEPT, `${environment.name}-readme.py`);
  await writeFile(file, code.replaceAll(SERVED_AT, (await servers()).url));
  const printed = (await runChild(environment.python, [file])).trim();
  if (printed !== PRINTS) throw new Error(`Expected the README's Python to print ${PRINTS}, got ${printed}`);
  return `${lines} lines print ${printed}`;
}

function pythonBlock(readme: string): string {
  const block = /^```python\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  if (block === undefined) throw new Error('Expected a ```python block in README.md, got none.');
  return block;
}
