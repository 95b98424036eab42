import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AnyAgent,
  createOfflineRepair,
  createRepair,
  createSearch,
  type RepairOptions,
} from '../../../src/agent/index.ts';
import { createGym, type Gym } from '../../../src/gym/index.ts';
import { type RolloutOptions, rollout, type Trajectory } from '../../../src/rollout/index.ts';

const BOUND = 'sku-lookup-misses-known-articles';
const EASY = [BOUND, 'back-to-back-meetings-stay-apart', 'quixbugs-pascal'];
/** Not repaired within the steps of an episode. */
const DIFFICULT = 'session-store-drops-active-users';

let gym: Gym;
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
});
afterAll(() => gym.close());

function options(): RepairOptions {
  return { sandbox: gym.sandbox, testsOf: (id) => gym.task(id) };
}

async function played(agent: AnyAgent, how: RolloutOptions): Promise<Trajectory[]> {
  const outcomes = await Array.fromAsync(rollout(gym, agent, how));
  return outcomes
    .map((outcome) => {
      if (outcome.kind === 'failed') throw new Error(outcome.reasons.join('; '));
      return outcome.trajectory;
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function actionsOf({ steps }: Trajectory): unknown[] {
  return steps.map(({ action }) => action.action_type);
}

describe('repair', { timeout: 60_000 }, () => {
  test('repairs by an edit that a run of the tests confirms, and plays the same again', async () => {
    const first = await played(createRepair(options()), { tasks: EASY });
    expect(first.map(({ task_id, score }) => [task_id, (score ?? 0) >= 0.9])).toEqual(
      EASY.toSorted().map((id) => [id, true]),
    );
    for (const one of first) expect(actionsOf(one).slice(-3)).toEqual(['REPLACE_LINES', 'RUN_TESTS', 'SUBMIT']);
    expect(await played(createRepair(options()), { tasks: EASY })).toEqual(first);
  });

  test('touches nothing that is secret', async () => {
    const task = await gym.task(BOUND);
    const agent = createRepair({
      ...options(),
      testsOf: () =>
        new Proxy(task, {
          get(target, key) {
            if (key === 'secret') throw new Error('Expected nobody to look.');
            return Reflect.get(target, key);
          },
        }),
    });
    const [one] = await played(agent, { tasks: [BOUND] });
    expect(one?.score).toBe(0.97);
  });

  test('keeps within the steps that it has, and ends on the best source when it gives up', async () => {
    for (const max_steps of [1, 3, 8]) {
      const [one] = await played(createRepair(options()), { tasks: [DIFFICULT], reset: { max_steps } });
      expect(one?.end).toBe('terminated');
      expect(one?.steps.length).toBeLessThanOrEqual(max_steps);
      expect(one?.score_breakdown?.passed).toBeGreaterThan(0);
    }
  });

  test('gives up where a try costs more than it promises', async () => {
    const agent = createRepair({ ...options(), isThrifty: true });
    const [one] = await played(agent, { tasks: [DIFFICULT] });
    expect(one?.steps.length).toBeLessThan(50);
  });

  test('screens first when it may, and then plays only the repair', async () => {
    const [one] = await played(createOfflineRepair(options()), { tasks: ['mirrored-text-loses-letters'] });
    expect(actionsOf(one!)).toEqual(['REPLACE_LINES', 'RUN_TESTS', 'SUBMIT']);
    expect(one?.score).toBe(0.97);
  });
});

describe('search', { timeout: 60_000 }, () => {
  test('looks ahead in copies, and plays what it found in two steps', async () => {
    const agent = createSearch({ ...options(), runs: 3 });
    const [one] = await played(agent, { tasks: [BOUND], mayFork: true });
    expect(actionsOf(one!)).toEqual(['REPLACE_LINES', 'SUBMIT']);
    expect(one?.score).toBe(0.98);
  });

  test('says that it needs copies', async () => {
    await expect(played(createSearch(options()), { tasks: [BOUND], retries: 0 })).rejects.toThrow(/mayFork/);
  });
});
