import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { waitAtMost } from '../../../src/server/operations/wait-at-most.ts';

/** Those of the test runner too. */
const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
const never = new Promise(() => undefined);

test('work that ends is waited for, and no timer stays behind', async () => {
  const before = timers();
  let done = false;
  await waitAtMost(
    60_000,
    pause(1).then(() => {
      done = true;
    }),
  );
  expect(done).toBe(true);
  expect(timers()).toBe(before);
});

test('work that never ends is waited for no longer than the limit', async () => {
  await expect(waitAtMost(1, never)).resolves.toBeUndefined();
});

test('work that fails is told', async () => {
  await expect(waitAtMost(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});
