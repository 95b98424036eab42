/** Python environments with pinned packages, kept in `.tmp-interop/` until the pins change. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../e2e/repository.ts';
import { runChild } from './children.ts';

export const KEPT = join(ROOT, '.tmp-interop');

export interface PythonEnvironment {
  readonly name: string;
  /** The `python` of the environment. */
  readonly python: string;
  /** A command that one of its packages brings. */
  command(name: string): string;
  /** Puts a wheel into it, in the place of an earlier one. */
  install(wheel: string): Promise<void>;
}

/** Makes or finds the environment of `environments/<name>.txt`. */
export async function pythonEnvironment(name: string): Promise<PythonEnvironment> {
  const pins = join(ROOT, `tests/interop/environments/${name}.txt`);
  const base = await findPython();
  const key = createHash('sha256')
    .update(await readFile(pins))
    .update(base.version)
    .digest('hex')
    .slice(0, 12);
  const folder = join(KEPT, `${name}-${key}`);
  const python = join(folder, 'bin/python');
  const uv = await findUv(base.file);
  // The mark is written last, so that what an interrupted run left behind is not taken for whole.
  const mark = join(folder, 'complete');
  if (!existsSync(mark)) {
    await removeEarlier(name);
    await reached(runChild(uv, ['venv', '--quiet', '--python', base.file, folder]));
    await reached(runChild(uv, ['pip', 'install', '--quiet', '--python', python, '-r', pins], { timeoutMs: 900_000 }));
    await writeFile(mark, '');
  }
  return {
    name,
    python,
    command: (command) => join(folder, 'bin', command),
    install: async (wheel) => {
      await runChild(uv, ['pip', 'install', '--quiet', '--python', python, '--no-deps', '--reinstall', wheel]);
    },
  };
}

async function findPython(): Promise<{ readonly file: string; readonly version: string }> {
  for (const file of ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10']) {
    const script = 'import sys; print("%d.%d" % sys.version_info[:2] if sys.version_info >= (3, 10) else "")';
    const version = (await runChild(file, ['-c', script]).catch(() => '')).trim();
    if (version !== '') return { file, version };
  }
  throw new Error('Expected Python 3.10 or newer on the path, got none. Install python3 and run this again.');
}

/** The uv on the path, or one of our own. */
async function findUv(python: string): Promise<string> {
  if (await runs('uv')) return 'uv';
  const folder = join(KEPT, `uv-${UV_VERSION}`);
  const uv = join(folder, 'bin/uv');
  if (await runs(uv)) return uv;
  await mkdir(KEPT, { recursive: true });
  await runChild(python, ['-m', 'venv', '--clear', folder]).catch((error: Error) => {
    throw new Error(`Expected ${python} -m venv to work; on Debian, apt install python3-venv. ${error.message}`);
  });
  await reached(runChild(join(folder, 'bin/pip'), ['install', '--quiet', `uv==${UV_VERSION}`]));
  return uv;
}

const UV_VERSION = '0.13.9';

function runs(uv: string): Promise<boolean> {
  return runChild(uv, ['--version']).then(
    () => true,
    () => false,
  );
}

async function removeEarlier(name: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  for (const entry of await readdir(KEPT)) {
    if (entry.startsWith(`${name}-`)) await rm(join(KEPT, entry), { recursive: true });
  }
}

async function reached(installing: Promise<unknown>): Promise<void> {
  await installing.catch((error: Error) => {
    throw new Error(
      `Expected to install the pinned Python packages, got an error. Their index must be reachable once (behind a mirror or a proxy, set UV_INDEX_URL or HTTPS_PROXY); after that nothing is fetched.\n${error.message}`,
    );
  });
}
