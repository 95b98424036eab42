import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRUNED } from '../../sandbox/host/drop-authority.ts';
import { createSandbox } from '../../sandbox/index.ts';
import { surveyConfinement } from '../../sandbox/pool/confinement.ts';
import { hostCommand } from '../../sandbox/pool/host-command.ts';
import { attempt, ESCAPED, startNative } from './escape.ts';

const folder = mkdtempSync(join(tmpdir(), 'escape-'));
const secret = join(folder, 'secret');
writeFileSync(secret, 'a solution', { mode: 0o600 });
const solution = fileURLToPath(import.meta.resolve('../../package.json'));
const server = createServer((socket) => socket.end('reached'));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const connect = (where: string) =>
  `return new Promise((resolve, reject) => { net.connect(${where}).on('data', resolve).on('error', reject); });`;
const read = (path: string) => `return fs.readFileSync(${JSON.stringify(path)}, 'latin1').length;`;

describe('an escaped program finds that Node refuses it', () => {
  const sandbox = createSandbox({ hosts: 1, spares: 0, hostEntry: ESCAPED });
  afterAll(() => sandbox.close());
  const outcome = async (source: string) => (await sandbox.run(attempt(source))).files[0]!.console;

  test('nothing when it only computes', async () => expect(await outcome('return 6 * 7;')).toBe('done: 42'));

  test.each([
    ['a file of the system', read('/etc/passwd')],
    ['a file of the project', read(solution)],
    ['its own code', read(fileURLToPath(ESCAPED))],
    ['the environment of the server', read(`/proc/${process.pid}/environ`)],
    ['its own memory', read('/proc/self/mem')],
    ['a list of files', "return fs.readdirSync('/');"],
    ['writing a file', `return fs.writeFileSync(${JSON.stringify(join(folder, 'out'))}, 'x');`],
    ['writing to its own directory', "return fs.writeFileSync(process.argv[2] + '/judge.snapshot', 'x');"],
    ['a child process', "return child.spawnSync('/bin/true').error ?? 'started';"],
    ['a worker', "return new threads.Worker('1', { eval: true });"],
    ['the inspector', 'return inspector.open(0);'],
    ['an inspector session', 'return new inspector.Session().connect();'],
    ['an addon', `return dlopen({ exports: {} }, ${JSON.stringify(secret)});`],
    ['a module', `return module.createRequire('/')(${JSON.stringify(solution)});`],
  ])('%s', async (_what, source) => expect(await outcome(source)).toMatch(/ERR_ACCESS_DENIED/));

  test('what acts on processes or loads native code', async () => {
    const left = `return ${JSON.stringify(PRUNED)}.filter((name) => name in process).length;`;
    expect(await outcome(left)).toBe('done: 0');
  });

  test('a variable of the server', async () => {
    expect(await outcome('return Object.keys(process.env).sort();')).toMatch(/^done: LANG,LC_ALL,(OLDPWD,)?(PWD,)?TZ/);
  });

  test('a connection', async ({ skip }) => {
    skip(Number(process.versions.node.split('.')[0]) < 25, 'Node 24 has no permission for the network');
    expect(await outcome(connect(`${port}, '127.0.0.1'`))).toMatch(/ERR_ACCESS_DENIED/);
    const udp = "return new Promise((resolve) => dgram.createSocket('udp4').send('x', 9, '127.0.0.1', resolve));";
    expect(await outcome(udp)).toMatch(/ERR_ACCESS_DENIED|Access to this API has been restricted/);
  });
});

describe.runIf(process.platform === 'linux')(
  'an escaped program that runs native code finds that the system refuses it',
  () => {
    const { lacking, dropsUid } = surveyConfinement();
    const hosts = [1, 2].map(() => startNative(hostCommand(folder, ESCAPED)));
    const [host, other] = hosts as [(typeof hosts)[0], (typeof hosts)[0]];
    afterAll(() => {
      for (const { end } of hosts) end();
    });

    test('nothing when it only computes', async () => {
      expect(await host.attempt('return 6 * 7;')).toBe('done: 42');
      expect(await other.attempt('return 6 * 7;')).toBe('done: 42');
    });

    test('a connection to this machine and to another', async ({ skip }) => {
      skip(lacking.includes('network'), 'no namespaces here');
      expect(await host.attempt(connect(`${port}, '127.0.0.1'`))).toMatch(/ENETUNREACH|EADDRNOTAVAIL/);
      expect(await host.attempt(connect("80, '192.0.2.1'"))).toMatch(/ENETUNREACH|EADDRNOTAVAIL/);
    });

    test('the memory, the environment and the descriptors of the server and of another host', async ({ skip }) => {
      skip(lacking.includes('uid'), 'no uid and no namespace of its own here');
      for (const pid of [process.pid, other.pid]) {
        for (const file of ['environ', 'mem', 'maps', 'fd/0']) {
          expect(await host.attempt(read(`/proc/${pid}/${file}`)), file).toMatch(/EACCES|EPERM/);
        }
      }
    });

    test('a signal to the server and to another host', async ({ skip }) => {
      skip(!dropsUid, 'the uid of the server');
      for (const pid of [process.pid, other.pid]) {
        expect(await host.attempt(`return kill(${pid}, 0);`)).toMatch(/EPERM/);
      }
    });

    test('a private file of the server', async ({ skip }) => {
      skip(!dropsUid, 'the uid of the server');
      expect(await host.attempt(read(secret))).toMatch(/EACCES/);
    });

    test('a byte in any file', async () => {
      const late = startNative(hostCommand(folder, ESCAPED));
      const file = join(tmpdir(), `escape-${process.pid}`);
      try {
        const outcome = await late.attempt(`fs.writeFileSync(${JSON.stringify(file)}, 'x'); return 'written';`);
        expect(outcome).toMatch(/EFBIG|SIGXFSZ/);
        expect(readFileSync(file, 'latin1')).toBe('');
      } finally {
        late.end();
        rmSync(file, { force: true });
      }
    });

    test('the way back to root', async ({ skip }) => {
      skip(lacking.includes('privileges'), 'no setpriv here');
      expect(
        await host.attempt(`return /NoNewPrivs:\\s+(\\d)/.exec(fs.readFileSync('/proc/self/status', 'latin1'))[1];`),
      ).toBe('done: 1');
      const capabilities = `return /CapEff:\\s+(\\w+)/.exec(fs.readFileSync('/proc/self/status', 'latin1'))[1];`;
      expect(await host.attempt(capabilities)).toMatch(/^done: 0+$/);
    });

    test('more descriptors than it needs', async () => {
      const open = "const all = []; for (;;) all.push(fs.openSync('/dev/null', 'r'));";
      expect(await host.attempt(open)).toMatch(/EMFILE/);
    });
  },
);
