import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { episodic } from '../../../src/agent/agent.ts';
import { AgentUnavailable, type AnyAgent, createRandom } from '../../../src/agent/index.ts';
import { createGym } from '../../../src/create-gym.ts';
import type { Gym } from '../../../src/gym/index.ts';
import { gymEnvironment } from '../../../src/rollout/environment/gym-environment.ts';
import {
  episodesFileOf,
  filesOf,
  type PlayRunOptions,
  playRun,
  readFailures,
} from '../../../src/rollout/run-folder/index.ts';

const PLAN = {
  tasks: ['sku-lookup-misses-known-articles', 'back-to-back-meetings-stay-apart'],
  episodes: 4,
  attempts: 2,
  seed: 5,
  reset: { max_steps: 3 },
} as const;

let gym: Gym;
let root: string;
let whole: { folder: string; episodes: string; run: string };
beforeAll(async () => {
  gym = await createGym({ hosts: 2, spares: 0 });
  root = mkdtempSync(path.join(tmpdir(), 'tracefix-runs-'));
  const folder = path.join(root, 'whole');
  await play(folder);
  whole = { folder, ...textsOf(folder) };
});
afterAll(async () => {
  await gym.close();
  rmSync(root, { recursive: true });
});

async function play(folder: string, options: Partial<PlayRunOptions> = {}, agent: AnyAgent = createRandom()) {
  const outcomes = playRun(gymEnvironment(gym), agent, { ...PLAN, retryPauseMs: 1, ...options, folder });
  return (await Array.fromAsync(outcomes)).map(({ key }) => key);
}

function textsOf(folder: string): { episodes: string; run: string } {
  const { episodes, run } = filesOf(folder);
  return { episodes: readFileSync(episodes, 'utf8'), run: readFileSync(run, 'utf8') };
}

let made = 0;
const fresh = () => path.join(root, `run-${made++}`);

/** A folder as a writer leaves it that was stopped: the episodes in the order they ended, up to any byte. */
function stopped(order: readonly number[], share: number): string {
  const folder = fresh();
  const files = filesOf(folder);
  const lines = whole.episodes.trimEnd().split('\n');
  const bytes = Buffer.from(order.map((at) => `${lines[at]}\n`).join(''));
  mkdirSync(folder);
  writeFileSync(files.run, whole.run);
  writeFileSync(files.episodes, bytes.subarray(0, Math.floor(share * bytes.length)));
  return folder;
}

describe('a run', { timeout: 60_000 }, () => {
  test('stopped at any byte and resumed ends with the bytes of one that was not', async () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const property = fc.asyncProperty(order, share, async (...places) => {
      const folder = stopped(...places);
      await play(folder, { isResumed: true });
      expect(textsOf(folder)).toEqual({ episodes: whole.episodes, run: whole.run });
    });
    await fc.assert(property, {
      numRuns: 12,
      examples: [
        [[7, 6, 5, 4, 3, 2, 1, 0], 1],
        [[0, 1, 2, 3, 4, 5, 6, 7], 0],
      ],
    });
  });

  test('plays no more once it is drained, and what is left when it is resumed', async () => {
    const folder = fresh();
    const drain = new AbortController();
    const early = playRun(gymEnvironment(gym), createRandom(), {
      ...PLAN,
      folder,
      drain: drain.signal,
      concurrency: 2,
    });
    const before: string[] = [];
    for await (const { key } of early) {
      before.push(key);
      drain.abort();
    }
    expect(before.length).toBeLessThan(8);
    const after = await play(folder, { isResumed: true });
    expect(new Set([...before, ...after]).size).toBe(8);
    expect(before.length + after.length).toBe(8);
    expect(textsOf(folder)).toEqual({ episodes: whole.episodes, run: whole.run });
  });

  test('keeps an episode whose line only lacks its end, and leaves out what is none', async () => {
    const folder = stopped([0, 1], 1);
    const { episodes } = filesOf(folder);
    writeFileSync(episodes, `not json\n${readFileSync(episodes, 'utf8').trimEnd()}`);
    const notices: string[] = [];
    const played = await play(folder, { isResumed: true, onNotice: (text) => notices.push(text) });
    expect(played).toHaveLength(6);
    expect(notices).toEqual([expect.stringContaining('Line 1 of')]);
    expect(textsOf(folder).episodes).toBe(whole.episodes);
  });

  test('believes no line of another task, version, game, agent, reset or key', async () => {
    const [line] = whole.episodes.split('\n', 1);
    const forged = [
      { task_hash: 'another' },
      { gym_version: '0.0.0' },
      { game: 'another' },
      { agent: { name: 'another', settings: {} } },
      { options: { max_steps: 50 } },
      { key: 'another/0/0' },
      { options: { max_steps: 3, step_cost: 0 } },
    ].map((change) => `${JSON.stringify({ ...JSON.parse(line!), ...change, score: 1 })}\n`);
    const folder = stopped([], 0);
    writeFileSync(filesOf(folder).episodes, forged.join(''));
    const notices: string[] = [];
    await play(folder, { isResumed: true, onNotice: (text) => notices.push(text) });
    expect(notices).toHaveLength(forged.length);
    expect(textsOf(folder)).toEqual({ episodes: whole.episodes, run: whole.run });
  });

  test('begins anew in a folder that was stopped before anything was in it', async () => {
    const folder = fresh();
    mkdirSync(folder);
    expect(await play(folder, { isResumed: true })).toHaveLength(8);
    expect(textsOf(folder)).toEqual({ episodes: whole.episodes, run: whole.run });
  });

  test('writes a failure down as one, never as a score, and plays it again when it is resumed', async () => {
    const folder = fresh();
    const { failures, episodes } = filesOf(folder);
    const mute: AnyAgent = {
      name: 'random',
      begin: (start) => {
        if (start.attempt === 1) throw new AgentUnavailable('endpoint down');
        return createRandom().begin(start);
      },
    };
    await play(folder, { retries: 1 }, mute);
    expect(readFileSync(episodes, 'utf8').trimEnd().split('\n')).toHaveLength(4);
    const before = await Array.fromAsync(readFailures(failures));
    expect(before).toHaveLength(8);
    expect(before.filter(({ kind }) => kind === 'failed')).toEqual(
      Array.from({ length: 4 }, () => ({
        key: expect.stringMatching(/\/1$/),
        kind: 'failed',
        cause: 'model',
        reasons: ['endpoint down', 'endpoint down'],
      })),
    );
    appendFileSync(failures, '{"key":"torn');
    await play(folder, { isResumed: true });
    expect(textsOf(folder)).toEqual({ episodes: whole.episodes, run: whole.run });
    expect((await Array.fromAsync(readFailures(failures))).map(({ kind }) => kind)).toEqual(Array(8).fill('retried'));
  });
});

