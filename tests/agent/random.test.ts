import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/agent/index.ts';
import { createGym } from '../../src/create-gym.ts';
import type { Gym } from '../../src/gym/index.ts';
import { rollout } from '../../src/rollout/index.ts';

let gym: Gym;
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
});
afterAll(() => gym.close());

async function actionsOf(seed: number): Promise<Readonly<Record<string, unknown>>[][]> {
  const options = { tasks: ['quixbugs-gcd'], episodes: 3, attempts: 2, seed, reset: { max_steps: 20 } };
  const outcomes = await Array.fromAsync(rollout(gym, createRandom(), options));
  return outcomes
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((outcome) => {
      if (outcome.kind === 'failed') throw new Error(outcome.reasons.join('; '));
      const { steps } = outcome.trajectory;
      expect(steps.filter(({ error }) => error !== undefined)).toEqual([]);
      return steps.map(({ action }) => action);
    });
}

describe('random', () => {
  test('plays legal actions of all kinds that follow from the seed and the attempt', async () => {
    const first = await actionsOf(1);
    expect(await actionsOf(1)).toEqual(first);
    expect(new Set(first.map((actions) => JSON.stringify(actions))).size).toBe(6);
    const kinds = new Set(first.flat().map(({ action_type }) => action_type));
    expect([...kinds].sort()).toEqual(
      ['REPLACE_LINES', 'RESET_TO_ORIGINAL', 'RUN_TESTS', 'SUBMIT', 'UNDO_EDIT', 'VIEW_CODE'].sort(),
    );
  });

  test('takes its edit back where no line is left', async () => {
    const start = { taskId: 't', episodeId: 'e', seed: 1, attempt: 0, observation: {}, metadata: {} };
    const { act } = await createRandom().begin(start);
    const context = { signal: new AbortController().signal };
    expect(await act({ code_dict: {} }, [], context)).toEqual({ action_type: 'UNDO_EDIT' });
    const oneLine = await Promise.all(
      Array.from({ length: 60 }, (_, turn) => act({ code_dict: { 1: 'x' } }, Array(turn), context)),
    );
    expect(oneLine.every((action) => !('end_line' in action) || action.end_line === 1)).toBe(true);
  });
});
