import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEndpoint } from '../../../src/agent/llm/endpoint.ts';
import { settingsOf } from '../../../src/agent/llm/options.ts';

const PIECE = Buffer.alloc(1024 * 1024, ' ');

let server: Server;
beforeAll(async () => {
  server = createServer((_, response) => {
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
