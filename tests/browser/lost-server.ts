import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { press, untilStep } from './board.ts';
import { type Stage, TASK } from './stage.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/main.ts');

export async function checkLostServer(stage: Stage): Promise<void> {
  const port = await freePort();
  let serving = await serve(port);
  try {
    const page = await stage.begin(TASK, {
      url: `http://127.0.0.1:${port}`,
      expected: /ERR_CONNECTION|WebSocket|ERR_EMPTY/,
    });
    await press(page, 'Run tests');
    await untilStep(page, 1);
    await kill(serving);
    await page.getByText('The connection to the server is lost. The episode has gone with it.').waitFor();
    await stage.shoot(page, 'lost');
    assert.ok(await page.getByRole('button', { name: 'Undo edit' }).isDisabled());
    await press(page, 'Start this task again');
    await page.getByText('The server does not answer.').waitFor();
    serving = await serve(port);
    await press(page, 'Start this task again');
    await untilStep(page, 0);
    assert.equal(await page.getByRole('alert').count(), 0);
    await press(page, 'Run tests');
    await page.getByText('4 of 7 pass').waitFor();
  } finally {
    await kill(serving);
  }
  await checkFullServer(stage);
}

async function checkFullServer(stage: Stage): Promise<void> {
  const { url } = await stage.serve({ maxSessions: 1 });
  const first = await stage.begin(TASK, { url });
  const second = await stage.open(`${url}/#task/${TASK}`);
  await press(second, 'Play this task');
  await second.getByText('Server at capacity: 1/1 sessions active').waitFor();
  await press(first, 'Leave');
  await press(second, 'Play this task');
  await untilStep(second, 0);
}

async function serve(port: number): Promise<ChildProcess> {
  const args = [COMMAND, 'serve', '--port', String(port), '--host', '127.0.0.1'];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return child;
    if (child.exitCode !== null) throw new Error(`Expected a server on port ${port}, got exit ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
