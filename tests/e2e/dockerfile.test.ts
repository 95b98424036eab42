import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSpace } from '../../scripts/space/write-space.ts';
import { createOracle } from '../../src/agent/oracle.ts';
import { playOverHttp } from '../../src/cli/http-episode.ts';
import { loadTasks } from '../../src/task/index.ts';
import { buildImage, type Image, isIgnored, listing, parseDockerfile } from './dockerfile.ts';
import { mustRun, ROOT } from './repository.ts';
import { type ServedProcess, startServed } from './served-process.ts';

describe('the Dockerfile, carried out on the directory of a Space', () => {
  let folder = '';
  let image: Image;
  let server: ServedProcess;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tracefix-docker-'));
    const context = join(folder, 'context');
    await writeSpace(context);
    await mkdir(join(folder, 'stages'));
    const steps = parseDockerfile(await readFile(join(context, 'Dockerfile'), 'utf8'));
    image = await buildImage(steps, context, join(folder, 'stages'));
    const env = { ...image.env, HOST: '127.0.0.1', PORT: '0' };
    server = await startServed(image.command, join(image.root, image.workdir), env);
  }, 600_000);

  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('names the base, the user and the port that Spaces ask for', () => {
    expect(image).toMatchObject({ base: 'node:26-slim', user: '1000', ports: [8000] });
    expect(image.env).toMatchObject({ HOST: '0.0.0.0', PORT: '8000' });
  });

  test('answers its health check', async () => {
    const [file, ...args] = image.healthcheck as [string, ...string[]];
    await mustRun(file, args, { env: { PORT: new URL(server.url).port } });
  });

  test('has a health check that fails when nothing listens', async () => {
    const [file, ...args] = image.healthcheck as [string, ...string[]];
    await expect(mustRun(file, args, { env: { PORT: '9' } })).rejects.toThrow('ended with 1');
  });

  test('plays an episode', async () => {
    const task = loadTasks().tasks[0]!;
    const { steps, score } = await playOverHttp({ url: server.url }, task.id, createOracle(task.secret.solution));
    expect(score).toBeCloseTo(1 - 0.01 * steps, 9);
  });

  test('carries neither tests nor development dependencies', async () => {
    expect(await listing(image, '/app')).not.toContain('tests');
    expect(await listing(image, '/app/node_modules')).not.toContain('vitest');
  });

  test('leaves no server behind on SIGTERM', async () => {
    expect(await server.stop('SIGTERM')).toBe(0);
  });
});

describe('.dockerignore', () => {
  test('keeps out what the context must not have', () => {
    expect(isIgnored('tests/e2e/pack.test.ts', ['tests'])).toBe(true);
    expect(isIgnored('tasks/core/a/visible.test.js', ['tests', '*.tgz'])).toBe(false);
    expect(isIgnored('docs/errors.md', ['docs', '!docs/errors.md'])).toBe(false);
  });

  test('leaves the build whatever it copies', async () => {
    const ignore = await readFile(join(ROOT, '.dockerignore'), 'utf8');
    const patterns = ignore.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const copied = parseDockerfile(await readFile(join(ROOT, 'Dockerfile'), 'utf8'))
      .filter(({ keyword, rest }) => keyword === 'COPY' && !rest.startsWith('--from='))
      .flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
    expect(copied).toContain('src');
    expect(copied.filter((path) => isIgnored(path, patterns))).toEqual([]);
  });
});
