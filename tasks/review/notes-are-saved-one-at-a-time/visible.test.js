import { expect, test } from 'vitest';
import { createSaver } from './program.js';

/** A disk whose writes end when they are told to. */
function disk() {
  const log = [];
  const open = [];
  const write = (id, text) => {
    log.push(`${id}: ${text}`);
    return new Promise((resolve, reject) => open.push({ resolve, reject }));
  };
  const tick = () => new Promise((resolve) => setTimeout(resolve, 0));
  const end = async (error) => {
    await tick();
    const { resolve, reject } = open.shift();
    if (error) reject(error);
    else resolve();
    await tick();
  };
  return { log, write, end, tick };
}

test('one note at a time, in order', async () => {
  const { log, write, end, tick } = disk();
  const saver = createSaver(write);
  const first = saver.save('a', 'one');
  const second = saver.save('b', 'two');
  await tick();
  expect(log).toEqual(['a: one']);
  await end();
  expect(log).toEqual(['a: one', 'b: two']);
  await end();
  expect(await Promise.all([first, second])).toEqual([true, true]);
});

test('a note that waits is written once, with its latest text', async () => {
  const { log, write, end } = disk();
  const saver = createSaver(write);
  saver.save('a', 'one');
  saver.save('b', 'tw');
  saver.save('b', 'two');
  expect(saver.waiting).toEqual(['a', 'b']);
  await end();
  await end();
  expect([await saver.settled(), log]).toEqual([0, ['a: one', 'b: two']]);
});

test('an error reaches who saved, and nobody else', async () => {
  const { write, end } = disk();
  const saver = createSaver(write);
  const first = expect(saver.save('a', 'one')).rejects.toThrow('disk full');
  const second = saver.save('b', 'two');
  await end(new Error('disk full'));
  await end();
  await first;
  expect([await second, await saver.settled()]).toEqual([true, 1]);
});

test('what waits can be discarded', async () => {
  const { log, write, end } = disk();
  const saver = createSaver(write);
  saver.save('a', 'one');
  const dropped = saver.save('b', 'two');
  expect([saver.discard('b'), saver.discard('b'), saver.waiting]).toEqual([true, false, ['a']]);
  await end();
  expect([await dropped, log]).toEqual([false, ['a: one']]);
});
