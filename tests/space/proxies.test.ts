import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOracle } from '../../src/agent/oracle.ts';
import { playOverHttp } from '../../src/cli/http-episode.ts';
import { freePort } from '../e2e/served-process.ts';
import { post, servedGym } from '../server/served-gym.ts';

const MAX_SESSIONS = 2;

interface Proxy {
  readonly name: string;
  /** Of the fence around its configuration in docs/deploy.md. */
  readonly language: string;
  readonly version: string;
  readonly around: (snippet: string, folder: string) => string;
  readonly run: (file: string) => readonly [string, ...string[]];
}

const PROXIES: readonly Proxy[] = [
  {
    name: 'nginx',
    language: 'nginx',
    version: '-v',
    around: (snippet, folder) =>
      [
        `daemon off; pid ${folder}/pid; error_log stderr; events {}`,
        'http { access_log off;',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/${what};`),
        `${snippet} }`,
      ].join('\n'),
    run: (file) => ['nginx', '-c', file],
  },
  {
    name: 'caddy',
    language: 'caddyfile',
    version: 'version',
    around: (snippet) => `{\n  admin off\n}\n${snippet}`,
    run: (file) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
];

describe('docs/deploy.md', () => {
  const served = servedGym();
  let folder = '';
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tracefix-proxy-'));
  });

  afterAll(async () => {
    await Promise.all(children.map(stop));
    await rm(folder, { recursive: true, force: true });
  });

  for (const proxy of PROXIES) {
    const isInstalled = spawnSync(proxy.name, [proxy.version]).status === 0;
    test.runIf(isInstalled)(
      `has a configuration of ${proxy.name} that carries episodes and tells clients apart`,
      async () => {
        const url = await start(proxy);
        const task = served.gym.tasks.tasks[0]!;
        const { steps, score } = await playOverHttp({ url }, task.id, createOracle(task.secret.solution));
        expect(score).toBeCloseTo(1 - 0.01 * steps, 9);
        await limitsOneClient(url);
      },
    );
  }

  async function start({ name, language, around, run }: Proxy): Promise<string> {
    const page = await readFile(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
    const [, snippet] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)!;
    const server = await served.serve({ trustProxy: 1, maxSessionsPerClient: MAX_SESSIONS });
    const port = await freePort();
    const here = snippet!
      .replace('127.0.0.1:8000', `127.0.0.1:${server.port}`)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace(/^:80 /, `http://127.0.0.1:${port} `);
    const file = join(folder, `${name}.conf`);
    await writeFile(file, around(here, folder));
    const [command, ...args] = run(file);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    children.push(spawn(command, args, { env, stdio: 'ignore' }));
    await listens(port);
    return `http://127.0.0.1:${port}`;
  }
});

/** Whatever clients claim in the header, the proxy's own word counts: all of these come from one address. */
async function limitsOneClient(url: string): Promise<void> {
  const statuses: number[] = [];
  for (let at = 0; at <= MAX_SESSIONS; at++) {
    statuses.push((await post(`${url}/reset`, {}, { 'x-forwarded-for': `203.0.113.${at}` })).status);
  }
  expect(statuses).toEqual([200, 200, 429]);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function listens(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const probe = connect(port, '127.0.0.1');
      probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
      probe.once('connect', () => probe.destroy());
    });
    if (isOpen) return;
    await delay(20);
  }
}
