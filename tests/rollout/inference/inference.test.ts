import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLlmAgent } from '../../../src/agent/index.ts';
import { createGym } from '../../../src/create-gym.ts';
import type { Gym } from '../../../src/gym/index.ts';
import { environmentOf } from '../../../src/rollout/index.ts';
import { createContract, type Inference, runInference } from '../../../src/rollout/inference/index.ts';
import { startServer } from '../../../src/server/index.ts';
import { type ChatServer, type Scripted, startChatServer } from '../../agent/llm/chat-server.ts';
import { nodeFirst, ROOT, run } from '../../e2e/repository.ts';

const TASKS = [
  'sku-lookup-misses-known-articles',
  'flattened-tree-lists-folders',
  'catalogue-stays-broken-after-one-outage',
];
const MEND = {
  action_type: 'REPLACE_LINES',
  start_line: 11,
  end_line: 11,
  new_code_block: '  while (low <= high) {',
};
const RUN = '{"action_type":"RUN_TESTS"}';
const SUBMIT = '{"action_type":"SUBMIT"}';

const GOLDEN = `\
[START] task=sku-lookup-misses-known-articles env=tracefix model=tiny model
[STEP] step=1 action={"action_type":"REPLACE_LINES","start_line":11,"end_line":11,"new_code_block":"  while (low <= high) {"} reward=-0.01 done=false error=null
[STEP] step=2 action={"action_type":"SUBMIT"} reward=0.99 done=true error=null
[END] success=true steps=2 score=0.980 rewards=-0.01,0.99
[START] task=flattened-tree-lists-folders env=tracefix model=tiny model
[STEP] step=1 action={"action_type":"RUN_TESTS"} reward=-0.01 done=false error=null
[STEP] step=2 action={"action_type":"REPLACE_LINES","start_line":900,"end_line":901,"new_code_block":"  while (low <= high) {"} reward=-0.01 done=false error=Expected start_line from 1 to 49 and end_line from start_line - 1 to 48, got start_line 900 and end_line 901; the source has 48 lines.
[STEP] step=3 action={"action_type":"SUBMIT"} reward=0.24 done=true error=null
[END] success=false steps=3 score=0.220 rewards=-0.01,-0.01,0.24
[START] task=catalogue-stays-broken-after-one-outage env=tracefix model=tiny model
[STEP] step=1 action={"action_type":"SUBMIT"} reward=0.74 done=true error=null
[END] success=false steps=1 score=0.740 rewards=0.74
`;

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());

function environmentFor({ url }: ChatServer): Record<string, string> {
  return { API_BASE_URL: url, MODEL_NAME: 'tiny\nmodel', API_KEY: 'key', HF_TOKEN: 'other' };
}

