import { expect, test } from 'vitest';
import { ROUTES } from '../../src/server/app.ts';
import { DIFFICULTIES } from '../../src/task/task.ts';
import { get, servedGym } from './served-gym.ts';

const served = servedGym();
const read = async (path: string) => (await get(served.server.url + path)).body;

test('health, metadata and schema have the form that OpenEnv validates', async () => {
  expect(await read('/health')).toEqual({ status: 'healthy' });
  expect(await read('/metadata')).toMatchObject({
    name: 'tracefix',
    description: expect.any(String),
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    author: null,
    documentation_url: null,
    session_idle_timeout_s: 1800,
  });
  const schema = await read('/schema');
  expect(Object.keys(schema)).toEqual(['action', 'observation', 'state', 'reset']);
  expect(JSON.stringify(schema)).toContain('REPLACE_LINES');
  expect(JSON.stringify(schema)).not.toContain('$ref');
  expect(Object.keys(schema.observation.properties)).toEqual(
    expect.arrayContaining(['code_dict', 'reward', 'done', 'metadata']),
  );
});

test('tasks are listed by page and filter', async () => {
  const all = await read('/tasks');
  expect(all.total).toBe(served.gym.tasks.tasks.length);
  expect(all.tasks).toHaveLength(Math.min(100, all.total));
  const page = await read('/tasks?limit=2&offset=1');
  expect(page).toEqual({ tasks: all.tasks.slice(1, 3), total: all.total });
  const totals = await Promise.all(DIFFICULTIES.map(async (each) => (await read(`/tasks?difficulty=${each}`)).total));
  expect(totals.reduce((sum, total) => sum + total)).toBe(all.total);
  expect((await read('/tasks?suite=no-such')).total).toBe(0);
  expect(await read('/tasks?invalid=1')).toEqual({ invalid: [], total: 0 });
  expect((await read('/tasks?limit=1000000')).tasks).toHaveLength(all.total);
});

test.each([
  'limit=-1',
  'limit=ten',
  'offset=1.5',
  'difficulty=fierce',
  'split=holdout',
])('GET /tasks?%s is refused', async (query) => {
  const { status, body } = await get(`${served.server.url}/tasks?${query}`);
  expect(status).toBe(422);
  expect(body.detail[0].loc).toEqual(['query', query.split('=')[0]]);
});

test('a task shows its program and nothing that is secret', async () => {
  for (const { id, title, program, secret } of served.gym.tasks.tasks) {
    const task = await read(`/tasks/${id}`);
    expect(task).toMatchObject({ id, title, program, grader: true, description: expect.any(String) });
    const text = JSON.stringify(task);
    expect(text).not.toContain(JSON.stringify(secret.solution).slice(1, -1));
    for (const key of ['solution', 'hidden', 'issues', 'hints', 'bug_types', 'base', 'secret'])
      expect(task).not.toHaveProperty(key);
  }
  expect(await get(`${served.server.url}/tasks/no-such`)).toMatchObject({
    status: 404,
    body: { code: 'unknown_task' },
  });
});

test('the OpenAPI document names every route, and its references lead somewhere', async () => {
  const { url } = await served.serve({ webInterface: true });
  const { body: document } = await get(`${url}/openapi.json`);
  expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1/), info: { version: '1.0.0' } });
  for (const { method, path } of ROUTES) {
    expect(document.paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase());
  }
  for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(document.components.schemas).toHaveProperty([String(name)]);
  }
});

test('the pages are whole in themselves', async () => {
  for (const path of ['/', '/web', '/web/', '/docs']) {
    const { status, body, headers } = await get(served.server.url + path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
  }
  expect(await read('/docs')).toContain('POST /reset');
});

test('metrics are in the text format of Prometheus', async () => {
  const text: string = await read('/metrics');
  expect(text).toMatch(/^tracefix_sessions\{game="fix",door="socket"\} \d+$/m);
  for (const line of text.split('\n').filter((line) => line !== ''))
    expect(line).toMatch(/^(# (HELP|TYPE) tracefix_\w+ .+|tracefix_\w+(\{[^}]*\})? [\d.e+-]+)$/);
});
