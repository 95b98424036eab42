/** A server that speaks the chat-completions protocol: each request is answered by the next of the script, the last for ever. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ChatRequest {
  readonly url: string;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: what clients send is looked at freely by tests
  readonly body: any;
}

/** What one request is answered. */
export type Scripted =
  /** One choice with this text, or several. */
  | string
  | readonly string[]
  | { readonly message: object; readonly finish?: string; readonly usage?: object | null }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | { readonly raw: string; readonly type?: string }
  /** The connection ends before, or in the middle of, the answer. */
  | { readonly drop: 'at once' | 'midway' }
  /** A streamed answer with so many milliseconds before each fifth of it. */
  | { readonly slowly: string; readonly pauseMs: number }
  /** No answer comes at all. */
  | 'silence'
  | ((request: ChatRequest) => Scripted);

export interface ChatServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: ChatRequest[];
  script(...answers: Scripted[]): void;
  close(): Promise<void>;
}

const USAGE = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 };

export async function startChatServer(): Promise<ChatServer> {
  let answers: Scripted[] = [];
  const requests: ChatRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    requests.push(request);
    answer(answers.length > 1 ? answers.shift()! : answers[0]!, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    script(...next) {
      answers = next;
      requests.length = 0;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function read(incoming: IncomingMessage): Promise<ChatRequest> {
  const chunks = await Array.fromAsync(incoming as AsyncIterable<Buffer>);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  return { url: incoming.url ?? '', authorization: incoming.headers.authorization, body };
}

function answer(scripted: Scripted, request: ChatRequest, response: ServerResponse): void {
  if (typeof scripted === 'function') answer(scripted(request), request, response);
  else if (scripted === 'silence') return;
  else if (typeof scripted === 'string') answer({ message: { content: scripted } }, request, response);
  else if (isTexts(scripted))
    complete(
      scripted.map((content) => ({ content })),
      'stop',
      USAGE,
      request,
      response,
    );
  else if ('raw' in scripted)
    response.writeHead(200, { 'content-type': scripted.type ?? 'application/json' }).end(scripted.raw);
  else if ('slowly' in scripted) void dribble(scripted.slowly, scripted.pauseMs, response);
  else if ('status' in scripted) {
    const { status, headers, body = { error: { message: `scripted ${status}` } } } = scripted;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  } else if ('drop' in scripted) {
    if (scripted.drop === 'at once') response.socket?.destroy();
    else {
      const type = request.body.stream ? 'text/event-stream' : 'application/json';
      response.writeHead(200, { 'content-type': type });
      const begun = JSON.stringify({ choices: [{ index: 0, delta: { content: '{"action_' } }] });
      response.write(request.body.stream ? `data: ${begun}\n\n` : begun.slice(0, 20), () => response.socket?.destroy());
    }
  } else {
    const { message, finish, usage = USAGE } = scripted;
    complete([message], finish ?? ('tool_calls' in message ? 'tool_calls' : 'stop'), usage, request, response);
  }
}

async function dribble(text: string, pauseMs: number, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const size = Math.ceil(text.length / 5);
  for (let at = 0; at < text.length; at += size) {
    await wait(pauseMs);
    const finish_reason = at + size >= text.length ? 'stop' : null;
    const choice = { index: 0, delta: { content: text.slice(at, at + size) }, finish_reason };
    response.write(`data: ${JSON.stringify({ choices: [choice] })}\n\n`);
  }
  response.end();
}

function isTexts(scripted: object): scripted is readonly string[] {
  return Array.isArray(scripted);
}

function complete(
  messages: readonly object[],
  finish: string,
  usage: object | null,
  { body }: ChatRequest,
  response: ServerResponse,
): void {
  const head = { id: 'chatcmpl-1', created: 0, model: body.model };
  if (!body.stream) {
    const choices = messages.map((message, index) => ({
      index,
      message: { role: 'assistant', content: null, ...message },
      finish_reason: finish,
    }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, ...(usage && { usage }) }));
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (piece: object) =>
    response.write(`data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', ...piece })}\n\n`);
  for (const [index, message] of messages.entries()) {
    for (const delta of piecesOf(message)) send({ choices: [{ index, delta, finish_reason: null }] });
    send({ choices: [{ index, delta: {}, finish_reason: finish }] });
  }
  if (usage && body.stream_options?.include_usage) send({ choices: [], usage });
  response.end('data: [DONE]\n\n');
}

/** A few characters at a time, tool calls too, as real endpoints do. */
function* piecesOf(message: object): Generator<object> {
  for (const [key, value] of Object.entries(message)) {
    if (typeof value === 'string') for (const piece of slices(value)) yield { [key]: piece };
    if (key !== 'tool_calls') continue;
    for (const [index, call] of (value as { id: string; function: { name: string; arguments: string } }[]).entries()) {
      yield {
        tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.function.name, arguments: '' } }],
      };
      for (const piece of slices(call.function.arguments))
        yield { tool_calls: [{ index, function: { arguments: piece } }] };
    }
  }
}

function slices(text: string): string[] {
  return text.match(/[\s\S]{1,7}/g) ?? [];
}
