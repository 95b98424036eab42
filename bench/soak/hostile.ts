/** Clients that mean harm: programs that hang or exhaust, frames that are none, answers that nobody reads. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, nextFrame, SOCKET } from './doors.ts';
import type { Tally } from './tally.ts';

const PROGRAMS = [
  'for (;;) {}',
  "(0, eval)('for (;;) {}');",
  "'a'.repeat(2 ** 28).split('');",
  'const all = []; for (;;) all.push(new Array(1000).fill(0));',
  'const map = new Map(); for (let i = 0; ; i += 1) map.set(i, i);',
  'new Array(2 ** 27).fill(1);',
  'const again = () => again(); again();',
  'const next = () => Promise.resolve().then(next); next();',
  "/(a+)+$/.test('a'.repeat(40) + '!');",
  "for (;;) console.log('x'.repeat(100_000));",
  'await new Promise(() => {});',
  '((((((((((',
];
let turn = 0;

/** Puts such a program into an episode and has it tested: the answer is an observation, whatever the program did. */
export async function runHostileProgram(url: string, tally: Tally): Promise<void> {
  using player = await SOCKET.open(url);
  const { observation } = await player.reset({ difficulty: 'easy' });
  turn += 1;
  const source = PROGRAMS[turn % PROGRAMS.length]!;
  const end_line = Object.keys(observation.code_dict).length;
  await player.step({ action_type: 'REPLACE_LINES', start_line: 1, end_line, new_code_block: source });
  const { observation: tested } = await player.step({ action_type: 'RUN_TESTS' });
  assert.equal(tested.info.episode_id, observation.info.episode_id);
  assert.equal(tested.tests_passed, 0, source);
  tally.count('hostile programs run');
}

const KEPT = [
  '',
  '{',
  'null1',
  '[',
  '{"type":"fly"}',
  '{"type":"step"}',
  '{"type":"step","data":{"action_type":7}}',
  '{"type":"state","data":1}',
];
const CLOSING = ['[]', '7', 'null', '"text"'];

/** Frames that are none: most are answered with an error, some end the socket. */
export async function misspeak(url: string, tally: Tally): Promise<void> {
  const socket = await connect(url);
  for (const frame of KEPT) {
    socket.send(frame);
    const { type } = await nextFrame(socket);
    assert.equal(type, 'error', frame);
  }
  const worst = Math.random();
  if (worst < 0.3) socket.send(Buffer.alloc(1000));
  else if (worst < 0.5) socket.send('x'.repeat(20 * 2 ** 20));
  else socket.send(CLOSING[Math.floor(Math.random() * CLOSING.length)]!);
  await once(socket, 'close');
  tally.count('malformed conversations');
}

/** Asks for hundreds of observations at once and reads none for a while. */
export async function flood(url: string, tally: Tally): Promise<void> {
  const socket = await connect(url);
  socket.on('error', () => {});
  socket.send('{"type":"reset"}');
  await nextFrame(socket);
  socket.pause();
  for (let sent = 0; sent < 500; sent += 1) socket.send('{"type":"step","data":{"action_type":"VIEW_CODE"}}');
  await sleep(1500);
  socket.terminate();
  tally.count('floods unread');
}
