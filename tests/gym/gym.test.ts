import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TraceFixError } from '../../src/errors.ts';
import { createGym, type Gym } from '../../src/gym/index.ts';
import { seedNumber } from '../../src/gym/reset-request.ts';
import { createTaskSet } from '../../src/task/index.ts';
import { taskWith } from '../author/sound-task.ts';
import { CLEAN_YAML, FILES } from '../task/task-folder.ts';

const TASK = 'sku-lookup-misses-known-articles';

let gym: Gym;
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
});
afterAll(() => gym.close());

type Seen = Record<string, never> & {
  code_dict: Record<string, string>;
  info: { episode_id: string; task_id: string };
};
const seen = (result: { observation: unknown }) => result.observation as Seen;

/** The edits that solve the task, one line each. */
function edits() {
  const task = gym.tasks.get(TASK)!;
  const [program, solution] = [task.program.split('\n'), task.secret.solution.split('\n')];
  return program.flatMap((line, index) =>
    line === solution[index]
      ? []
      : [
          {
            action_type: 'REPLACE_LINES',
            start_line: index + 1,
            end_line: index + 1,
            new_code_block: solution[index],
          },
        ],
  );
}

describe('reset', () => {
  test('plays the task that is named and says which', async () => {
    const episode = await gym.reset({ task_id: TASK, episode_id: 'mine', seed: 3 });
    expect(seen(episode.initial).info).toMatchObject({ episode_id: 'mine', task_id: TASK });
    expect(episode.initial).toMatchObject({ reward: null, done: false, terminated: false, truncated: false });
    expect(episode.state()).toMatchObject({ episode_id: 'mine', step_count: 0 });
  });

  test('draws the same task for the same seed and another for others', async () => {
    const ids = await Promise.all(
      [1, 1, 2, 3, 4, 5].map(async (seed) => seen((await gym.reset({ seed })).initial).info.task_id),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(new Set(ids).size).toBeGreaterThan(1);
  });

  test('gives the same bytes for the same seed', async () => {
    const options = { difficulty: 'easy', seed: 11, episode_id: 'e' };
    const [one, two] = [await gym.reset(options), await gym.reset(options)];
    expect(JSON.stringify(one.initial)).toBe(JSON.stringify(two.initial));
  });

  test('never plays a task in which there is nothing to fix', async () => {
    const clean = taskWith({ 'task.yaml': CLEAN_YAML, 'program.js': FILES['solution.js'] });
    const taskSet = createTaskSet([clean, gym.tasks.get(TASK)!]);
    await using few = await createGym({ taskSet, hosts: 1, spares: 0 });
    expect(few.tasks.tasks.map(({ id }) => id)).toEqual([TASK]);
    await expect(few.reset({ task_id: clean.id })).rejects.toMatchObject({ code: 'unknown_task' });
  });

  test('keeps apart seeds that a number would round together', () => {
    expect(seedNumber(2n ** 60n)).not.toBe(seedNumber(2n ** 60n + 1n));
    expect(seedNumber('12')).toBe(12);
  });

  test.each([
    [{ task_id: 'sku-lookup' }, 'unknown_task', TASK],
    [{ difficulty: 'medium', suite: 'nowhere' }, 'no_task_matches', 'nowhere'],
    [{ seed: -1 }, 'invalid_request', 'seed'],
    [{ max_steps: 0 }, 'invalid_request', 'max_steps'],
    [{ reward: 'gold' }, 'invalid_request', 'reward'],
    [{ episode_id: 7 }, 'invalid_request', 'episode_id'],
  ])('refuses %j', async (options, code, said) => {
    const refused = await gym.reset(options).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TraceFixError);
    expect(refused).toMatchObject({ code, message: expect.stringContaining(said) });
  });
});

describe('a reset that is not understood', () => {
  const detailsOf = async (options: Readonly<Record<string, unknown>>) =>
    (await gym.reset(options).catch((error: unknown) => error as TraceFixError)) as TraceFixError;

  test('is told every problem of every part at once', async () => {
    const options = { seed: -1, difficulty: 'fierce', max_steps: 0, episode_id: 7, step_cost: 2 };
    const { message, details } = await detailsOf(options);
    const names = details.map(({ loc }) => (loc as string[])[0]);
    expect(names.sort()).toEqual(Object.keys(options).sort());
    expect(message).toContain('(and 4 more)');
  });

  test('is told once that it is no object', async () => {
    expect((await detailsOf(5 as never)).details).toMatchObject([{ loc: [], input: 5 }]);
  });
});

