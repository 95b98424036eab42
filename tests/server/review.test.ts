import { Client as McpClient, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, test } from 'vitest';
import { LEVEL_NAMES } from '../../src/game/review/level.ts';
import { createTaskSet, loadTasks } from '../../src/task/index.ts';
import { reportsOf } from '../gym/true-reports.ts';
import { call, request, rpcSocket } from './mcp/rpc-client.ts';
import { connect, get, post, servedGym, withSession } from './served-gym.ts';

const FOUR_ISSUES = 'club-budget-report-does-not-add-up';
const CLEAN = { task_id: FOUR_ISSUES, clean: true };
const APPROVE = { action_type: 'SUBMIT_REVIEW', decision: 'approve' };

/** The shipped tasks, of which one has nothing to report and another nothing to fix. */
const NO_ISSUES = 'quixbugs-gcd';
const SOUND = 'quixbugs-sieve';
const all = loadTasks({ folders: [], builtin: true });
const taskSet = createTaskSet(
  all.tasks.map((task) => {
    if (task.id === NO_ISSUES) return { ...task, secret: { ...task.secret, issues: [] } };
    return task.id === SOUND ? { ...task, secret: { ...task.secret, clean: true } } : task;
  }),
);

const served = servedGym({}, { taskSet });
const review = (server = served.server) => ({ ...server, url: `${server.url}/review` });
const truth = () => reportsOf(served.gym.tasks.get(FOUR_ISSUES)!);

describe('over /review/ws', () => {
  test.each(LEVEL_NAMES)('the truth scores 1 less its steps at level %s', async (level) => {
    const client = await connect(review());
    const { data } = await client.ask({ type: 'reset', data: { task_id: FOUR_ISSUES, clean: false, level } });
    expect(data.observation.info).toMatchObject({ task_id: FOUR_ISSUES, level });
    const actions = [...truth(), { ...APPROVE, decision: 'request_changes' }];
    for (const action of actions.slice(0, -1)) await client.ask({ type: 'step', data: action });
    const last = await client.ask({ type: 'step', data: actions.at(-1) });
    expect(last.data.metadata.final_score).toBeCloseTo(1 - 0.01 * actions.length, 12);
    expect((await client.ask({ type: 'state' })).data).toMatchObject({ level, done: true });
    client.socket.close();
  });

  test('an action of the game at the root is none', async () => {
    const client = await connect(review());
    await client.ask({ type: 'reset', data: CLEAN });
    const { data } = await client.ask({ type: 'step', data: { action_type: 'SUBMIT' } });
    expect(data).toMatchObject({ code: 'VALIDATION_ERROR', message: expect.stringContaining('SUBMIT_REVIEW') });
    client.socket.close();
  });
});

describe('over HTTP', () => {
  test('an episode is played, forked and told again', async () => {
    const { url } = review();
    const { session, status, body } = await post(`${url}/reset`, CLEAN);
    expect([status, body.reward]).toEqual([200, null]);
    const forked = await post(`${url}/fork`, {}, withSession(session));
    const { body: report } = await post(`${url}/step`, { action: truth()[0] }, withSession(forked.session));
    expect(report.observation.reports).toHaveLength(1);
    const { body: last } = await post(`${url}/step`, { action: APPROVE }, withSession(session));
    expect(last.metadata).toMatchObject({ final_score: 0.99, score_breakdown: { clean: true } });
    const { body: state } = await get(`${url}/state`, withSession(session));
    const { body: told } = await get(`${url}/episodes/${state.episode_id}/trajectory`);
    expect(told).toMatchObject({ task_id: FOUR_ISSUES, steps: [{ action: APPROVE, done: true }] });
    await post(`${url}/close`, {}, withSession(forked.session));
  });

  test("a session and an episode are their game's alone", async () => {
    const { url } = await served.serve();
    const { session, body } = await post(`${url}/review/reset`, { ...CLEAN, episode_id: 'label' });
    const elsewhere = [
      post(`${url}/step`, { action: { action_type: 'SUBMIT' } }, withSession(session)),
      post(`${url}/close`, {}, withSession(session)),
      get(`${url}/episodes/${body.observation.info.episode_id}/trajectory`),
    ];
    expect((await Promise.all(elsewhere)).map(({ body: { code } }) => code)).toEqual([
      'unknown_session',
      'unknown_session',
      'unknown_episode',
    ]);
    // Nor is it the one that a step without an id means.
    expect((await post(`${url}/step`, { action: { action_type: 'SUBMIT' } })).body.code).toBe('no_episode');
    expect((await post(`${url}/review/step`, { action: APPROVE })).body.metadata.final_score).toBe(0.99);
    expect((await get(`${url}/episodes`)).body.total).toBe(0);
  });

  test('both games have one cap, where an episode that is over gives way to one of the other', async () => {
    const { url } = await served.serve({ maxSessions: 1 });
    const { session } = await post(`${url}/review/reset`, CLEAN);
    expect((await post(`${url}/reset`, {})).body.code).toBe('at_capacity');
    await post(`${url}/review/step`, { action: APPROVE }, withSession(session));
    expect((await post(`${url}/reset`, {})).status).toBe(200);
    expect((await get(`${url}/review/state`, withSession(session))).body.code).toBe('unknown_session');
  });

  test("the shared episode of OpenEnv's web interface is each game's own", async () => {
    const { url } = await served.serve({ webInterface: true });
    await post(`${url}/review/web/reset`, CLEAN);
    expect((await get(`${url}/review/web/state`)).body.task_id).toBe(FOUR_ISSUES);
    expect((await get(`${url}/web/state`)).body.code).toBe('no_episode');
  });
});

