import { describe, expect, test } from 'vitest';
import { loadTasks } from '../../src/task/index.ts';
import { ROOT, tracefix } from './repository.ts';
import { freePort, startServed } from './served-process.ts';

const { tasks } = loadTasks();
/** One of each suite: `npm run demo` plays them all. */
const some = tasks.filter(({ suite }, at) => tasks.findIndex((task) => task.suite === suite) === at);

describe('the demo', () => {
  test('solves tasks of every suite with the score that its steps leave', { timeout: 120_000 }, async () => {
    const { stdout, code } = await tracefix([
      'demo',
      '--url',
      `http://127.0.0.1:${await freePort()}`,
      ...some.map(({ id }) => id),
    ]);
    const rows = stdout.split('\n').filter((line) => line.startsWith('✓') || line.startsWith('✗'));
    expect(rows.filter((row) => row.startsWith('✗'))).toEqual([]);
    expect(rows.map((row) => row.split(/\s+/)[1])).toEqual(some.map((task) => task.id));
    for (const row of rows) {
      const [, steps, score] = /(\d+) steps {2}score (\S+)$/.exec(row) ?? [];
      expect(Number(score)).toBeCloseTo(1 - 0.01 * Number(steps), 9);
    }
    expect(stdout).toContain(`${some.length} of ${some.length} tasks solved`);
    expect(code).toBe(0);
  });

  test('plays on a server that runs already, and says which task that one lacks', async () => {
    const server = await startServed(
      [process.execPath, 'src/cli/main.ts', 'serve', '--no-builtin', '--port', '0', '--host', '127.0.0.1'],
      ROOT,
    );
    const { stdout, code } = await tracefix(['demo', '--url', server.url, tasks[0]!.id]);
    await server.stop();
    expect(stdout).toMatch(new RegExp(`✗ ${tasks[0]!.id} .*404`));
    expect(code).toBe(1);
  });
});
