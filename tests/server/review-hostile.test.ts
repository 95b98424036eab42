/** What clients of a review may try on a server that plays both games. */
import { describe, expect, test, vi } from 'vitest';
import { createTaskSet, loadTasks, sourceLines } from '../../src/task/index.ts';
import { reportsOf } from '../gym/true-reports.ts';
import { call, created, initialized, request, rpc } from './mcp/rpc-client.ts';
import { connect, ENDLESS, get, post, servedGym, withSession } from './served-gym.ts';

const FOUR_ISSUES = 'club-budget-report-does-not-add-up';
const ONE_ISSUE = 'guest-may-do-tostring-to-any-document';
const FAULTY = { task_id: FOUR_ISSUES, clean: false };
const SUBMIT = { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' };

/** With a deadline that a test can wait for. */
const taskSet = createTaskSet(
  loadTasks({ folders: [], builtin: true }).tasks.map((task) =>
    task.id === FOUR_ISSUES ? { ...task, limits: { ...task.limits, timeoutMs: 300 } } : task,
  ),
);
const served = servedGym({}, { taskSet });
const reviewed = taskSet.get(FOUR_ISSUES)!;
const truth = reportsOf(reviewed);
const url = () => `${served.server.url}/review`;
const step = (session: string | null, action: unknown, more = {}) =>
  post(`${url()}/step`, { action, ...more }, withSession(session));

/** A report of each issue; those of the first two have a fix of their own, which is the whole program. */
const replacing = (blockOf: (at: number) => string) =>
  truth.map((report, at) => {
    const end_line = sourceLines(reviewed.program).length;
    return { ...report, fix: at < 2 ? { start_line: 1, end_line, new_code_block: blockOf(at) } : null };
  });
const hanging = () => replacing((at) => `${ENDLESS}//${at}`);

async function reported(reports: readonly object[]): Promise<string | null> {
  const { session } = await post(`${url()}/reset`, FAULTY);
  for (const report of reports) {
    const { body } = await step(session, report);
    expect(body.metadata).toEqual({ last_action_error: null });
  }
  return session;
}

describe('of the other game', () => {
  test('an id opens nothing on any door', async () => {
    const { server } = served;
    const at = { ...server, url: url() };
    const { session, body } = await post(`${url()}/reset`, FAULTY);
    const { episode_id } = (await get(`${url()}/state`, withSession(session))).body;
    expect(body.observation.info.episode_id).toBe(episode_id);
    const refused = [
      post(`${server.url}/fork`, { episode_id }),
      post(`${server.url}/fork`, {}, withSession(session)),
      get(`${server.url}/episodes/${episode_id}/watch`),
    ];
    expect((await Promise.all(refused)).map(({ body: { code } }) => code)).toEqual([
      'unknown_episode',
      'unknown_session',
      'unknown_episode',
    ]);
    const agents = await initialized(at, `?task_id=${FOUR_ISSUES}`);
    expect((await rpc(server, call('view_code'), agents)).status).toBe(404);
    const lent = await created(at, FAULTY);
    expect((await rpc(server, call('view_code', {}, { session_id: lent }))).body.error.code).toBe(-32602);
    const socket = await connect(server, `?session_id=${lent}`);
    expect((await socket.next()).data).toMatchObject({ code: 'SESSION_ERROR', error_code: 'unknown_session' });
    expect((await rpc(at, call('view_code', {}, { session_id: lent }))).body.result.isError).not.toBe(true);
  });

  test('sessions and requests count for the limits of a client', async () => {
    const bounded = await served.serve({ maxSessionsPerClient: 1 });
    await post(`${bounded.url}/reset`, {});
    expect((await post(`${bounded.url}/review/reset`, FAULTY)).body.code).toBe('client_limit');
    const slow = await served.serve({ rateLimit: { requests: 1, seconds: 1000 } });
    await get(`${slow.url}/tasks?limit=1`);
    expect((await get(`${slow.url}/review/tasks?limit=1`)).status).toBe(429);
  });

  test('a player plays on undisturbed beside a review of the same task', async () => {
    const [fixing, reviewing] = await Promise.all([connect(served.server), connect({ url: url() })]);
    await Promise.all([
      fixing.ask({ type: 'reset', data: { task_id: FOUR_ISSUES } }),
      reviewing.ask({ type: 'reset', data: FAULTY }),
    ]);
    for (const report of truth) {
      const [run, made] = await Promise.all([
        fixing.ask({ type: 'step', data: { action_type: 'RUN_TESTS' } }),
        reviewing.ask({ type: 'step', data: report }),
      ]);
      expect(run.data.observation.tests_passed).toBeLessThan(run.data.observation.tests_total);
      expect(made.data.observation.reports.at(-1).line).toBe(report.line);
    }
    const ends = await Promise.all([
      fixing.ask({ type: 'step', data: { action_type: 'SUBMIT' } }),
      reviewing.ask({ type: 'step', data: SUBMIT }),
    ]);
    expect(ends.map(({ data }) => data.metadata.final_score)).toEqual([expect.any(Number), 0.95]);
    for (const { socket } of [fixing, reviewing]) socket.close();
  });
});

describe('a tool call', () => {
  const [report] = truth;
  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['a line that is text', 'report_issue', { ...report, line: 'one' }],
    ['half a line', 'report_issue', { ...report, line: 1.5 }],
    ['a category of its own', 'report_issue', { ...report, category: 'bug' }],
    ['a severity of its own', 'report_issue', { ...report, severity: 'blocker' }],
    ['no description', 'report_issue', { ...report, description: undefined }],
    ['a description that is a list', 'report_issue', { ...report, description: ['x'] }],
    ['a fix that is text', 'report_issue', { ...report, fix: 'return 1;' }],
    ['a fix without a range', 'report_issue', { ...report, fix: { new_code_block: '' } }],
    ['a fix with more than a fix has', 'report_issue', { ...report, fix: { ...report!.fix, applied: true } }],
    ['an unknown key', 'report_issue', { ...report, found: true }],
    ['an issue by its name', 'withdraw_issue', { issue_id: 'first' }],
    ['no issue', 'suggest_fix', { ...report!.fix }],
    ['no decision', 'submit_review', {}],
    ['a decision of its own', 'submit_review', { decision: 'maybe' }],
  ])('with %s is told what is wrong, and is no step', async (_, name, args) => {
    const { action_type: _type, ...known } = args;
    const at = { ...served.server, url: url() };
    const session = await initialized(at, `?task_id=${FOUR_ISSUES}&clean=false`);
    const { body } = await rpc(at, call(name, known), session);
    expect(body.result).toMatchObject({ isError: true, meta: { error_code: 'invalid_action' } });
    const { body: after } = await rpc(at, call('view_code', { start_line: 1, end_line: 1 }), session);
    expect(after.result.structuredContent.observation).toMatchObject({ step_count: 1, reports: [] });
    await rpc(at, request('openenv/session/close', { session_id: session }));
  });
});