describe('step', () => {
  test('solves a task and pays what the score is', async () => {
    const episode = await gym.reset({ task_id: TASK });
    const rewards: number[] = [];
    for (const action of [...edits(), { action_type: 'RUN_TESTS' }, { action_type: 'SUBMIT' }]) {
      rewards.push((await episode.step(action)).reward!);
    }
    const sum = rewards.reduce((total, reward) => total + reward, 0);
    expect(sum).toBeCloseTo(1 - 0.01 * rewards.length, 9);
    expect(episode.done).toBe(true);
    const { metadata } = episode.trajectory().steps.at(-1)!;
    expect(metadata).toMatchObject({ final_score: expect.closeTo(sum, 9), end: 'terminated' });
  });

  test('takes pipelined steps in the order in which they were asked for', async () => {
    const episode = await gym.reset({ task_id: TASK });
    const results = await Promise.all(
      [{ action_type: 'RUN_TESTS' }, { action_type: 'VIEW_CODE' }, { action_type: 'UNDO_EDIT' }].map((action) =>
        episode.step(action),
      ),
    );
    expect(results.map((result) => (seen(result) as unknown as { step_count: number }).step_count)).toEqual([1, 2, 3]);
  });

  test('leaves the episode as it was when an action is malformed', async () => {
    const episode = await gym.reset({ task_id: TASK });
    await expect(episode.step({ action_type: 'RUN_TEST' })).rejects.toMatchObject({ code: 'invalid_action' });
    expect(episode.state()).toMatchObject({ step_count: 0 });
    expect((await episode.step({ action_type: 'VIEW_CODE' })).reward).toBe(-0.01);
  });

  test('refuses a step after the end', async () => {
    const episode = await gym.reset({ task_id: TASK, max_steps: 1 });
    expect(await episode.step({ action_type: 'VIEW_CODE' })).toMatchObject({ done: true, truncated: true });
    await expect(episode.step({ action_type: 'VIEW_CODE' })).rejects.toMatchObject({ code: 'episode_over' });
  });

  test('costs nothing when it is cancelled, and can be repeated', async () => {
    const episode = await gym.reset({ task_id: TASK });
    const cancelled = new AbortController();
    const running = episode.step({ action_type: 'RUN_TESTS' }, { signal: cancelled.signal });
    cancelled.abort(new Error('changed my mind'));
    await expect(running).rejects.toThrow('changed my mind');
    expect(episode.state()).toMatchObject({ step_count: 0 });
    expect(await episode.step({ action_type: 'RUN_TESTS' })).toMatchObject({ done: false });
  });
});

describe('fork', () => {
  test('stands where its origin stood and goes its own way', async () => {
    const episode = await gym.reset({ task_id: TASK });
    await episode.step(edits()[0]);
    const fork = episode.fork({ episodeId: 'fork' });
    await episode.step({ action_type: 'RESET_TO_ORIGINAL' });
    const submitted = await fork.step({ action_type: 'SUBMIT' });
    expect(seen(submitted).info.episode_id).toBe('fork');
    expect(fork.state()).toMatchObject({ episode_id: 'fork', step_count: 2 });
    expect(episode.state()).toMatchObject({ step_count: 2 });
    expect(episode.done).toBe(false);
    expect(fork.trajectory().steps.map(({ action }) => action['action_type'])).toEqual(['REPLACE_LINES', 'SUBMIT']);
  });
});

describe('a trajectory', () => {
  test('holds what every step answered, also after a fork', async () => {
    const episode = await gym.reset({ task_id: TASK });
    const answered = [];
    for (const action of [
      { action_type: 'VIEW_CODE' },
      ...edits(),
      { action_type: 'RUN_TESTS' },
      { action_type: 'UNDO_EDIT' },
      { action_type: 'VIEW_CODE', start_line: 0 },
    ]) {
      answered.push(await episode.step(action));
    }
    const fork = episode.fork({ episodeId: 'fork' });
    const told = answered.map(({ observation, reward, done, metadata }) => ({ observation, reward, done, metadata }));
    const steps = (handle: typeof episode) => handle.trajectory().steps.map(({ action, ...rest }) => rest);
    expect(steps(episode)).toEqual(told);
    const { observation, reward, done, metadata } = await fork.step({ action_type: 'RUN_TESTS' });
    expect(seen({ observation }).info.episode_id).toBe('fork');
    expect(steps(fork)).toEqual([...told, { observation, reward, done, metadata }]);
  });
});

describe('grade', () => {
  test('scores a source without an episode', async () => {
    const { program, secret } = gym.tasks.get(TASK)!;
    expect(await gym.grade(TASK, secret.solution)).toMatchObject({ score: 1 });
    const buggy = await gym.grade(TASK, program);
    expect(buggy.score).toBeGreaterThan(0);
    expect(buggy.score).toBeLessThan(1);
  });
});

describe('many episodes at once', () => {
  test('do not notice programs that hang, exhaust memory or abort their host', async () => {
    const hostile = [
      'for (;;);',
      'const m = new Map(); for (let i = 0; ; i++) m.set(i, i);',
      "'a'.repeat(2 ** 28).split('');",
    ];
    const bad = hostile.map(async (code) => {
      const episode = await gym.reset({ task_id: TASK });
      await episode.step({ action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: code });
      return episode.step({ action_type: 'SUBMIT' });
    });
    const good = Array.from({ length: 20 }, async () => {
      const episode = await gym.reset({ task_id: TASK });
      for (const action of edits()) await episode.step(action);
      return episode.step({ action_type: 'SUBMIT' });
    });
    for (const { metadata } of await Promise.all(good)) expect(metadata['final_score']).toBeCloseTo(0.98, 9);
    for (const { metadata } of await Promise.all(bad)) expect(metadata['final_score']).toBe(0);
  }, 60_000);
});

test('a gym is closed by await using, and says so to those who go on', async () => {
  let episode: Awaited<ReturnType<Gym['reset']>>;
  {
    await using short = await createGym({ hosts: 1, spares: 0 });
    episode = await short.reset({ task_id: TASK });
  }
  await expect(episode.step({ action_type: 'RUN_TESTS' })).rejects.toMatchObject({ code: 'sandbox_unavailable' });
  expect(await episode.step({ action_type: 'VIEW_CODE' })).toMatchObject({ done: false });
});

test('strict refuses to start with a broken task folder and names it', async () => {
  await expect(createGym({ builtin: false, tasks: ['tests/gym/no-such-folder'], strict: true })).rejects.toThrow(
    'no-such-folder',
  );
});
