import { expect, test } from 'vitest';
import { createRateLimit } from '../../../src/server/operations/rate-limit.ts';

test('a client may send so much, is told when it may go on, and takes nothing from another', async () => {
  const admit = createRateLimit({ requests: 3, seconds: 60 });
  for (const _ of [1, 2, 3]) await admit?.('a');
  await expect(admit?.('a')).rejects.toMatchObject({ code: 'rate_limited', retryAfterS: 60 });
  await admit?.('b');
});

test('without a limit there is nothing to ask', () => {
  expect(createRateLimit(undefined)).toBeUndefined();
});
