import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AgentUnavailable, type AnyAgent, type Start } from '../../src/agent/agent.ts';
import { createOracle } from '../../src/agent/oracle.ts';
import { oracleAgent } from '../../src/agent/oracle-agent.ts';
import { createGym } from '../../src/create-gym.ts';
import type { Gym } from '../../src/gym/index.ts';
import { type Environment, EnvironmentUnavailable } from '../../src/rollout/environment/environment.ts';
import { gymEnvironment } from '../../src/rollout/environment/gym-environment.ts';
import { type Outcome, type RolloutOptions, rollout } from '../../src/rollout/rollout.ts';
import { observationsOf } from '../../src/rollout/trajectory/observations-of.ts';
import type { Trajectory } from '../../src/rollout/trajectory/trajectory.ts';
import { trajectorySchema } from '../../src/rollout/trajectory/trajectory.ts';
import { type RunningServer, startServer } from '../../src/server/index.ts';

const TASKS = ['sku-lookup-misses-known-articles', 'back-to-back-meetings-stay-apart'];

let gym: Gym;
let server: RunningServer;
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
  server = await startServer({ gym, port: 0 });
});
afterAll(async () => {
  await server.close();
  await gym.close();
});

const oracle = oracleAgent(async (id) => (await gym.task(id)).secret.solution);
const hasty = () => ({ action_type: 'SUBMIT' });