describe('npm run inference', { timeout: 60_000 }, () => {
  test('prints exactly the lines of the contract', async () => {
    server.script(
      ...[`\`\`\`json\n${JSON.stringify({ thought: 'off by one', ...MEND })}\n\`\`\``, SUBMIT],
      ...['Let me see.', RUN, JSON.stringify({ ...MEND, start_line: 900, end_line: 901 }), SUBMIT],
      ...([{ status: 503, headers: { 'retry-after': '0' } }, SUBMIT] as Scripted[]),
    );
    const { code, stdout, stderr } = await run(process.execPath, ['inference.ts', ...TASKS], {
      env: environmentFor(server),
    });
    expect(stdout).toBe(GOLDEN);
    expect(code).toBe(0);
    expect(stderr).toContain(`${TASKS[0]}: ${TASKS[0]} ended terminated, score 0.98`);
    expect(new Set(server.requests.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer key']));
  });

  test.each(['json', 'tools'] as const)('plays a review, in %s', async (format) => {
    const report = { line: 11, category: 'logic', severity: 'high', description: 'The loop ends early.' };
    const fields = { ...report, fix: { start_line: 11, end_line: 11, new_code_block: '  while (low <= high) {' } };
    const call = (name: string, given: object) => ({
      message: { tool_calls: [{ id: 'c', type: 'function', function: { name, arguments: JSON.stringify(given) } }] },
    });
    const decision = { decision: 'request_changes' };
    if (format === 'tools') server.script(call('report_issue', fields), call('submit_review', decision));
    else
      server.script(
        JSON.stringify({ action_type: 'REPORT_ISSUE', ...fields }),
        JSON.stringify({ action_type: 'SUBMIT_REVIEW', ...decision }),
      );
    const args = ['inference.ts', '--game', 'review', '--reset', 'clean=false', '--format', format, TASKS[0]!];
    const { code, stdout } = await run(process.execPath, args, { env: environmentFor(server) });
    expect(stdout).toBe(`\
[START] task=${TASKS[0]} env=tracefix-review model=tiny model
[STEP] step=1 action=${JSON.stringify({ action_type: 'REPORT_ISSUE', ...fields })} reward=-0.01 done=false error=null
[STEP] step=2 action=${JSON.stringify({ action_type: 'SUBMIT_REVIEW', ...decision })} reward=0.99 done=true error=null
[END] success=true steps=2 score=0.980 rewards=-0.01,0.99
`);
    expect(code).toBe(0);
  });

  test('ends what it began when it is stopped', async () => {
    const silent = await startChatServer();
    silent.script(RUN, 'silence');
    const child = spawn(process.execPath, ['inference.ts', ...TASKS], {
      cwd: ROOT,
      env: { ...nodeFirst(), ...environmentFor(silent) },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
      if (/^\[STEP\] step=1/m.test(stdout)) child.kill('SIGINT');
    });
    const [code] = await once(child, 'close');
    await silent.close();
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['[START]', '[STEP]', '[END]', '']);
    expect(stdout).toMatch(/^\[END\] success=false steps=1 score=0\.001 rewards=-?\d\.\d\d$/m);
    expect(code).toBe(130);
  });
});

describe('inference', { timeout: 60_000 }, () => {
  let gym: Gym;
  beforeAll(async () => {
    gym = await createGym({ hosts: 1, spares: 0 });
  });
  afterAll(() => gym.close());

  async function linesOf(given: Partial<Inference> & { readonly place?: string }, format: 'json' | 'tools' = 'json') {
    const lines: string[] = [];
    const log: string[] = [];
    const isComplete = await runInference({
      environment: () => environmentOf(given.place ?? gym),
      agent: createLlmAgent({ model: 'tiny', baseUrl: server.url, maxRetries: 1, retryPauseMs: 1, format }),
      contract: createContract((line) => lines.push(line.trimEnd()), { model: 'tiny', printsScore: true }),
      tasks: ['easy', 'medium', 'hard'],
      seed: 0,
      reset: { prompt: format },
      timeMs: 60_000,
      log: (line) => log.push(line),
      signal: new AbortController().signal,
      ...given,
    });
    return { lines, log, isComplete };
  }

  test('plays an easy, a medium and a hard task, the same on a server as in process, and with tools', async () => {
    server.script(SUBMIT);
    const here = await linesOf({});
    expect(here.isComplete).toBe(true);
    expect(here.lines.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
      ['easy', 'medium', 'hard'].flatMap((task) => [`[START] task=${task}`, '[STEP] step=1', '[END] success=false']),
    );
    const served = await startServer({ gym, port: 0 });
    const there = await linesOf({ place: served.url });
    await served.close();
    expect(there.lines).toEqual(here.lines);
    const call = { id: 'c', type: 'function', function: { name: 'submit', arguments: '{}' } };
    server.script({ message: { tool_calls: [call] } });
    expect((await linesOf({}, 'tools')).lines).toEqual(here.lines);
  });

  test.each<[string, Scripted[], RegExp]>([
    ['a bad key', [{ status: 401 }], /Give the API key/],
    ['an endpoint that is down', [{ status: 503 }], /got 503/],
    ['an endpoint that goes down', [RUN, { drop: 'at once' }], /Expected an answer from/],
  ])('ends every block on %s, and says that none was a score', async (_, answers, reason) => {
    server.script(...answers);
    const { lines, log, isComplete } = await linesOf({ tasks: ['easy', 'hard'] });
    expect(isComplete).toBe(false);
    const tags = lines.map((line) => line.split(' ')[0]).filter((tag) => tag !== '[STEP]');
    expect(tags).toEqual(['[START]', '[END]', '[START]', '[END]']);
    expect(lines.filter((line) => line.startsWith('[END]')).every((line) => line.includes(' score=0.001 '))).toBe(true);
    expect(log.join('\n')).toMatch(reason);
  });

  test('ends every block when there is no such task, no server, or a model that never says an action', async () => {
    server.script('I do not know.');
    const lost = await linesOf({ tasks: ['no-such-task', 'easy'] });
    expect(lost.log[0]).toContain('no-such-task');
    expect(lost.log[1]).toMatch(/ended refused, score none: the model's replies .* the last was "I do not know\."$/);
    expect(lost.lines.at(-2)).toMatch(
      /^\[STEP\] step=10 action=\{"action_type":"NONE"\} reward=0\.00 done=false error=Expected one of/,
    );
    expect(lost.lines.at(-1)).toMatch(/^\[END\] success=false steps=10 score=0\.001 rewards=0\.00(,0\.00){9}$/);
    const alone = await linesOf({ place: 'http://127.0.0.1:2', tasks: ['easy'] });
    expect(alone.lines).toEqual([
      expect.stringContaining('[START]'),
      '[END] success=false steps=0 score=0.001 rewards=',
    ]);
  });

  test('submits what there is when a task has had its time', async () => {
    server.script('silence');
    const { lines, isComplete } = await linesOf({ tasks: TASKS.slice(0, 2), timeMs: 200 });
    expect(lines.filter((line) => line.startsWith('[STEP]'))).toHaveLength(2);
    expect(lines[1]).toMatch(/^\[STEP\] step=1 action=\{"action_type":"SUBMIT"\} reward=0\.\d\d done=true error=null$/);
    expect(isComplete).toBe(true);
  });
});