describe('a folder is refused', () => {
  test.each<[string, Partial<PlayRunOptions>, string]>([
    ['that exists', {}, 'Expected a folder that does not exist yet'],
    ['of another seed', { isResumed: true, seed: 6 }, 'but options.seed was 5 and is 6.'],
    ['of other limits', { isResumed: true, limits: { tokens: 9 } }, 'but options.limits.tokens was absent and is 9.'],
    ['of more episodes', { isResumed: true, episodes: 6 }, 'options.episodes was 4 and is 6; planned was 8 and is 12.'],
  ])('%s', async (_, options, message) => {
    await expect(play(whole.folder, options)).rejects.toThrow(message);
    expect(existsSync(filesOf(whole.folder).lock)).toBe(false);
  });

  test('of another agent, other settings, another version or a task that changed', async () => {
    const other = { name: 'other', settings: { temperature: 0.7 }, act: () => ({ action_type: 'SUBMIT' }) };
    await expect(play(whole.folder, { isResumed: true }, other)).rejects.toThrow(
      'agent.name was "random" and is "other"; agent.settings.temperature was absent and is 0.7. Give the same command as then, or another --out.',
    );
    const folder = stopped([0], 1);
    const { run } = filesOf(folder);
    const changed = JSON.parse(whole.run) as { gym_version: string; task_hashes: Record<string, string> };
    changed.task_hashes[PLAN.tasks[0]] = 'x';
    writeFileSync(run, JSON.stringify({ ...changed, gym_version: '0.0.1' }));
    await expect(play(folder, { isResumed: true })).rejects.toThrow(
      `gym_version was "0.0.1" and is "${changed.gym_version}"; task_hashes.${PLAN.tasks[0]} was "x"`,
    );
  });

  test('with an option that there is not, before anything is written', async () => {
    const folder = fresh();
    await expect(play(folder, { attempt: 4 } as object)).rejects.toThrow('the nearest is "attempts"');
    expect(existsSync(folder)).toBe(false);
  });

  test('that could not be gone on with, for what the agent says of itself', async () => {
    for (const own of [{ name: 5 }, { settings: 'fast' }, { settings: [1] }])
      await expect(play(fresh(), {}, { ...episodic(createRandom()), ...(own as object) })).rejects.toThrow(
        /agent\.settings|Expected an agent/,
      );
  });

  test('that is no run, or a file', async () => {
    const folder = fresh();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    await expect(play(folder, { isResumed: true })).rejects.toThrow('which has no run.json');
    await expect(play(path.join(folder, 'notes.txt'), { isResumed: true })).rejects.toThrow('got the file');
    writeFileSync(filesOf(folder).run, '{"schema":');
    await expect(play(folder, { isResumed: true })).rejects.toThrow('Expected JSON');
  });

  test('while another plays into it, and taken when that one is dead', async () => {
    const folder = stopped([0, 1, 2], 1);
    const { lock } = filesOf(folder);
    const first = playRun(gymEnvironment(gym), createRandom(), { ...PLAN, folder, isResumed: true, concurrency: 1 });
    await first.next();
    await expect(play(folder, { isResumed: true })).rejects.toThrow(`one that process ${process.pid} does`);
    const held = JSON.parse(readFileSync(lock, 'utf8')) as object;
    await first.return(undefined);
    expect(existsSync(lock)).toBe(false);
    // The id of the dead process is another's by now.
    writeFileSync(lock, JSON.stringify({ ...held, pid: process.ppid, began: 'long ago', instance: 'another' }));
    await play(folder, { isResumed: true });
    expect(textsOf(folder).episodes).toBe(whole.episodes);
    writeFileSync(lock, JSON.stringify({ ...held, host: 'elsewhere' }));
    await expect(play(folder, { isResumed: true })).rejects.toThrow('of the machine "elsewhere"');
    writeFileSync(lock, '');
    await expect(play(folder, { isResumed: true })).rejects.toThrow('Delete that file');
  });

  test('that cannot be made, in a sentence', async () => {
    await expect(play('/proc/nope/run')).rejects.toThrow(/^Expected to read and write in "\/proc\/nope\/run", got: /);
  });
});

test('the episodes of a place are those of the folder, or the file itself', () => {
  expect(episodesFileOf(whole.folder)).toBe(path.join(whole.folder, 'episodes.jsonl'));
  expect(episodesFileOf('some.jsonl')).toBe('some.jsonl');
});
