import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fixGame } from '../../src/game/index.ts';
import { toolsOf } from '../../src/server/mcp/tools.ts';
import { loadTasks } from '../../src/task/index.ts';
import { ROOT, run } from '../e2e/repository.ts';

const SCRIPT = ['scripts/space.ts', '--out'];

describe('npm run space', () => {
  let folder = '';
  let space = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tracefix-space-'));
    space = join(folder, 'space');
    expect(await writes(space)).toMatchObject({ code: 0, stderr: '' });
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('writes what OpenEnv and the image need at the top, and nothing else', async () => {
    expect((await readdir(space)).toSorted()).toEqual([
      'Dockerfile',
      'LICENSE',
      'README.md',
      '__init__.py',
      'client.py',
      'docs',
      'models.py',
      'openenv.yaml',
      'package-lock.json',
      'package.json',
      'pyproject.toml',
      'sandbox',
      'scripts',
      'server',
      'src',
      'tasks',
      'tracefix_client',
      'tsconfig.build.json',
      'tsconfig.json',
      'uv.lock',
      'validation',
    ]);
  });

  test('leaves out dotfiles, which no Space receives, and what was installed or built', async () => {
    const names = (await readdir(space, { recursive: true })).flatMap((path) => path.split('/'));
    expect(names.filter((name) => /^\.|^node_modules$|^dist$|^tests$|^__pycache__$|\.pyc$/.test(name))).toEqual([]);
  });

  test('writes the same bytes each time', async () => {
    const again = join(folder, 'again');
    await writes(again);
    expect(await contents(again)).toEqual(await contents(space));
  });

  test('has the front matter that a Docker Space wants', async () => {
    const readme = await textOf('README.md');
    expect(parse(/^---\n(.*?)\n---\n/s.exec(readme)![1]!)).toMatchObject({
      title: 'TraceFix',
      emoji: expect.stringMatching(/^\p{Emoji}+$/u),
      colorFrom: expect.any(String),
      colorTo: expect.any(String),
      sdk: 'docker',
      app_port: 8000,
      base_path: '/web',
      tags: ['openenv'],
    });
  });

  test('says one name and one version everywhere', async () => {
    const { version } = JSON.parse(await textOf('package.json'));
    expect(parse(await textOf('openenv.yaml'))).toMatchObject({ name: 'tracefix', version, port: 8000 });
    expect(await textOf('pyproject.toml')).toContain(`name = "openenv-tracefix"\nversion = "${version}"`);
    expect(await textOf('uv.lock')).toContain(`name = "openenv-tracefix"\nversion = "${version}"`);
  });

  test('packages each folder of Python, and no other', async () => {
    const paths = await readdir(space, { recursive: true });
    const folders = new Set(paths.filter((path) => path.endsWith('.py')).map((path) => path.replace(/\/?[^/]+$/, '')));
    const packages = [...folders].map((path) =>
      ['tracefix', ...path.split('/')].filter((part) => part !== '').join('.'),
    );
    const [, listed] = /^packages = \[(.*)\]$/m.exec(await textOf('pyproject.toml'))!;
    expect(
      listed!
        .split(', ')
        .map((name) => name.slice(1, -1))
        .toSorted(),
    ).toEqual(packages.toSorted());
  });

  test('is validated by an episode of a task that it ships', async () => {
    const plan = JSON.parse(await textOf('validation/runtime.json'));
    expect(loadTasks().tasks.map(({ id }) => id)).toContain(plan.reset.options.task_id);
    expect(parse(await textOf('openenv.yaml')).validation.execution.probe_path).toBe('validation/runtime.json');
  });

  test('declares the tools that agents get', async () => {
    const { capabilities } = parse(await textOf('openenv.yaml')).validation;
    expect(capabilities.declared_tools).toEqual([...toolsOf(fixGame).keys()]);
  });

  test('refuses a directory that holds something, and names it', async () => {
    const { code, stderr } = await writes(space);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: Expected \S+ to be empty, got .* more\. --force replaces a Space there\.\n$/);
  });

  test('replaces a Space with --force, but for what git keeps there', async () => {
    await mkdir(join(space, '.git'));
    await writeFile(join(space, 'stale.py'), '');
    expect(await writes(space, '--force')).toMatchObject({ code: 0 });
    expect(await readdir(space)).toContain('.git');
    expect(await readdir(space)).not.toContain('stale.py');
    await rm(join(space, '.git'), { recursive: true });
  });

  test.each([
    ['a directory that is no Space', () => folder, /Expected --force for a Space/],
    ['the repository', () => ROOT, /does not hold the repository/],
    ['a directory that holds the repository', () => join(ROOT, '..'), /does not hold the repository/],
    ['what goes into a Space', () => join(ROOT, 'docs/space'), /outside of what goes into a Space/],
    ['a file', () => join(space, 'README.md'), /Expected a directory, got the file/],
  ])('does not replace %s, whatever is forced', async (_what, out, message) => {
    const { code, stderr } = await writes(out(), '--force');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('says how it is called when it is called without --out', async () => {
    const { code, stderr } = await run(process.execPath, ['scripts/space.ts']);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: npm run space -- --out DIR [--force]');
  });

  async function contents(directory: string): Promise<Map<string, string>> {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const texts = files.map(async (file) => [file.slice(directory.length), await readFile(file, 'base64')] as const);
    return new Map(await Promise.all(texts));
  }

  function textOf(path: string): Promise<string> {
    return readFile(join(space, path), 'utf8');
  }
});

function writes(out: string, ...more: string[]): ReturnType<typeof run> {
  return run(process.execPath, [...SCRIPT, out, ...more]);
}
