import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { press, replaceLine, submit, untilStep } from './board.ts';
import { FIX, type Stage, TASK } from './stage.ts';

const PREFIX = '/gym';

export async function checkFrames(stage: Stage): Promise<void> {
  const outside = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(
      `<title>Space</title><iframe width="1200" height="800" src="${stage.server.url}/web#task/${TASK}"></iframe>`,
    );
  });
  const proxy = prefixProxy(stage.server.port);
  try {
    const page = await stage.open(`${await listen(outside)}/`);
    await page.waitForSelector('iframe');
    const frame = page.frames()[1]!;
    await press(frame, 'Play this task');
    await replaceLine(frame, FIX.line, FIX.text);
    await untilStep(frame, 1);
    await submit(frame);
    assert.equal(await frame.locator('#final-score').textContent(), '0.98');

    const base = await listen(proxy);
    for (const path of ['/review', '/review/']) {
      const behind = await stage.open(`${base}${PREFIX}${path}`);
      assert.equal(behind.url(), `${base}${PREFIX}/#review`);
      await behind.getByRole('heading', { name: 'Pick a program' }).waitFor();
    }
    for (const path of ['/', '/web', '/web/']) {
      const behind = await stage.open(`${base}${PREFIX}${path}#task/${TASK}`);
      await press(behind, 'Play this task');
      await press(behind, 'Run tests');
      await untilStep(behind, 1);
      await behind.getByRole('link', { name: 'Connect' }).click();
      await behind.getByText(`${base}${PREFIX}/mcp`).waitFor();
    }
  } finally {
    outside.closeAllConnections();
    proxy.closeAllConnections();
    outside.close();
    proxy.close();
  }
}

/** Takes a prefix off and passes the rest on, as a reverse proxy does; what stands outside the prefix is not there. */
function prefixProxy(port: number): Server {
  const onward = ({ method, url, headers }: IncomingMessage) =>
    request({ port, host: '127.0.0.1', method, path: url!.replace(PREFIX, ''), headers });
  const outside = ({ url }: IncomingMessage) => !url?.startsWith(`${PREFIX}/`);
  const server = createServer((incoming, answer) => {
    if (outside(incoming)) return void answer.writeHead(404).end();
    const passed = onward(incoming);
    passed.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    incoming.pipe(passed);
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex) => {
    if (outside(incoming)) return socket.destroy();
    const passed = onward(incoming);
    passed.on('upgrade', (response, upstream) => {
      const lines = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
      socket.on('error', () => upstream.destroy());
      upstream.on('error', () => socket.destroy());
    });
    passed.on('error', () => socket.destroy());
    passed.end();
  });
  return server;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