test.each([
  ['markup', '</script><img src=x onerror=alert(1)>'],
  ['half a character', 'a\ud800b'],
  ['NUL and bidirectional controls', 'a\0b\u202ec'],
  ['the name of a prototype', '__proto__'],
])('a description of %s comes back as it was sent', async (_, description) => {
  const session = await reported([]);
  const { body } = await step(session, { ...truth[0], description, thought: description });
  expect(body.observation.reports).toMatchObject([{ description, fix: truth[0]!.fix }]);
});

describe('fixes', () => {
  test('that never end are judged once each, and the rest of the review counts', async () => {
    const { url: own } = await served.serve();
    const { session } = await post(`${own}/review/reset`, FAULTY);
    for (const action of hanging()) await post(`${own}/review/step`, { action }, withSession(session));
    const { body } = await post(`${own}/review/step`, { action: SUBMIT }, withSession(session));
    expect(body.metadata.score_breakdown).toMatchObject({ detection: 1, severity: 1, fix: 0, decision: 1 });
    expect((await get(`${own}/metrics`)).body).toContain(
      `tracefix_verdicts_total{game="review",status="timeout",files="whole"} 2`,
    );
  });

  test.each([
    ['blank lines', (at: number) => `${`${' '.repeat(24)}\n`.repeat(4_900)}${at}`],
    ['a constant and blanks', (at: number) => `'${at}'${' '.repeat(9_000)}\n`.repeat(14)],
    ['comments', (at: number) => `${' '.repeat(19)}// ${at}\n`.repeat(4_900)],
    ['lines of the program in another order', (at: number) => shuffled(at)],
    ['brackets', (at: number) => '('.repeat(9_000 + at)],
  ])('of %s are worth nothing, and hold nobody up', async (_, blockOf) => {
    const session = await reported(replacing(blockOf));
    const { body } = await step(session, SUBMIT);
    expect(body.metadata.score_breakdown).toMatchObject({ issues_found: truth.length, issues_fixed: 0 });
  });

  function shuffled(at: number): string {
    const lines = sourceLines(reviewed.program);
    return Array.from({ length: 4_700 }, (_, row) => lines[(row * (7 + at)) % lines.length])
      .join('\n')
      .slice(0, 60_000);
  }
});

describe('a submit that takes long', () => {
  test('is given up after timeout_s, and costs nothing', async () => {
    const session = await reported(hanging());
    const { status, body } = await step(session, SUBMIT, { timeout_s: 0.05 });
    expect([status, body.code]).toEqual([504, 'timed_out']);
    expect((await get(`${url()}/state`, withSession(session))).body).toMatchObject({ step_count: 4, done: false });
    expect((await step(session, { action_type: 'VIEW_CODE' })).body.observation.step_count).toBe(5);
  });

  test('is stopped when its socket goes, and is no step', async () => {
    const own = await served.serve();
    const client = await connect({ url: `${own.url}/review` });
    // With the deadline that it comes with, so that nobody misses the run.
    const [report] = reportsOf(taskSet.get(ONE_ISSUE)!);
    await client.ask({ type: 'reset', data: { task_id: ONE_ISSUE, clean: false } });
    await client.ask({ type: 'step', data: { ...report, fix: { ...report!.fix, new_code_block: ENDLESS } } });
    client.send({ type: 'step', data: SUBMIT });
    await vi.waitFor(() => expect(served.gym.sandbox.stats().running).toBe(1), { interval: 5, timeout: 20_000 });
    client.socket.terminate();
    await vi.waitFor(() => expect(served.gym.sandbox.stats()).toMatchObject({ queued: 0, running: 0 }), {
      timeout: 20_000,
    });
    const figures = String((await get(`${own.url}/metrics`)).body).split('\n');
    expect(figures).toContain('tracefix_steps_total{game="review",action="SUBMIT_REVIEW"} 0');
    expect(figures.filter((line) => /game="review",end="abandoned",.* 1$/.test(line))).toHaveLength(1);
  });
});
