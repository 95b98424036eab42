import { expect, test } from 'vitest';
import { atExit } from '../../../sandbox/pool/at-exit.ts';

test('any number of sandboxes take one listener of the process, and leave none', () => {
  const before = process.listenerCount('exit');
  const takeBack = Array.from({ length: 20 }, () => atExit(() => {}));
  expect(process.listenerCount('exit')).toBe(before + 1);
  for (const undo of takeBack) undo();
  expect(process.listenerCount('exit')).toBe(before);
});
