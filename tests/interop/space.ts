/** OpenEnv's own tools on the directory that `npm run space` writes: they validate it, push it, install it and play it. */
import { deepEqual, equal, match } from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSpace } from '../../scripts/space/write-space.ts';
import { mustRun, ROOT } from '../e2e/repository.ts';
import { type ServedProcess, startServed } from '../e2e/served-process.ts';
import { OWNER, startHub } from './space/hub.ts';

/** A Python environment with OpenEnv in it. */
export interface Python {
  /** The `openenv` executable. */
  readonly openenv: string;
  /** The `python` executable beside it. */
  readonly python: string;
}

/** Throws at the first thing that OpenEnv does not take; resolves with a line that says what was done. */
export async function checkSpace(python: Python): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tracefix-space-'));
  const space = join(folder, 'space');
  let server: ServedProcess | undefined;
  try {
    const paths = await writeSpace(space);
    server = await serve(python, space, join(folder, 'served'));
    const { url } = server;
    const validated = validate(python, space, url);
    const [checks] = await Promise.all([
      validated,
      validated.then(() => push(python, space, paths)),
      install(python, space, folder),
    ]);
    const score = await play(python, folder, url);
    return `Space: ${paths.length} files pushed, ${checks} checks passed, AutoEnv played an episode to ${score}`;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function push({ openenv }: Python, space: string, paths: readonly string[]): Promise<void> {
  const hub = await startHub();
  try {
    const env = { HF_ENDPOINT: hub.url, HF_TOKEN: 'hf_token', HF_HUB_DISABLE_XET: '1' };
    await mustRun(openenv, ['push', space], { env });
    const created = JSON.parse(hub.asked.get('POST /api/repos/create')!);
    equal(created.sdk, 'docker');
    equal(created.type, 'space');
    deepEqual([...hub.files.keys()].toSorted(), [...paths].toSorted());
    // The tool rewrites what it finds wanting in these two; here it has nothing to add.
    for (const path of ['Dockerfile', 'README.md']) {
      equal(hub.files.get(path)!.toString(), await readFile(join(space, path), 'utf8'));
    }
    match([...hub.asked.keys()].join(), new RegExp(`/api/spaces/${OWNER}/tracefix/commit/main`));
  } finally {
    await hub.close();
  }
}

/** Starts the gym as `uv run server` does, with the dependencies of this checkout. */
async function serve({ python }: Python, space: string, served: string): Promise<ServedProcess> {
  await cp(space, served, { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(served, 'node_modules'));
  return startServed([python, 'server/app.py', '--port', '0', '--host', '127.0.0.1'], served);
}

/** Resolves with how many checks passed. Releases before 0.4 know one; later ones levels of them. */
async function validate({ openenv, python }: Python, space: string, url: string): Promise<number> {
  if (!(await hasLevels(python))) {
    const report = JSON.parse((await mustRun(openenv, ['validate', space, '--json'])).stdout);
    equal(report.passed, true);
    return report.criteria.length;
  }
  await mustRun(openenv, ['validate', space, '--skip-build']);
  const { stdout } = await mustRun(python, [
    fileURLToPath(new URL('space/runtime_checks.py', import.meta.url)),
    space,
    url,
  ]);
  const results: { check_id: string; status: string; evidence: string[] }[] = JSON.parse(stdout).results;
  const passed = results.filter(({ status }) => status === 'pass').map(({ check_id }) => check_id);
  const skipped = results.filter(({ status }) => status === 'skip');
  deepEqual(results.length, passed.length + skipped.length, stdout);
  deepEqual(passed.toSorted(), PASSED.toSorted(), stdout);
  for (const { evidence } of skipped) match(evidence.join(), /not implemented in this build|network_policy/);
  return passed.length;
}

async function hasLevels(python: string): Promise<boolean> {
  const script = 'from importlib.metadata import version; print(version("openenv"))';
  const [major, minor] = (await mustRun(python, ['-c', script])).stdout.split('.').map(Number);
  return major! > 0 || minor! >= 4;
}

/** Everything that 0.10 has a grader for, less the network policy, which only its own Docker provider measures. */
const PASSED = [
  'static.manifest',
  'runtime.startup',
  'runtime.reward_well_formed',
  'runtime.observation_schema',
  'runtime.state_contract',
];

/** Installs the directory as pip would from a Space, into a folder of its own. */
async function install({ python }: Python, space: string, folder: string): Promise<void> {
  const venv = join(folder, 'venv');
  const source = join(folder, 'source');
  await cp(space, source, { recursive: true });
  await mustRun(python, ['-m', 'venv', venv]);
  const where = ['--no-deps', '--target', join(folder, 'site')];
  await mustRun(join(venv, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--no-compile', ...where, source]);
}

/** Plays an episode through what OpenEnv finds among what is installed. */
async function play({ python }: Python, folder: string, url: string): Promise<string> {
  // The last two are where OpenEnv remembers what was installed the last time.
  const env = { PYTHONPATH: join(folder, 'site'), XDG_CACHE_HOME: folder, TMPDIR: folder };
  const { stdout } = await mustRun(python, [fileURLToPath(new URL('space/play.py', import.meta.url)), url], { env });
  equal(stdout.trim(), '0.97');
  return stdout.trim();
}