describe('over MCP', () => {
  test('the official client plays to a score', async () => {
    const query = `task_id=${FOUR_ISSUES}&clean=true&level=detect`;
    const client = new McpClient({ name: 'test', version: '1.0.0' });
    await client.connect(new StreamableHTTPClientTransport(new URL(`${review().url}/mcp?${query}`)) as never);
    expect(client.getServerVersion()?.name).toBe('tracefix-review');
    expect(client.getInstructions()).not.toContain('ignored');
    const { tools } = await client.listTools();
    const { actions } = served.gym.playing('review').game;
    expect(tools.map(({ name }) => name)).toEqual(actions.map(({ tool }) => tool.name));
    const answer = await client.callTool({ name: 'submit_review', arguments: { decision: 'approve' } });
    expect(answer.structuredContent).toMatchObject({ done: true, metadata: { final_score: 0.99 } });
    await client.close();
  });

  test('the socket plays as well', async () => {
    const { socket, send, next } = await rpcSocket(review(), `?task_id=${FOUR_ISSUES}&clean=false`);
    send(request('initialize', { protocolVersion: '2025-11-25' }));
    expect((await next()).result.serverInfo.name).toBe('tracefix-review');
    const { action_type: _, ...issue } = truth()[0]!;
    send(call('report_issue', issue));
    expect((await next()).result.structuredContent.observation.reports).toMatchObject([{ issue_id: 1 }]);
    socket.close();
  });
});

