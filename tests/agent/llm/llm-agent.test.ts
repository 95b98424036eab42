import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgentAction, Decision, EpisodicAgent, Turn } from '../../../src/agent/agent.ts';
import { AgentUnavailable, createLlmAgent, type LlmOptions } from '../../../src/agent/index.ts';
import { type ChatServer, type Scripted, startChatServer } from './chat-server.ts';

const RUN = '{"action_type":"RUN_TESTS"}';
const SUBMIT = '{"action_type":"SUBMIT"}';
const CALL = {
  content: null,
  tool_calls: [{ id: 'x1', type: 'function', function: { name: 'run_tests', arguments: '{}' } }],
};
const never = new AbortController().signal;

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.close());

function agentOf(options: Partial<LlmOptions> = {}): EpisodicAgent {
  return createLlmAgent({ model: 'tiny', baseUrl: server.url, apiKey: 'secret', retryPauseMs: 1, ...options });
}

function seen(lines: number, step = 0): object {
  const code_dict = Object.fromEntries(Array.from({ length: lines }, (_, at) => [at + 1, `line${at + 1}of${step}();`]));
  return { code_dict, last_execution_output: `output ${step}`, steps_remaining: 50 - step };
}

async function begin(agent: EpisodicAgent, attempt = 0) {
  const start = {
    taskId: 't',
    episodeId: 'e',
    seed: 1,
    attempt,
    observation: seen(3),
    metadata: { system_prompt: 'Brief.' },
  };
  const { act } = await agent.begin(start);
  return async (history: readonly Turn[] = [], signal = never): Promise<Decision> =>
    (await act(history.at(-1)?.observation ?? seen(3), history, { signal })) as Decision;
}

/** What the agent does at the first step. */
async function first(answers: Scripted[], options: Partial<LlmOptions> = {}): Promise<Decision> {
  server.script(...answers);
  return (await begin(agentOf(options)))();
}

describe('a reply', () => {
  test.each([false, true])('is an action with its tokens and latency, streamed %s', async (stream) => {
    const { action, reply } = await first([RUN], { stream, temperature: 0.5, topP: 0.9, maxTokens: 99 });
    expect(action).toEqual({ action_type: 'RUN_TESTS' });
    expect(reply).toEqual({
      text: RUN,
      tokens: { prompt: 100, completion: 10 },
      latencyMs: expect.any(Number),
      malformed: [],
    });
    const [{ url, authorization, body }] = server.requests as [ChatServer['requests'][number]];
    expect([url, authorization]).toEqual(['/v1/chat/completions', 'Bearer secret']);
    expect(body).toMatchObject({ model: 'tiny', temperature: 0.5, top_p: 0.9, max_tokens: 99 });
    expect(Object.keys(body)).not.toContain('seed');
    expect(body.messages).toEqual([
      { role: 'system', content: 'Brief.' },
      { role: 'user', content: expect.stringContaining('1 | line1of0();') },
    ]);
  });

  test.each([false, true])('may be the call of a tool, streamed %s', async (stream) => {
    server.script({ message: CALL });
    const act = await begin(agentOf({ format: 'tools', stream }));
    const { action, reply } = await act();
    expect([action, reply.text]).toEqual([{ action_type: 'RUN_TESTS' }, 'run_tests {}']);
    expect(server.requests[0]?.body.tools[1].function).toMatchObject({
      name: 'replace_lines',
      parameters: { type: 'object', required: ['start_line', 'end_line', 'new_code_block'] },
    });
    await act([{ action, observation: seen(3, 1), reward: 0 }]);
    const [, , call, result] = server.requests[1]?.body.messages ?? [];
    expect(call.tool_calls).toMatchObject([{ type: 'function', function: { name: 'run_tests', arguments: '{}' } }]);
    expect(result).toMatchObject({ role: 'tool', tool_call_id: call.tool_calls[0].id });
    expect(result.content).toContain('output 1');
  });

  test.each([
    ['told apart', { content: RUN, reasoning_content: 'hm, tests' }],
    ['told apart otherwise', { content: RUN, reasoning: 'hm, tests' }],
    ['in tags', { content: `<think>hm, tests</think>${RUN}` }],
  ])('brings its reasoning as a thought: %s', async (_, message) => {
    for (const stream of [false, true])
      expect((await first([{ message }], { stream })).action).toEqual({
        action_type: 'RUN_TESTS',
        thought: 'hm, tests',
      });
  });

  test('that is malformed is asked for again with the reason, and recorded', async () => {
    const { action, reply } = await first(['Let me think.', '{"action_type":"DANCE"}', `Sure: ${RUN}`]);
    expect(action).toEqual({ action_type: 'RUN_TESTS' });
    expect(reply).toMatchObject({
      malformed: ['Let me think.', '{"action_type":"DANCE"}'],
      mended: ['prose'],
      tokens: { prompt: 300, completion: 30 },
    });
    const { messages } = server.requests[2]!.body;
    expect(messages.slice(2)).toMatchObject([
      { role: 'assistant', content: 'Let me think.' },
      { role: 'user', content: expect.stringMatching(/got a text without JSON.*"VIEW_CODE"|got a text without JSON/) },
      { role: 'assistant' },
      { role: 'user', content: expect.stringContaining('the unknown action "DANCE"') },
    ]);
  });

  test('that stays malformed becomes an action that is refused, after three repetitions', async () => {
    const { action, reply } = await first(['no']);
    expect(action).toEqual({ action_type: 'NONE' });
    expect(reply).toMatchObject({ text: 'no', malformed: ['no', 'no', 'no'] });
    expect(server.requests).toHaveLength(4);
  });

  test('is the commonest of several', async () => {
    for (const stream of [false, true]) {
      const { action, reply } = await first([[RUN, SUBMIT, 'what?', SUBMIT]], { samples: 4, stream });
      expect(action).toEqual({ action_type: 'SUBMIT' });
      expect([reply.text, reply.malformed, server.requests[0]?.body.n]).toEqual([SUBMIT, ['what?'], 4]);
    }
  });

  test('without a count of its tokens has them estimated, which the settings say', async () => {
    const agent = agentOf();
    expect(agent.settings).not.toHaveProperty('tokens');
    server.script({ message: { content: RUN }, usage: null });
    const { reply } = await (await begin(agent))();
    expect(reply.tokens.prompt).toBeGreaterThan(10);
    expect(reply.tokens.completion).toBe(7);
    expect(agent.settings).toMatchObject({ model: 'tiny', tokens: 'estimated' });
    expect(JSON.stringify(agent.settings)).not.toContain('secret');
  });
});

