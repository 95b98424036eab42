import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mustRun, run } from './repository.ts';

const TASK = 'sku-lookup-misses-known-articles';
const EPISODE = `
import { createGym } from 'tracefix';

await using gym = await createGym();
const episode = await gym.reset({ task_id: '${TASK}' });
const edit = { start_line: 11, end_line: 11, new_code_block: '  while (low <= high) {' };
await episode.step({ action_type: 'REPLACE_LINES', ...edit });
const { done, metadata } = await episode.step({ action_type: 'SUBMIT' });
console.log(JSON.stringify({ done, score: metadata.final_score }));
`;

describe('the package, installed into an empty folder', () => {
  let folder = '';
  let packed: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tracefix-pack-'));
    const { stdout } = await mustRun('npm', ['pack', '--json', '--pack-destination', folder]);
    packed = packedFiles(stdout);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
    await mustRun('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder });
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds what it needs and nothing of the workshop', () => {
    const tops = new Set(packed.map((path) => path.split('/')[0]));
    expect([...tops].toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'openenv.yaml',
      'package.json',
      'tasks',
    ]);
    expect(packed).toContain('dist/src/index.d.ts');
    expect(packed).toContain('dist/src/server/page/generated/app.js');
    expect(packed).toContain('dist/src/rollout/report/page/generated/app.js');
    expect(packed.filter((path) => /page\/(app|bundle)/.test(path))).toEqual([]);
    expect(packed).toContain(`tasks/classic/${TASK}/hidden.test.js`);
  });

  test('plays an episode through import', async () => {
    await writeFile(join(folder, 'episode.js'), EPISODE);
    const { stdout } = await mustRun(process.execPath, ['episode.js'], { cwd: folder });
    expect(JSON.parse(stdout)).toEqual({ done: true, score: 0.98 });
  });

  test('plays an episode through the tracefix command', async () => {
    const input = 'run\nreplace 11 11\n  while (low <= high) {\n.\nsubmit\n';
    const { stdout } = await mustRun(join('node_modules', '.bin', 'tracefix'), ['play', TASK], { cwd: folder, input });
    expect(stdout).toContain('score 0.97');
  });

  test('brings types that a strict project compiles against', async () => {
    const typed = `import { createGym, type Gym } from 'tracefix';\nexport const gym: Promise<Gym> = createGym({ builtin: true });\n`;
    await writeFile(join(folder, 'typed.ts'), typed);
    const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--lib',
      'es2024,esnext.disposable,dom',
    ];
    const types = [
      '--skipLibCheck',
      '--types',
      'node',
      '--typeRoots',
      join(import.meta.dirname, '../../node_modules/@types'),
    ];
    const { stdout, code } = await run(process.execPath, [compiler, ...flags, ...types, 'typed.ts'], { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  });
});

/** `npm pack --json` prints after whatever the build prints; npm 12 keys the packages by name where npm 11 lists them. */
function packedFiles(stdout: string): string[] {
  const report = JSON.parse(stdout.slice(stdout.search(/^[[{]$/m))) as Packed[] | Record<string, Packed>;
  return Object.values(report).flatMap(({ files }) => files.map(({ path }) => path));
}

interface Packed {
  readonly files: readonly { readonly path: string }[];
}
