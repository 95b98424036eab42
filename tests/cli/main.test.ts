import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/cli/run-command.ts';
import { type Finished, ROOT, tracefix } from '../e2e/repository.ts';
import { startServed } from '../e2e/served-process.ts';

const COMMANDS = [
  'serve',
  'tasks list',
  'tasks show',
  'tasks check',
  'tasks new',
  'tasks generate',
  'tasks import',
  'play',
  'demo',
  'report',
  'rollout',
];

describe('help', () => {
  test.each(['', ...COMMANDS])('of "%s" ends with examples and code 0', async (command) => {
    const { code, stdout } = await runHere([...command.split(' ').filter(Boolean), '--help']);
    expect(stdout).toMatch(/Examples:\n {2}\$ /);
    expect(code).toBe(0);
  });
});

describe('a command asked for wrongly', () => {
  test.each([
    [['fly'], "unknown command 'fly'"],
    [['serve', '--port', '70000'], 'Expected an integer from 0 to 65535, got "70000"'],
    [['serve', '--port', '80x'], 'got "80x"'],
    [['serve', '--mode', 'training'], 'Allowed choices are simulation, production'],
    [['serve', '--tasks', './nowhere'], 'Expected a folder that exists, got "./nowhere"'],
    [['tasks', 'show'], "missing required argument 'id'"],
    [['tasks', 'show', 'sku-lookup'], 'sku-lookup-misses-known-articles'],
    [['tasks', 'new', 'Not An Id'], "Expected the folder's name to be an id"],
    [['tasks', 'check', 'no-such-task-at-all'], 'Expected the id of a task, got "no-such-task-at-all"'],
    [['tasks', 'check', './nowhere'], 'Expected a folder that exists, got "./nowhere"'],
    [['tasks', 'generate', '--out', '/proc/nope/made'], 'Expected a folder that can be written, got "/proc/nope/made"'],
    [['tasks', 'generate', '--out', 'made', '--bugs', '5'], 'Expected a range such as 1-4 or 2, got "5"'],
    [['tasks', 'generate', '--out', 'made', '--base', './nowhere'], 'Expected at least one base, got none.'],
    [['tasks', 'list', '--difficulty', 'brutal'], 'Allowed choices are easy, medium, hard'],
    [['demo', '--url', 'nonsense'], 'Expected --url to be a URL, got "nonsense"'],
    [['rollout', '--out', 'runs/x'], "required option '--agent <name>' not specified"],
    [
      ['rollout', '--agent', 'oracle', '--out', 'docs'],
      'Expected --out to be a folder that does not exist yet, got "docs"',
    ],
    [['rollout', '--agent', 'oracle', '--out', 'x', '--url', 'ftp://x'], 'Expected the URL of a server, got "ftp://x"'],
    [['rollout', 'a', '--suite', 'core', '--agent', 'oracle', '--out', 'x'], 'got ids and --suite.'],
    [['rollout', 'no-such-task', '--agent', 'oracle', '--out', 'x'], 'no-such-task'],
    [['rollout', '--suite', 'classic', '--agent', 'genius', '--out', 'x'], 'Expected --agent to be oracle, random'],
    [['play', 'no-such-task-at-all'], 'Expected the id of a task'],
    [['report', './nowhere'], 'Expected a run\'s folder or a file of trajectories, got "./nowhere"'],
    [['report', 'docs', './docs'], 'Expected each run once'],
    [['report', 'docs'], "Expected a run's folder"],
  ])('%j says what was expected and ends with 2', async (args, message) => {
    const { code, stderr } = await runHere(args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  test('names the environment variable that is wrong', async () => {
    const { code, stderr } = await tracefix(['serve'], { env: { PORT: 'http' } });
    expect(stderr).toContain("from env 'PORT'");
    expect(code).toBe(2);
  });
});

describe('serve', () => {
  test('says in a sentence that its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await tracefix(['serve', '--host', '127.0.0.1', '--port', String(port)]);
    other.close();
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use.`);
    expect(code).toBe(2);
  });

  test('takes its settings from the environment, and ends with 0 on SIGINT', async () => {
    const server = await serve({ TRACEFIX_TOKEN: 'secret', TRACEFIX_BUILTIN: '0', TRACEFIX_TASKS: 'tasks/core' });
    const refused = await fetch(`${server.url}/tasks`);
    const listed = await fetch(`${server.url}/tasks`, { headers: { authorization: 'Bearer secret' } });
    const { tasks } = (await listed.json()) as { tasks: { suite: string }[] };
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect(await server.stop('SIGINT')).toBe(0);
    expect(refused.status).toBe(401);
    expect(new Set(tasks.map((task) => task.suite))).toEqual(new Set(['core']));
    const { url, greeting } = server;
    expect(greeting).toContain(
      `serves ${tasks.length} tasks on ${url} and ${tasks.length} to review on ${url}/review (docs`,
    );
  });
});

describe('tasks', () => {
  test('list prints a line a task, narrowed by the filters', async () => {
    const { stdout } = await runHere(['tasks', 'list', '--suite', 'classic', '--json']);
    const tasks = JSON.parse(stdout) as { suite: string }[];
    expect(tasks).toHaveLength(16);
    expect(tasks.every((task) => task.suite === 'classic')).toBe(true);
  });

  test('show keeps the solution to itself unless asked', async () => {
    const shown = await runHere(['tasks', 'show', 'sku-lookup-misses-known-articles']);
    const whole = await runHere(['tasks', 'show', 'sku-lookup-misses-known-articles', '--solution']);
    expect(shown.stdout).toContain('11    while (low < high) {');
    expect(shown.stdout).not.toContain('low <= high');
    expect(whole.stdout).toContain('low <= high');
    expect(whole.stdout).toMatch(/^line 11, hunk 1 \[/m);
  });

  test('check says that a shipped task is sound, of those that are of its shard', async () => {
    const { code, stdout } = await runHere(['tasks', 'check', 'quixbugs-gcd', 'quixbugs-kth', '--shard', '1/2']);
    expect(stdout).toContain('1 of 1 tasks are sound');
    expect(code).toBe(0);
  });
});

/** In this process, which is spared the start of another; those of the other tests are real ones. */
async function runHere(args: readonly string[]): Promise<Finished> {
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += text;
      return true;
    });
  }
  const code = await runCommand(args);
  vi.restoreAllMocks();
  return { code, ...printed };
}

function serve(env: Readonly<Record<string, string>>) {
  return startServed([process.execPath, 'src/cli/main.ts', 'serve'], ROOT, { PORT: '0', HOST: '127.0.0.1', ...env });
}