describe('what is read before an episode', () => {
  const read = async (path: string) => (await get(review().url + path)).body;

  test('is of the game, and says where each is served', async () => {
    expect(await read('/health')).toEqual({ status: 'healthy' });
    const games = [
      { game: 'fix', path: '' },
      { game: 'review', path: '/review' },
    ];
    const { body: root } = await get(`${served.server.url}/metadata`);
    expect([root, await read('/metadata')]).toMatchObject([
      { name: 'tracefix', game: 'fix', games },
      { name: 'tracefix-review', game: 'review', games, max_sessions: root.max_sessions },
    ]);
    const { action } = await read('/schema');
    const types = action.oneOf.map((one: { properties: { action_type: { const: string } } }) => one.properties);
    expect(types.map(({ action_type }: (typeof types)[number]) => action_type.const)).toContain('REPORT_ISSUE');
  });

  test('names the tasks that it plays, and no other', async () => {
    const idsAt = async (url: string) =>
      (await get(`${url}/tasks?limit=100000`)).body.tasks.map(({ id }: { id: string }) => id);
    const played = served.gym.playing('review').tasks.tasks;
    const reviewed = await idsAt(review().url);
    expect(reviewed).toEqual(played.map(({ id }) => id));
    expect([reviewed.includes(NO_ISSUES), reviewed.includes(SOUND)]).toEqual([false, true]);
    const fixed = await idsAt(served.server.url);
    expect([fixed.includes(NO_ISSUES), fixed.includes(SOUND)]).toEqual([true, false]);
    expect(await read(`/tasks/${NO_ISSUES}`)).toMatchObject({ code: 'unknown_task' });
    expect(await read(`/tasks/${FOUR_ISSUES}`)).toMatchObject({ id: FOUR_ISSUES });
    expect((await post(`${review().url}/reset`, { task_id: NO_ISSUES })).body.code).toBe('unknown_task');
    expect(await read('/list_environments')).toEqual(['tracefix-review']);
    const { body } = await post(`${review().url}/tracefix-review/num_tasks`, { split: 'train' });
    expect(body.num_tasks).toBe(played.filter(({ split }) => split === 'train').length);
  });

  test('tells of no task what would tell whether an episode is clean', async () => {
    const { program, secret } = served.gym.tasks.get(FOUR_ISSUES)!;
    const { index, split } = (await read('/tasks?limit=100000')).tasks
      .map((task: { split: string }, at: number, all: { split: string }[]) => ({
        ...task,
        index: all.slice(0, at).filter((other) => other.split === task.split).length,
      }))
      .find(({ id }: { id: string }) => id === FOUR_ISSUES);
    const { task } = (await post(`${review().url}/tracefix-review/task`, { split, index })).body;
    expect([(await read(`/tasks/${FOUR_ISSUES}`)).program, task.id, task.program]).toEqual([null, FOUR_ISSUES, null]);
    const paths = ['/metadata', '/schema', '/tasks?limit=100000', '/openapi.json', `/tasks/${FOUR_ISSUES}`, '/tasks/x'];
    const shown = JSON.stringify([...(await Promise.all(paths.map(read))), task]);
    const differing = [program, secret.solution].map((text) => text.split('\n'));
    const telling = differing.flatMap((lines, at) => lines.filter((line) => !differing[1 - at]!.includes(line)));
    expect(telling.length).toBeGreaterThan(4);
    for (const line of telling) expect(shown).not.toContain(JSON.stringify(line.trim()).slice(1, -1));
    expect((await get(`${served.server.url}/tasks/${FOUR_ISSUES}`)).body.program).toBe(program);
  });

  test('the grader runs the suite', async () => {
    const source = served.gym.tasks.get(FOUR_ISSUES)!.secret.solution;
    const { body } = await post(`${review().url}/grader`, { task_id: FOUR_ISSUES, source });
    expect(body.score).toBe(0.999);
  });

  test('its own OpenAPI document, in which every path leads on from where the game is', async () => {
    const document = await read('/openapi.json');
    expect(document.servers).toEqual([{ url: '/review' }]);
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/reset', '/step', '/state', '/mcp', '/fork']));
    expect(Object.keys(document.paths)).not.toContain('/metrics');
    const { status, body, headers } = await get(`${review().url}/redoc`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('href="../page/app.css"');
    expect(body).toContain('<a href="../docs">fix</a>');
    expect((await get(`${served.server.url}/docs`)).body).toContain('<a href="./review/docs">review</a>');
  });

  test('a wrong verb and a slash too many are answered as at the root', async () => {
    const { url } = review();
    expect((await get(`${url}/reset`)).status).toBe(405);
    const { status, headers } = await fetch(`${url}/tasks/`, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([307, '/review/tasks']);
    expect((await get(`${url}/metrics`)).status).toBe(404);
    await expect(connect({ url: `${url}/review` })).rejects.toThrow('403');
  });
});

test('the figures tell the games apart', async () => {
  const { url } = await served.serve();
  const { session } = await post(`${url}/review/reset`, CLEAN);
  await post(`${url}/review/step`, { action: APPROVE }, withSession(session));
  const { body: text } = await get(`${url}/metrics`);
  for (const series of [
    'tracefix_steps_total{game="review",action="SUBMIT_REVIEW"} 1',
    'tracefix_steps_total{game="fix",action="SUBMIT"} 0',
    'tracefix_sessions{game="review",door="http"} 1',
    'tracefix_sessions{game="fix",door="http"} 0',
    'tracefix_http_request_duration_seconds_count{method="POST",route="/review/step",status="200"} 1',
  ])
    expect(text).toContain(series);
});

describe('which games there are', () => {
  test('production mode has none beside the first, unless it is asked for one', async () => {
    const { url } = await served.serve({ mode: 'production' });
    expect((await get(`${url}/review/health`)).status).toBe(404);
    await expect(connect({ url: `${url}/review` })).rejects.toThrow('403');
    const asked = await served.serve({ mode: 'production', games: ['review'] });
    expect((await get(`${asked.url}/review/health`)).status).toBe(200);
    expect((await post(`${asked.url}/review/reset`, {})).status).toBe(404);
  });

  test('a token is asked for at every one, by all but its health', async () => {
    const { url } = await served.serve({ token: 'secret' });
    const answers = await Promise.all(['health', 'metadata', 'tasks'].map((path) => get(`${url}/review/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 401]);
    await expect(connect({ url: `${url}/review` })).rejects.toThrow('401');
  });
});
