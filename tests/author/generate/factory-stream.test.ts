import { afterAll, describe, expect, test } from 'vitest';
import { createGym, startServer } from '../../../src/index.ts';
import { loadTasks } from '../../../src/task/load.ts';
import { createTaskSet } from '../../../src/task/task-set.ts';

const SMALL = [
  'back-to-back-meetings-stay-apart',
  'pair-shipments-skip-even-orders',
  'sku-lookup-misses-known-articles',
];
const taskSet = createTaskSet(loadTasks().tasks.filter(({ id }) => SMALL.includes(id)));
const open = () => createGym({ taskSet, hosts: 1, spares: 0 });
const gym = await open();
afterAll(() => gym.close());

const info = (observation: unknown) => (observation as { info: Record<string, string> }).info;

describe('reset({ suite: "factory" })', { timeout: 60_000 }, () => {
  test('serves a task that its solution solves, and the same one again for the same seed, its id, and in another gym', async () => {
    const [episode, twin] = await Promise.all([
      gym.reset({ suite: 'factory', seed: 3 }),
      gym.reset({ suite: 'factory', seed: 3 }),
    ]);
    const id = episode.task.id;
    expect(id).toMatch(/^factory-[0-9a-f]{10}-[0-9a-z]+$/);
    expect(twin.initial.observation).toEqual({
      ...(episode.initial.observation as object),
      info: { ...info(episode.initial.observation), episode_id: twin.episodeId },
    });
    const task = await gym.task(id);
    await using other = await open();
    // Asked for by its id alone, as a replayed trajectory does.
    expect((await other.reset({ task_id: id })).task).toEqual(task);
    const solved = await gym.grade(id, task.secret.solution);
    const buggy = await gym.grade(id, task.program);
    expect(solved.score).toBeGreaterThan(buggy.score);
    expect(JSON.stringify(episode.initial)).not.toContain(task.secret.base);
  });

  test('is served over HTTP as any other task is', async () => {
    const server = await startServer({ gym, host: '127.0.0.1', port: 0 });
    const post = async (path: string, body: object) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const { observation } = (await post('/reset', { suite: 'factory', seed: 3 })) as { observation: unknown };
    const id = info(observation).task_id!;
    const task = await gym.task(id);
    const shown = (await (await fetch(`${server.url}/tasks/${id}`)).json()) as Record<string, unknown>;
    expect([shown.id, shown.suite, shown.program]).toEqual([id, 'factory', task.program]);
    const graded = (await post('/grader', { task_id: id, source: task.secret.solution })) as { score: number };
    expect(graded.score).toBeGreaterThan(0.9);
    const listed = (await (await fetch(`${server.url}/tasks`)).json()) as { total: number };
    expect(listed.total).toBe(SMALL.length);
    await server.close();
  });

  test('is not told task by task in production mode, where many of one base would tell the sound program', async () => {
    const { id } = (await gym.reset({ suite: 'factory', seed: 3 })).task;
    const server = await startServer({ gym, port: 0, mode: 'production' });
    const statusOf = async (path: string) => (await fetch(`${server.url}/tasks/${path}`)).status;
    expect([await statusOf(id), await statusOf(SMALL[0]!)]).toEqual([404, 200]);
    await server.close();
  });

  test('takes the filters into account', async () => {
    const episode = await gym.reset({ suite: 'factory', seed: 4, difficulty: 'easy', split: taskSet.tasks[0]!.split });
    const { difficulty, split } = await gym.task(episode.task.id);
    expect([difficulty, split]).toEqual(['easy', taskSet.tasks[0]!.split]);
  });

  test('says that no program has the tags asked for', async () => {
    await expect(gym.reset({ suite: 'factory', tags: ['no-such-tag'] })).rejects.toMatchObject({
      code: 'no_task_matches',
      message: expect.stringContaining('none of the programs that it works from has the split and the tags'),
    });
  });

  test('knows no task of a program that is not loaded, nor of an id of its own making', async () => {
    for (const id of ['factory-0123456789-abc', 'factory-x', 'factory-0123456789-zzzzzzzzzz']) {
      await expect(gym.task(id)).rejects.toMatchObject({ code: 'unknown_task' });
    }
  });

  test('draws a seed that tells the task when none is given', async () => {
    const { seed } = (await gym.reset({ suite: 'factory' })).trajectory();
    const again = await gym.reset({ suite: 'factory', seed });
    expect(Number.isSafeInteger(seed)).toBe(true);
    expect(again.trajectory().seed).toBe(seed);
  });

  test('says that the sandbox is closed when it is', async () => {
    const closing = await open();
    const reset = expect(closing.reset({ suite: 'factory', seed: 9 })).rejects.toMatchObject({
      code: 'sandbox_unavailable',
    });
    await closing.close();
    await reset;
    await expect(closing.reset({ suite: 'factory', seed: 8 })).rejects.toMatchObject({ code: 'sandbox_unavailable' });
  });
});