describe('an endpoint that lets a request down', () => {
  const page = '<html><body>welcome</body></html>';
  test.each<[string, Scripted]>([
    ['429', { status: 429, headers: { 'retry-after': '0' } }],
    ['500', { status: 500 }],
    ['a full upstream', { raw: '{"error":{"message":"upstream overloaded","code":502}}' }],
    ['a connection that ends', { drop: 'at once' }],
    ['an answer that breaks off', { drop: 'midway' }],
    ['an answer that is not JSON', { raw: '{"choices": [' }],
    ['silence', 'silence'],
  ])('is asked again after %s', async (_, trouble) => {
    for (const stream of [false, true]) {
      const { action, reply } = await first([trouble, RUN], { stream, timeoutMs: trouble === 'silence' ? 80 : 20_000 });
      expect(action).toEqual({ action_type: 'RUN_TESTS' });
      expect(reply.malformed).toEqual([]);
      // A machine that is busy may be silent for as long.
      expect(server.requests.length).toBeGreaterThanOrEqual(2);
      if (trouble !== 'silence') expect(server.requests).toHaveLength(2);
    }
  });

  test.each<[number, RegExp]>([
    [429, /got 429: .*\. Play fewer episodes at a time, or try again later\.$/],
    [503, /got 503: .*\. The trouble is its own: see its log, or try again later\.$/],
  ])('for longer than it is asked is told with what to do: %d', async (status, remedy) => {
    const failed = first([{ status, headers: { 'retry-after': '0' } }], { maxRetries: 0 });
    await expect(failed).rejects.toMatchObject({ isLasting: false, message: expect.stringMatching(remedy) });
  });

  test('is left alone for as long as it asks', async () => {
    const begun = performance.now();
    await first([{ status: 429, headers: { 'retry-after': '0.2' } }, RUN]);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(195);
  });

  test('may take its time for a stream, if it is never silent for long', async () => {
    const { action } = await first([{ slowly: RUN, pauseMs: 40 }], { stream: true, timeoutMs: 150 });
    expect(action).toEqual({ action_type: 'RUN_TESTS' });
  });

  test('is given up after the repetitions, as unavailable', async () => {
    const failed = first([{ status: 503 }], { maxRetries: 2 });
    await expect(failed).rejects.toBeInstanceOf(AgentUnavailable);
    await expect(failed).rejects.toMatchObject({
      isLasting: false,
      message: expect.stringContaining('got 503: scripted 503'),
    });
    expect(server.requests).toHaveLength(3);
    await expect(first([RUN], { baseUrl: 'http://127.0.0.1:2/v1', maxRetries: 1 })).rejects.toThrow(
      /ECONNREFUSED.*Is the endpoint running/,
    );
  });

  test.each<[string, Scripted, RegExp]>([
    ['401', { status: 401 }, /Give the API key that this endpoint wants/],
    ['403', { status: 403 }, /may not use the model "tiny"/],
    ['404', { status: 404 }, /ends in the version/],
    ['400', { status: 400 }, /every option that is set/],
    ['a long chat', { status: 400, body: { error: { message: "the model's context length is 8192" } } }, /longer than/],
    ['a spent account', { status: 429, body: { error: { message: 'spent', code: 'insufficient_quota' } } }, /credit/],
    ['a page', { raw: page, type: 'text/html' }, /usually ends in \/v1/],
    ['hours to wait', { status: 429, headers: { 'retry-after': '7200' } }, /asks to wait 7200 s/],
  ])('for good is not asked again: %s', async (_, trouble, remedy) => {
    const failed = first([trouble]);
    await expect(failed).rejects.toMatchObject({ isLasting: true, message: expect.stringMatching(remedy) });
    expect(server.requests).toHaveLength(1);
  });

  test('never has its key repeated', async () => {
    const failed = first([{ status: 401, body: { error: { message: 'no such key: secret' } } }]);
    await expect(failed).rejects.toThrow('no such key: (key)');
  });

  test('that knows the limit of a reply by its newer name gets that', async () => {
    const refusal = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
    const { action } = await first([{ status: 400, body: { error: { message: refusal } } }, RUN], { maxTokens: 9 });
    expect(action).toEqual({ action_type: 'RUN_TESTS' });
    expect(server.requests.map(({ body }) => [body.max_tokens, body.max_completion_tokens])).toEqual([
      [9, undefined],
      [undefined, 9],
    ]);
  });

  test('is not waited for by one who stops', async () => {
    for (const trouble of ['silence', { status: 429, headers: { 'retry-after': '60' } }] as Scripted[]) {
      const stop = new AbortController();
      server.script(() => {
        setTimeout(() => stop.abort(new Error('enough')), 30);
        return trouble;
      });
      const asked = (await begin(agentOf()))([], stop.signal);
      await expect(asked).rejects.toThrow('enough');
    }
  });
});

