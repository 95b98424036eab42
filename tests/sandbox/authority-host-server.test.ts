import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdtempSync, openSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { DEFENCES, surveyConfinement } from '../../sandbox/pool/confinement.ts';
import { stateOf } from './pool/steps.ts';

const SERVER = fileURLToPath(new URL('./doomed-server.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'doomed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

interface Started {
  readonly pids: readonly number[];
  readonly hosts: readonly number[];
  readonly notices: readonly string[];
  readonly status: string;
}

async function start(options: { uid?: number; path?: string; inherited?: number }): Promise<Started> {
  const { uid, path = process.env.PATH, inherited } = options;
  // After a gap: what follows the standard streams at once Node keeps from its children by itself.
  const more = inherited === undefined ? [] : [...Array<'ignore'>(40).fill('ignore'), inherited];
  const child = spawn(process.execPath, [SERVER], {
    stdio: ['ignore', 'pipe', 'inherit', ...more],
    env: { ...process.env, PATH: path },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  started.push(child);
  const { promise, resolve, reject } = Promise.withResolvers<Started>();
  child.stdout!.setEncoding('utf8').on('data', (line: string) => resolve(JSON.parse(line) as Started));
  child.once('exit', () => reject(new Error('Expected the server to live.')));
  return promise;
}

const isGone = (pid: number) => [null, 'Z'].includes(stateOf(pid));

async function expectNoneLeftBehind({ pids }: Started): Promise<void> {
  expect(pids.filter(isGone)).toEqual([]);
  started[0]!.kill('SIGKILL');
  await vi.waitFor(() => expect(pids.filter((pid) => !isGone(pid))).toEqual([]), 10_000);
}

describe.runIf(isLinux)('a server that is killed leaves no host behind, stuck as it may be', () => {
  test('as the user of these tests', async () => {
    const server = await start({});
    expect(server.status).toBe('passed');
    expect(server.notices.length).toBe(Math.min(1, surveyConfinement().lacking.length));
    await expectNoneLeftBehind(server);
  });

  test('as an ordinary user', async ({ skip }) => {
    skip(!isRoot || !isReadableToOthers(), 'only root can become another user, who must be able to read the code');
    const server = await start({ uid: 1000 });
    expect(server.status).toBe('passed');
    await expectNoneLeftBehind(server);
  });

  test('as an ordinary user where no tool is found, which is said once', async ({ skip }) => {
    skip(isRoot && !isReadableToOthers(), 'another user must be able to read the code');
    const server = await start({ path: '/nonexistent', ...(isRoot ? { uid: 1000 } : {}) });
    expect(server.status).toBe('passed');
    expect(server.notices).toHaveLength(1);
    for (const name of ['privileges', 'uid', 'network'] as const) {
      expect(server.notices[0]).toContain(`${DEFENCES[name]} (${name})`);
    }
    await expectNoneLeftBehind(server);
  });
});

describe.runIf(isLinux)('a host inherits no descriptor', () => {
  test('that its server was started with', async () => {
    const secret = join(folder, 'secret');
    const inherited = openSync(secret, 'w');
    const { hosts } = await start({ inherited });
    closeSync(inherited);
    expect(links(started[0]!.pid!)).toContain(secret);
    expect(hosts).toHaveLength(2);
    for (const pid of hosts) expect(links(pid)).not.toContain(secret);
  });
});

function links(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).map((name) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${name}`);
    } catch {
      return 'closed meanwhile';
    }
  });
}

/** Whether somebody else's process can load what this one has. */
function isReadableToOthers(): boolean {
  try {
    process.setegid!(1000);
    process.seteuid!(1000);
    accessSync(SERVER, constants.R_OK);
    accessSync(process.execPath, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    process.seteuid!(0);
    process.setegid!(0);
  }
}
