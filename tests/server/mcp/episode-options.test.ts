import { expect, test } from 'vitest';
import { fixGame } from '../../../src/game/index.ts';
import { episodeOptions } from '../../../src/server/mcp/episode-options.ts';
import { wireSchemas } from '../../../src/server/wire/wire-schemas.ts';

const { reset } = wireSchemas(fixGame as never);

test.each([
  ['', {}],
  ['seed=7&difficulty=easy&token=x&session_id=y', { seed: 7, difficulty: 'easy' }],
  ['task_id=7', { task_id: '7' }],
  ['tags=search,arrays&step_cost=0.02', { tags: ['search', 'arrays'], step_cost: 0.02 }],
  ['seed=123456789012345678901', { seed: 123456789012345678901n }],
  ['seed=seven&max_steps=', { seed: 'seven' }],
  ['training_step=1200&index=3', { training_step: 1200, index: 3 }],
])('%s', (query, options) => {
  expect(episodeOptions(query, reset)).toEqual({ options, ignored: [] });
});

test('what no reset takes is told, once each, however empty', () => {
  const query = 'taskid=a&seed=7&taskid=b&constructor=&__proto__=1';
  expect(episodeOptions(query, reset)).toEqual({
    options: { seed: 7 },
    ignored: ['taskid', 'constructor', '__proto__'],
  });
});
