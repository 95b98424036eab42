import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEndpoint } from '../../../src/agent/llm/endpoint.ts';
import { settingsOf } from '../../../src/agent/llm/options.ts';

const PIECE = Buffer.alloc(1024 * 1024, ' ');

let server: Server;
beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    if (url?.startsWith('/echo')) {
      const message = { content: `my key is ${headers.authorization}` };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message, finish_reason: 'stop' }] }));
      return;
    }
    const pour = () => {
      if (response.destroyed) return;
      if (response.write(PIECE)) setImmediate(pour);
      else response.once('drain', pour);
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    pour();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('an answer without an end is not read for ever', async () => {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const endpoint = createEndpoint(settingsOf({ baseUrl, model: 'm', maxRetries: 0 }));
  const asked = endpoint.ask({ messages: [], tools: [] }, AbortSignal.timeout(60_000));
  await expect(asked).rejects.toThrow('an answer of more than');
}, 60_000);

test('a key that an endpoint puts into its reply is neither printed nor recorded', async () => {
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/echo`;
  const endpoint = createEndpoint(settingsOf({ baseUrl, model: 'm', maxRetries: 0, apiKey: 'secret-of-some-length' }));
  const { choices } = await endpoint.ask({ messages: [], tools: [] }, AbortSignal.timeout(60_000));
  expect(choices[0]?.text).toBe('my key is Bearer (key)');
});