describe('the chat', () => {
  /** All requests of an episode of `steps` edits, on a program of 20 lines. */
  async function chatOf(
    steps: number,
    options: Partial<LlmOptions> = {},
  ): Promise<{ role: string; content: string }[][]> {
    server.script((request) => ({
      message: { content: RUN },
      usage: { prompt_tokens: Math.ceil(JSON.stringify(request.body.messages).length / 4), completion_tokens: 5 },
    }));
    const act = await begin(agentOf(options));
    const history: Turn[] = [];
    for (let step = 1; step <= steps; step++) {
      const { action } = await act(history);
      history.push({ action, observation: seen(20, step), reward: 0 });
    }
    return server.requests.map(({ body }) => body.messages);
  }

  test('only grows while it fits', async () => {
    const requests = await chatOf(6);
    for (const [at, messages] of requests.entries()) {
      expect(messages).toHaveLength(2 + 2 * at);
      if (at > 0) expect(messages.slice(0, requests[at - 1]!.length)).toEqual(requests[at - 1]);
    }
  });

  test('is cut to half in one go when it does not, and keeps the brief and the current program', async () => {
    const requests = await chatOf(24, { historyTokens: 1000 });
    const cuts = requests.filter((messages, at) => at > 0 && messages[1]!.content !== requests[at - 1]![1]!.content);
    expect(cuts.length).toBeGreaterThan(1);
    expect(cuts.length).toBeLessThan(8);
    for (const [at, messages] of requests.entries()) {
      expect(JSON.stringify(messages).length / 4).toBeLessThan(1100);
      expect(messages[0]?.content).toBe('Brief.');
      if (at > 0) expect(messages.some(({ content }) => content.includes(`20 | line20of${at}();`))).toBe(true);
      expect(messages.slice(1).map(({ role }) => role)).toEqual(
        messages.slice(1).map((_, index) => (index % 2 ? 'assistant' : 'user')),
      );
    }
    expect(cuts[0]?.[1]?.content).toMatch(/Left out here: .* the first \d+ turns\./);
  });

  test('tells the model why its action was refused', async () => {
    server.script(RUN);
    const act = await begin(agentOf());
    const { action } = await act();
    await act([{ action, observation: seen(3), reward: null, error: 'no such range' }]);
    expect(server.requests[1]?.body.messages.at(-1)).toMatchObject({
      role: 'user',
      content: expect.stringContaining('no such range'),
    });
  });

  test('gives each attempt and each request a seed of its own, the same whenever it is played', async () => {
    const seeds = async (attempt: number) => {
      server.script(RUN);
      const act = await begin(agentOf({ seed: 7 }), attempt);
      const { action } = await act();
      await act([{ action, observation: seen(3, 1), reward: 0 }]);
      return server.requests.map(({ body }) => body.seed);
    };
    const [one, other, again] = [await seeds(0), await seeds(1), await seeds(0)];
    expect(again).toEqual(one);
    expect(new Set([...one, ...other]).size).toBe(4);
  });
});

test.each<[Partial<LlmOptions> | AgentAction, string]>([
  [{ model: '' }, 'Expected the name of a model'],
  [{ baseUrl: 'localhost' }, 'Expected the URL of an endpoint'],
  [{ baseUrl: 'http://me:secret@host/v1' }, 'Expected a URL without a name and a password in it, got one with.'],
  [{ apiKey: 'sk-é' }, 'Expected an API key of ASCII characters'],
  [{ temperature: 3 }, 'Expected temperature to be a number from 0 to 2, got 3'],
  [{ samples: 1.5 }, 'Expected samples to be an integer'],
  [{ topP: 0 }, 'Expected topP to be a number above 0, at most 1, got 0'],
  [{ format: 'xml' as 'json' }, 'Expected format json or tools, got "xml"'],
])('options that cannot be are refused: %j', (options, message) => {
  expect(() => createLlmAgent({ model: 'tiny', ...options })).toThrow(message);
});