async function outcomesOf(
  place: Gym | Environment | string,
  agent: AnyAgent,
  options: RolloutOptions,
): Promise<Outcome[]> {
  const outcomes = await Array.fromAsync(rollout(place, agent, { tasks: TASKS, ...options }));
  return outcomes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function scribble(on: unknown, key: string): void {
  try {
    (on as Record<string, unknown>)[key] = 'scribbled';
  } catch {
    // It must not be written on.
  }
}

function played(outcomes: readonly Outcome[]): Trajectory[] {
  return outcomes.map((outcome) => {
    if (outcome.kind === 'failed') throw new Error(outcome.reasons.join('; '));
    return outcome.trajectory;
  });
}

/** The gym, but for what happens at its doors. */
function troubled(doors: Partial<Environment>): Environment {
  return { ...gymEnvironment(gym), ...doors };
}

describe('rollout', { timeout: 60_000 }, () => {
  test('records the same over a socket as in process, and what its schema says', async () => {
    const options = { attempts: 2, concurrency: 3, seed: 5 };
    const inProcess = played(await outcomesOf(gym, oracle, options));
    expect(inProcess.map(({ key, score, end, done }) => [key.split('/')[0], score, end, done])).toEqual(
      [...TASKS].sort().flatMap((id) => Array.from({ length: 2 }, () => [id, 0.96, 'terminated', true])),
    );
    expect(inProcess.map((one) => trajectorySchema.parse(one))).toEqual(inProcess);
    expect(played(await outcomesOf(server.url, oracle, options))).toEqual(inProcess);
  });

  test('refuses an option that there is not, and names the nearest', async () => {
    const asked = (options: object) => outcomesOf(gym, hasty, options);
    await expect(asked({ attempt: 4 })).rejects.toThrow(
      'Expected options of a rollout, got "attempt"; the nearest is "attempts".',
    );
    await expect(asked({ limits: { time: 4 } })).rejects.toThrow('got "time"; the nearest is "timeMs".');
  });

  test('begins the attempts of a group alike, and other starts otherwise', async () => {
    const all = played(await outcomesOf(gym, hasty, { episodes: 4, attempts: 2 }));
    const seeds = Map.groupBy(all, ({ seed }) => seed);
    expect(seeds.size).toBe(4);
    for (const group of seeds.values()) {
      expect(group.map(({ attempt }) => attempt)).toEqual([0, 1]);
      const [first, second] = group.map(({ initial }) => ({ ...initial.observation, info: null }));
      expect(first).toEqual(second);
    }
  });

  test('tells by what changed the same as by whole observations', async () => {
    const [whole] = played(await outcomesOf(gym, oracle, { episodes: 1, observations: 'full' }));
    const [changed] = played(await outcomesOf(gym, oracle, { episodes: 1 }));
    expect([...observationsOf(changed!)]).toEqual(whole?.steps.map(({ observation }) => observation));
    expect(JSON.stringify(changed).length).toBeLessThan(JSON.stringify(whole).length);
  });

  test('plays an endless suite by seed, and asks how often', async () => {
    const outcomes = await Array.fromAsync(rollout(gym, hasty, { filters: { suite: 'factory' }, episodes: 1 }));
    expect(played(outcomes)[0]?.task.suite).toBe('factory');
    await expect(Array.fromAsync(rollout(gym, hasty, { filters: { suite: 'factory' } }))).rejects.toThrow(
      'Expected a number of episodes',
    );
  });

  test.each<[string, unknown, unknown, string]>([
    [
      'no agent',
      undefined,
      TASKS,
      'Expected an agent, a function or an object with name and act or begin, got undefined.',
    ],
    ['an agent without a name', { act: hasty }, TASKS, 'Expected an agent'],
    [
      'a task that is no list',
      hasty,
      TASKS[0],
      `Expected tasks to be a list of ids, such as ["quixbugs-gcd"], got '${TASKS[0]}'.`,
    ],
  ])('refuses %s before anything is played', async (_, agent, tasks, message) => {
    const options = { tasks } as RolloutOptions;
    await expect(Array.fromAsync(rollout(gym, agent as AnyAgent, options))).rejects.toThrow(message);
  });

  test('begins an episode anew that the environment or the model let down, and never scores it', async () => {
    let resets = 0;
    const flaky = troubled({
      reset: (...request) => {
        resets++;
        if (resets % 2 === 1) throw new EnvironmentUnavailable('gone for a moment');
        return gymEnvironment(gym).reset(...request);
      },
    });
    const retries: string[] = [];
    const options = { retryPauseMs: 1, onRetry: ({ reason }: { reason: string }) => retries.push(reason) };
    expect(played(await outcomesOf(flaky, hasty, { ...options, concurrency: 1 }))).toHaveLength(2);
    expect(retries).toEqual(['gone for a moment', 'gone for a moment']);

    const mute = () => {
      throw new AgentUnavailable('endpoint down');
    };
    expect(await outcomesOf(gym, mute, { ...options, retries: 1 })).toMatchObject(
      TASKS.map(() => ({ kind: 'failed', cause: 'model', reasons: ['endpoint down', 'endpoint down'] })),
    );
    const refused = () => {
      throw new AgentUnavailable('bad key', { isLasting: true });
    };
    expect(await outcomesOf(gym, refused, options)).toMatchObject(
      TASKS.map(() => ({ kind: 'failed', cause: 'model', reasons: ['bad key'] })),
    );
    const broken = () => {
      throw new TypeError('x is undefined');
    };
    expect(await outcomesOf(gym, broken, options)).toMatchObject(
      TASKS.map(() => ({ kind: 'failed', cause: 'agent', reasons: ['x is undefined'] })),
    );
  });

  test('repeats a step that could not be taken, without a trace in the record', async () => {
    const fine = played(await outcomesOf(gym, oracle, {}));
    let steps = 0;
    const shaky = troubled({
      async reset(...request) {
        const play = await gymEnvironment(gym).reset(...request);
        return {
          ...play,
          step: (...asked) => {
            steps++;
            if (steps % 3 === 2) throw new EnvironmentUnavailable('no host');
            return play.step(...asked);
          },
        };
      },
    });
    expect(played(await outcomesOf(shaky, oracle, {}))).toEqual(fine);
  });

  test('cuts an episode at its caps of time and tokens, which leaves no score', async () => {
    const slow = () => new Promise<never>(() => {});
    const [late] = played(await outcomesOf(gym, slow, { limits: { timeMs: 50 }, episodes: 1 }));
    expect(late).toMatchObject({ end: 'time_cap', done: false, score: null, steps: [] });

    const reply = { text: 'x', tokens: { prompt: 30, completion: 20 }, latencyMs: 1, malformed: [] };
    const wordy = () => ({ action: { action_type: 'VIEW_CODE' }, reply });
    const [long] = played(await outcomesOf(gym, wordy, { limits: { tokens: 100 }, episodes: 1 }));
    expect(long).toMatchObject({ end: 'token_cap', score: null, tokens: { prompt: 60, completion: 40 } });
    expect(long?.steps).toHaveLength(2);
  });

  test('shows an agent why its action was refused, and gives one up that only sends such', async () => {
    const learner: AnyAgent = (_, history) =>
      history.at(-1)?.error === undefined ? { action_type: 'DANCE' } : hasty();
    const [mended] = played(await outcomesOf(gym, learner, { episodes: 1 }));
    expect(mended?.steps.map(({ error, reward }) => [error !== undefined, reward !== null])).toEqual([
      [true, false],
      [false, true],
    ]);
    const [lost] = played(await outcomesOf(gym, () => ({ action_type: 'DANCE' }), { episodes: 1 }));
    expect(lost).toMatchObject({ end: 'refused', score: null });
  });

  test('keeps what agents do to what they are shown out of the record', async () => {
    const scribbler = {
      name: 'scribbler',
      begin({ observation, metadata }: Start) {
        scribble(observation, 'code_dict');
        scribble(metadata, 'system_prompt');
        const act = (seen: unknown) => {
          scribble(seen, 'new');
          return hasty();
        };
        return { name: 'scribbler', act };
      },
    };
    const [scribbled] = played(await outcomesOf(server.url, scribbler, { episodes: 1 }));
    const [honest] = played(await outcomesOf(gym, hasty, { episodes: 1 }));
    expect({ ...scribbled, agent: honest!.agent }).toEqual(honest);
  });

  test('refuses what an agent gives that could not be read again, in its own words or in none', async () => {
    const reply = { text: '', tokens: { prompt: 0, completion: 0 }, latencyMs: 0, malformed: [] };
    const replying = (wrong: object) => () => ({ action: hasty(), reply: { ...reply, ...wrong } });
    const wrong: readonly AnyAgent[] = [
      replying({ tokens: { prompt: Number.NaN, completion: 0 } }),
      replying({ latencyMs: Number.POSITIVE_INFINITY }),
      replying({ text: 'x'.repeat(9_000_000) }),
      () => ({ action_type: 'x'.repeat(9_000_000) }),
      () => {
        throw Object.create(null);
      },
    ];
    for (const agent of wrong)
      expect(await outcomesOf(gym, agent, { episodes: 1 })).toMatchObject([{ kind: 'failed', cause: 'agent' }]);
  });

  test('stops what is under way when it is cancelled or nobody listens any more', async () => {
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const waiting: AnyAgent = (_, __, { signal }) => {
      signals.push(signal);
      if (signals.length === 2) stop.abort(new Error('enough'));
      return new Promise<never>(() => {});
    };
    await expect(outcomesOf(gym, waiting, { signal: stop.signal })).rejects.toThrow('enough');
    expect(signals.every(({ aborted }) => aborted)).toBe(true);

    let begun = 0;
    for await (const _ of rollout(
      gym,
      () => {
        begun++;
        return hasty();
      },
      { tasks: TASKS, episodes: 40, concurrency: 2 },
    ))
      break;
    expect(begun).toBeLessThanOrEqual(6);
  });

  test('leaves timers their turn between episodes that wait for nothing', async () => {
    const options = { episodes: 1, attempts: 300, concurrency: 4, limits: { tokens: 0 } };
    let timer: NodeJS.Timeout | undefined;
    let turns = 0;
    try {
      for await (const { kind } of rollout(gym, () => ({ action_type: 'VIEW_CODE' }), options)) {
        expect(kind).toBe('played');
        // From the first on, since the task's tests are run before it.
        timer ??= setInterval(() => turns++, 0);
      }
    } finally {
      clearInterval(timer);
    }
    expect(turns).toBeGreaterThan(5);
  });

  test('lets an agent look ahead in copies, where it is allowed to', async () => {
    const seen: unknown[] = [];
    const agent: AnyAgent = {
      name: 'seer',
      async begin({ taskId, fork }) {
        const branch = await fork?.();
        seen.push((await branch?.step({ action_type: 'SUBMIT' }))?.done);
        return createOracle((await gym.task(taskId)).secret.solution);
      },
    };
    expect(played(await outcomesOf(gym, agent, { mayFork: true, episodes: 1 }))[0]?.score).toBe(0.96);
    await outcomesOf(gym, agent, { episodes: 1 });
    expect(seen).toEqual([true, undefined]);
  });
});

test('an action that is too large for a server is the fault of the agent, and not tried again', async () => {
  const act = () => ({ action_type: 'SUBMIT', thought: 'x'.repeat(2 * 1024 * 1024) });
  const [outcome] = await Array.fromAsync(rollout(server.url, act, { tasks: ['quixbugs-gcd'] }));
  expect(outcome).toMatchObject({
    kind: 'failed',
    cause: 'agent',
    reasons: [expect.stringContaining('got one that is too large for it.')],
  });
});
