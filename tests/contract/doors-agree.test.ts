import { expect, test } from 'vitest';
import { SPLITS } from '../../src/task/task.ts';
import { connect, get, post, servedGym, withSession } from '../server/served-gym.ts';
import { fewTasks } from './few-tasks.ts';

const served = servedGym({}, { taskSet: fewTasks() });
const EPISODE = { seed: 7, episode_id: 'validation-probe', max_steps: 5 };
const ACTIONS = [
  { action_type: 'VIEW_CODE' },
  { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: '// here' },
  { action_type: 'RUN_TESTS' },
  { action_type: 'UNDO_EDIT' },
  { action_type: 'SUBMIT' },
];

test('reset(split=, index=) plays on every door the task that the Task API names', async () => {
  const { url } = await served.serve({ webInterface: true });
  const client = await connect({ ...served.server, url });
  for (const split of SPLITS) {
    const { num_tasks } = (await post(`${url}/tracefix/num_tasks`, { split })).body;
    const { tasks } = (await post(`${url}/tracefix/tasks`, { split })).body;
    expect(tasks).toHaveLength(num_tasks);
    for (const index of [0, num_tasks - 1].filter((each) => each >= 0)) {
      const { task } = (await post(`${url}/tracefix/task`, { split, index })).body;
      expect(tasks[index]).toMatchObject({ id: task.id, index, split });
      expect((await post(`${url}/tracefix/task_range`, { split, start: index })).body.tasks[0].id).toBe(task.id);
      const played = [
        (await post(`${url}/reset`, { split, index })).body,
        (await post(`${url}/web/reset`, { split, index })).body,
        (await client.ask({ type: 'reset', data: { split, index } })).data,
      ];
      expect(played.map(({ observation }) => observation.info.task_id)).toEqual([task.id, task.id, task.id]);
    }
  }
});

test('the Task API tells nothing that is secret', async () => {
  const { url } = served.server;
  const tasks = new Map(served.gym.tasks.tasks.map((task) => [task.id, task]));
  for (const split of SPLITS) {
    const { num_tasks } = (await post(`${url}/tracefix/num_tasks`, { split })).body;
    for (let index = 0; index < num_tasks; index++) {
      const { task } = (await post(`${url}/tracefix/task`, { split, index })).body;
      const { secret } = tasks.get(task.id)!;
      expect(JSON.stringify(task)).not.toContain(JSON.stringify(secret.solution).slice(1, -1));
      for (const key of ['solution', 'hidden', 'issues', 'hints', 'bug_types', 'base', 'secret'])
        expect(task).not.toHaveProperty(key);
    }
  }
});

test('the same seed gives the same bytes on both doors, finite rewards, and a state that counts', async () => {
  const overHttp = async () => {
    const { url } = served.server;
    const reset = await post(`${url}/reset`, EPISODE);
    const answers = [reset.body];
    for (const action of ACTIONS)
      answers.push((await post(`${url}/step`, { action }, withSession(reset.session))).body);
    return [...answers, (await get(`${url}/state`, withSession(reset.session))).body];
  };
  const overSocket = async () => {
    const client = await connect(served.server);
    const answers = [(await client.ask({ type: 'reset', data: EPISODE })).data];
    for (const data of ACTIONS) answers.push((await client.ask({ type: 'step', data })).data);
    return [...answers, (await client.ask({ type: 'state' })).data];
  };
  const played = await overHttp();
  expect(JSON.stringify(await overHttp())).toBe(JSON.stringify(played));
  expect(JSON.stringify(await overSocket())).toBe(JSON.stringify(played));
  const [reset, ...steps] = played.slice(0, -1);
  expect(reset).toMatchObject({ reward: null, done: false, metadata: expect.any(Object) });
  for (const { reward, done, metadata } of steps) {
    expect(Number.isFinite(reward)).toBe(true);
    expect([typeof done, typeof metadata]).toEqual(['boolean', 'object']);
  }
  expect(played.at(-1)).toMatchObject({ episode_id: 'validation-probe', step_count: 5, done: true });
});

test('whoever looks on at the web interface is told of every step, and its slot is taken only while it is played', async () => {
  const server = await served.serve({ webInterface: true, maxSessions: 1 });
  const onlooker = await connect(server, '/ui');
  const nothing = { episode_id: null, step_count: 0, current_observation: null, action_logs: [], is_reset: false };
  expect(await onlooker.next()).toEqual({ type: 'state_update', episode_state: nothing });
  const guest = await connect(server);
  expect((await guest.ask({ type: 'state' })).type).toBe('state');
  expect(await post(`${server.url}/web/reset`)).toMatchObject({ status: 503, body: { code: 'at_capacity' } });
  guest.send({ type: 'close' });
  await guest.closed;
  await post(`${server.url}/web/reset`, { episode_id: 'shown' });
  expect(await onlooker.next()).toMatchObject({
    episode_state: { episode_id: 'shown', step_count: 0, action_logs: [], is_reset: true },
  });
  const action = { action_type: 'VIEW_CODE' };
  const { body } = await post(`${server.url}/web/step`, { action });
  const log = {
    timestamp: expect.any(String),
    action,
    observation: body.observation,
    reward: body.reward,
    done: false,
  };
  expect(await onlooker.next()).toMatchObject({
    episode_state: {
      step_count: 1,
      current_observation: body.observation,
      action_logs: [{ ...log, step_count: 1 }],
      is_reset: false,
    },
  });
  expect((await (await connect(server)).next()).data.code).toBe('CAPACITY_REACHED');
});

test('an update of the web interface is bounded, however large the programs of its steps are', async () => {
  const { url } = await served.serve({ webInterface: true });
  await post(`${url}/web/reset`, { seed: 1 });
  const wide = `// ${'x'.repeat(9000)}\n`.repeat(13);
  const edit = { action_type: 'REPLACE_LINES', start_line: 1, end_line: 0, new_code_block: wide };
  for (const action of [edit, edit, { action_type: 'VIEW_CODE' }]) await post(`${url}/web/step`, { action });
  const { data: _, ...update } = await (await connect({ url }, '/ui')).next();
  const { step_count, action_logs } = (
    update as unknown as { episode_state: { step_count: number; action_logs: { step_count: number }[] } }
  ).episode_state;
  expect(step_count).toBe(3);
  expect(action_logs.map((log) => log.step_count)).toEqual([3]);
});

test('the document names control in simulation, and not in production', async () => {
  const production = await served.serve({ mode: 'production', webInterface: true });
  const control = ['/reset', '/step', '/state', '/close', '/fork', '/grader', '/web/reset', '/web/step', '/web/state'];
  const named = async (url: string) => Object.keys((await get(`${url}/openapi.json`)).body.paths);
  expect((await named(production.url)).filter((path) => control.includes(path))).toEqual([]);
  expect(await named(served.server.url)).toEqual(expect.arrayContaining(control.slice(0, 6)));
  expect(await named(production.url)).toEqual(expect.arrayContaining(['/health', '/mcp', '/web/metadata']));
});

test('without the web interface nobody can look on', async () => {
  await expect(connect(served.server, '/ui')).rejects.toThrow('403');
});
