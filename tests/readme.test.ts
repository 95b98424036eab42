import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createGym, type Gym, type RunningServer, startServer } from '../src/index.ts';
import { mustRun, ROOT } from './e2e/repository.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe('the episodes of the README, played as they are printed', () => {
  let gym: Gym;
  let server: RunningServer;

  beforeAll(async () => {
    const started = await createGym();
    server = await startServer({ gym: started, host: '127.0.0.1', port: 0 });
    gym = started;
  });

  afterAll(async () => {
    await server.close();
    await gym.close();
  });

  test.runIf(hasCurl)('with curl (passed over where curl is not installed)', async () => {
    const script = onThisServer(example('With curl', 'sh'));
    const { stdout } = await mustRun('sh', ['-euc', script]);
    const answers = stdout.trim().split('\n').map(parse);
    expect(answers).toHaveLength(3);
    expect(answers.at(-1)).toMatchObject({ done: true, metadata: { final_score: 0.97 } });
  });

  test('with raw WebSocket frames', async () => {
    const frames = example('With raw WebSocket frames', 'json').trim().split('\n');
    const replies = await exchange(`${server.url.replace('http', 'ws')}/ws`, frames);
    expect(replies.map(({ type }) => type)).toEqual(frames.map(() => 'observation'));
    expect(replies.at(-1)).toMatchObject({ data: { done: true, metadata: { final_score: 0.97 } } });
  });

  test('a review, on the socket of its game', async () => {
    const frames = example('The second game: review', 'json').trim().split('\n');
    const replies = await exchange(`${server.url.replace('http', 'ws')}/review/ws`, frames);
    expect(replies.map(({ type }) => type)).toEqual(frames.map(() => 'observation'));
    expect(replies.at(-1)).toMatchObject({ data: { done: true, metadata: { final_score: 0.98 } } });
  });

  test('with ten lines of TypeScript', async () => {
    const code = example('With ten lines of TypeScript', 'ts');
    expect(code.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10);
    expect((await runTypeScript(code)).trim()).toBe('0.97');
  });

  test('a rollout in TypeScript', async () => {
    const scores = await runTypeScript(example('Rollouts', 'ts'));
    expect(
      scores
        .trim()
        .split('\n')
        .map((line) => line.replace(/\/.*\//, ' ')),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/^sku-lookup-misses-known-articles 3 0\.\d+$/)]));
  });

  function onThisServer(text: string): string {
    expect(text).toContain('http://localhost:8000');
    return text.replaceAll('http://localhost:8000', server.url);
  }
});

test('what the README and the docs import from the package is there', async () => {
  const exported = Object.keys(await import('../src/index.ts'));
  const pages = [readme, ...globSync('docs/*.md', { cwd: ROOT }).map((page) => readFileSync(join(ROOT, page), 'utf8'))];
  const imports = pages.flatMap((page) => [...page.matchAll(/import \{ (.*) \} from 'tracefix'/g)]);
  const names = imports.flatMap(([, list]) => list!.split(', '));
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !exported.includes(name))).toEqual([]);
});

describe('the front matter of the README', () => {
  test('says what a Space needs', () => {
    const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readme) ?? [];
    for (const line of [
      'title: TraceFix',
      'sdk: docker',
      'app_port: 8000',
      'base_path: /web',
      'pinned: false',
      '  - openenv',
    ]) {
      expect(matter.split('\n')).toContain(line);
    }
  });
});

/** The first fenced block of that language under the heading. */
function example(heading: string, language: string): string {
  const section = readme.split(new RegExp(`^###? ${heading}\\n`, 'm'))[1]?.split(/^##/m)[0];
  const block = section?.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``))?.[1];
  if (block === undefined) throw new Error(`Expected a ${language} block under "${heading}" in the README`);
  return block;
}

/** What the code prints, with the package's name standing for its source. */
async function runTypeScript(code: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tracefix-readme-'));
  const file = join(folder, 'episode.ts');
  await writeFile(file, code.replace("'tracefix'", JSON.stringify(join(ROOT, 'src/index.ts'))));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const { stdout } = await mustRun(process.execPath, [file]);
  await rm(folder, { recursive: true });
  return stdout;
}

/** Sends each line as it stands once the one before it is answered. */
function exchange(url: string, frames: readonly string[]): Promise<{ type: string; data: unknown }[]> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const replies: { type: string; data: unknown }[] = [];
    socket.on('error', reject);
    socket.on('open', () => socket.send(frames[0]!));
    socket.on('message', (data) => {
      replies.push(parse(String(data)) as { type: string; data: unknown });
      if (replies.length < frames.length) return socket.send(frames[replies.length]!);
      socket.close();
      resolve(replies);
    });
  });
}

function parse(line: string): unknown {
  return JSON.parse(line);
}
