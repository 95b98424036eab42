import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/rollout/trajectory/observation-changes.ts';
import { withChanges } from '../../src/rollout/trajectory/with-changes.ts';

const key = fc.constantFrom('a', 'b', 'c', '1', '2', '10');
const texts = fc.dictionary(key, fc.string());
const observation = fc.dictionary(key, fc.oneof(fc.jsonValue(), texts), { noNullPrototype: true });

test('an observation comes back from the one before it and its changes', () => {
  fc.assert(
    fc.property(observation, observation, (before, after) => {
      const changes = JSON.parse(JSON.stringify(changesBetween(before, after)));
      expect(withChanges(before, changes)).toEqual(JSON.parse(JSON.stringify(after)));
    }),
  );
});

test('one line of a long source costs no more than itself', () => {
  const code = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [String(at + 1), `line ${at}`]));
  const before = { code_dict: code, diff: '', step_count: 1 };
  const after = { code_dict: { ...code, 50: 'new' }, diff: '', step_count: 2 };
  expect(changesBetween(before, after)).toEqual({ code_dict: { '~': { 50: 'new' } }, step_count: 2 });
});
