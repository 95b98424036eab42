/**
 * `npm run soak [-- --minutes N]`: honest, hostile and vanishing clients together on one server, thirty minutes by default.
 * Every observation is checked to belong to its episode; at the end nothing may have grown, been lost or mixed up.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fixGame } from '../../src/game/index.ts';
import { loadTasks } from '../../src/task/index.ts';
import { ROOT } from '../../tests/e2e/repository.ts';
import { startServed } from '../../tests/e2e/served-process.ts';
import { loadLine, machineLines } from '../machine.ts';
import { type Door, HTTP, SOCKET } from './doors.ts';
import { growthOf, type Holdings, holdingsLine, holdingsOf } from './holdings.ts';
import { playHonestly } from './honest.ts';
import { flood, misspeak, runHostileProgram } from './hostile.ts';
import { Tally } from './tally.ts';
import { vanish } from './vanishing.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  process.stderr.write(`Expected --minutes to be a number above 0, got ${values.minutes}\n`);
  process.exit(2);
}

const IDLE_SECONDS = 20;
/** Connections that HTTP clients keep for their next request. */
const KEPT_ALIVE = 16;
const LOOK_MS = Math.min(5000, minutes * 1000);
const env = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
const server = await startServed(
  [process.execPath, 'src/cli/main.ts', 'serve', '--idle-timeout', String(IDLE_SECONDS)],
  ROOT,
  env,
);
const tasks = loadTasks().tasks.filter((task) => fixGame.plays(task));
const tally = new Tally();
const { url } = server;
const ending = new AbortController();

print([...machineLines(), loadLine('before'), `${minutes} minutes of clients on ${url}, ${tasks.length} tasks`]);
const atFirst = await idle();
const looks: Holdings[] = [];
const looking = look();
const honest = (door: Door, name: string) => again(() => playHonestly(door, url, name, tasks, tally));
await Promise.all([
  ...Array.from({ length: 12 }, (_, at) => honest(SOCKET, `socket-${at}`)),
  ...Array.from({ length: 4 }, (_, at) => honest(HTTP, `http-${at}`)),
  again(() => runHostileProgram(url, tally), 1500),
  again(() => misspeak(url, tally), 200),
  again(() => flood(url, tally), 1000),
  ...Array.from({ length: 4 }, () => again(() => vanish(url, tally), 100)),
  sleep(minutes * 60_000).then(() => ending.abort()),
]);
await looking;
print(['', 'the clients have gone']);
const atLast = await idle();
const code = await server.stop();

print([...tally.lines(), '', holdingsLine('empty, at first', atFirst), holdingsLine('empty, at last', atLast)]);
const wrong = [
  ...tally.wrong,
  ...growthOf(looks),
  ...(atLast.sessions > 0 ? [`Expected no session once all clients had gone, got ${atLast.sessions}.`] : []),
  ...(atLast.descriptors > atFirst.descriptors + KEPT_ALIVE
    ? [`Expected ${atFirst.descriptors} descriptors again, got ${atLast.descriptors}.`]
    : []),
  ...(atLast.processes > atFirst.processes
    ? [`Expected ${atFirst.processes} processes again, got ${atLast.processes}.`]
    : []),
  ...(code === 0 ? [] : [`Expected the server to end with 0, got ${code}.`]),
];
print([
  loadLine('after'),
  wrong.length === 0 ? 'nothing grew, nothing was lost or mixed up' : `wrong: ${wrong.length}`,
  ...wrong.slice(0, 40),
]);
process.exitCode = wrong.length === 0 ? 0 : 1;

/** Does it again and again until the end; what goes wrong is told, not thrown. */
async function again(work: () => Promise<void>, pauseMs = 0): Promise<void> {
  while (!ending.signal.aborted) {
    await work().catch((error: unknown) =>
      tally.complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    if (pauseMs > 0) await sleep(pauseMs);
  }
}

async function look(): Promise<void> {
  while (!ending.signal.aborted) {
    await sleep(LOOK_MS, undefined, { signal: ending.signal }).catch(() => {});
    const now = await holdingsOf(server.child.pid!, url);
    looks.push(now);
    if (looks.length % 12 === 0)
      print([holdingsLine(`${((looks.length * LOOK_MS) / 60_000).toFixed(1)} min, ${tally.episodes} episodes`, now)]);
  }
}

/** What the server holds once its sessions have ended: those of HTTP expire. */
async function idle(): Promise<Holdings> {
  const patience = performance.now() + (IDLE_SECONDS + 30) * 1000;
  for (;;) {
    const now = await holdingsOf(server.child.pid!, url);
    if (now.sessions === 0 || performance.now() > patience) {
      // Replaced hosts need a moment to be up again.
      await sleep(3000);
      return holdingsOf(server.child.pid!, url);
    }
    await sleep(500);
  }
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
