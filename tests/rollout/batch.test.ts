import { expect, test } from 'vitest';
import { batchAgent } from '../../src/rollout/batch-agent.ts';
import { stepMany } from '../../src/rollout/step-many.ts';

const context = { signal: new AbortController().signal };

test('a batch policy answers each episode with its own action, and no more at a time than its size', async () => {
  const sizes: number[] = [];
  const agent = batchAgent(
    async (asked) => {
      sizes.push(asked.length);
      return asked.map(({ observation }) => ({ action_type: String(observation) }));
    },
    { name: 'batch', size: 3, waitMs: 1 },
  );
  const chosen = await Promise.all([1, 2, 3, 4, 5].map((observation) => agent.act(observation, [], context)));
  expect(chosen).toEqual([1, 2, 3, 4, 5].map((text) => ({ action_type: String(text) })));
  expect(sizes).toEqual([3, 2]);
});

test('what a batch policy throws, or leaves out, every episode of the batch is told', async () => {
  const short = batchAgent(async () => [], { name: 'short', size: 2 });
  const asked = await Promise.allSettled([short.act(1, [], context), short.act(2, [], context)]);
  expect(asked.map((one) => one.status === 'rejected' && String(one.reason))).toEqual(
    Array.from({ length: 2 }, () => 'RangeError: Expected an action for each of 2 episodes, got 0.'),
  );
});

test('stepMany answers in the order of the episodes, and one refusal stops no other', async () => {
  const result = (name: string) => ({ observation: { name }, reward: 0, done: false, metadata: {} });
  const plays = [
    { step: async () => result('slow') },
    {
      step: () => Promise.reject(new Error('refused')),
    },
    { step: async () => result('quick') },
  ];
  const stepped = await stepMany(plays, [1, 2, 3]);
  expect(stepped.map((one) => (one instanceof Error ? one.message : one.observation.name))).toEqual([
    'slow',
    'refused',
    'quick',
  ]);
  await expect(stepMany(plays, [1])).rejects.toThrow('Expected an action for each of 3 episodes, got 1.');
});
