/** Emits dist/: JavaScript with types, the generated code of realms and page, and a command that can be run. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COMMAND = 'dist/src/cli/main.js';
const GENERATED = ['sandbox/realm/generated', 'src/server/page/generated', 'src/rollout/report/page/generated'];

await rm(join(ROOT, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [compiler(), '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
for (const folder of GENERATED) await cp(join(ROOT, folder), join(ROOT, 'dist', folder), { recursive: true });
await makeExecutable(join(ROOT, COMMAND));

function compiler(): string {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  return join(dirname(manifest), 'bin', 'tsc');
}

async function makeExecutable(file: string): Promise<void> {
  const firstLine = (await readFile(file, 'utf8')).split('\n', 1)[0];
  if (firstLine !== '#!/usr/bin/env node')
    throw new Error(`Expected ${COMMAND} to begin with a shebang, got: ${firstLine}`);
  await chmod(file, 0o755);
}
