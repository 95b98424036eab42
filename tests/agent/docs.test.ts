import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('docs/agents.md begins with an agent that plays', { timeout: 60_000 }, async () => {
  const text = await readFile(new URL('../../docs/agents.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(code).toContain("from 'tracefix'");
  // Beside the sources, where what they import can be found.
  const folder = await mkdtemp(path.join(import.meta.dirname, 'example-'));
  try {
    const file = path.join(folder, 'example.ts');
    await writeFile(file, code.replace("'tracefix'", JSON.stringify('../../../src/index.ts')));
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    expect(stdout).toMatch(/^2 0\.\d+\n$/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
