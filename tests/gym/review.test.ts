import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEVEL_NAMES } from '../../src/game/review/level.ts';
import { createGym, type Gym } from '../../src/gym/index.ts';
import { type Fix, reportsOf } from './true-reports.ts';

const ONE_ISSUE = 'guest-may-do-tostring-to-any-document';
const FOUR_ISSUES = 'club-budget-report-does-not-add-up';

let gym: Gym;
beforeAll(async () => {
  gym = await createGym({ game: 'review', hosts: 2, spares: 0 });
});
afterAll(() => gym.close());

const DECIDE = { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' };

async function play(options: Readonly<Record<string, unknown>>, actions: readonly unknown[]) {
  const runs: string[] = [];
  const episode = await gym.reset({ clean: false, ...options }, { onRun: ({ files }) => runs.push(files) });
  for (const action of actions) await episode.step(action);
  const { metadata, observation } = episode.latest;
  return {
    ...(metadata as { final_score: number; score_breakdown: object; report_verdicts: object[] }),
    observation,
    runs,
  };
}

describe('the truth, reported with the solution as fixes,', () => {
  test.each(
    LEVEL_NAMES.flatMap((level) => [ONE_ISSUE, FOUR_ISSUES].map((id) => [level, id] as const)),
  )('is worth 1 less its steps at level %s of %s', async (level, id) => {
    const actions = [...reportsOf(gym.tasks.get(id)!), DECIDE];
    const played = await play({ task_id: id, level }, actions);
    expect(played.final_score).toBeCloseTo(1 - 0.01 * actions.length, 12);
    // With all other issues solved each right fix makes the solution, which is run once.
    expect(played.runs).toEqual(level === 'detect' ? [] : ['whole']);
  });

  test('is silence and approval where the program is clean', async () => {
    const { observation, final_score } = await play({ task_id: ONE_ISSUE, clean: true }, [
      { ...DECIDE, decision: 'approve' },
    ]);
    const { code_dict } = observation as { code_dict: Record<string, string> };
    expect(`${Object.values(code_dict).join('\n')}\n`).toBe(gym.tasks.get(ONE_ISSUE)!.secret.solution);
    expect(final_score).toBe(0.99);
  });
});

describe('a fix', () => {
  const withFix = (fix: Fix) => reportsOf(gym.tasks.get(ONE_ISSUE)!).map((report) => ({ ...report, fix }));
  const right = () => reportsOf(gym.tasks.get(ONE_ISSUE)!)[0]!.fix;

  test.each([
    [
      'that leaves the line as it is',
      () => ({
        ...right(),
        new_code_block: gym.tasks
          .get(ONE_ISSUE)!
          .program.split('\n')
          .slice(right().start_line - 1, right().end_line)
          .join('\n'),
      }),
    ],
    [
      'that only comments',
      () => ({ ...right(), end_line: right().start_line - 1, new_code_block: '// This is right now.' }),
    ],
    ['that deletes the line', () => ({ ...right(), new_code_block: '' })],
    ['that does not parse', () => ({ ...right(), new_code_block: 'if (' })],
    ['that never ends', () => ({ ...right(), end_line: right().start_line - 1, new_code_block: 'while (true) {}' })],
  ])('%s is worth nothing', async (_, fix) => {
    const played = await play({ task_id: ONE_ISSUE, level: 'fix' }, [...withFix(fix()), DECIDE]);
    expect(played.score_breakdown).toMatchObject({ detection: 1, severity: 1, decision: 1, fix: 0 });
  });

  test('can be tried on the visible tests, and taken out again', async () => {
    const episode = await gym.reset({ task_id: ONE_ISSUE, clean: false });
    const after = async (...actions: readonly unknown[]) => {
      for (const action of actions) await episode.step(action);
      return episode.latest.observation as { tests_passed: number; tests_total: number; working_diff: string };
    };
    const RUN = { action_type: 'RUN_TESTS' };
    const before = await after(...reportsOf(gym.tasks.get(ONE_ISSUE)!), RUN);
    expect(before.tests_passed).toBeLessThan(before.tests_total);
    const applied = await after({ action_type: 'APPLY_FIX', issue_id: 1 }, RUN);
    expect(applied.tests_passed).toBe(applied.tests_total);
    expect(applied.working_diff).toContain('@@');
    const undone = await after({ action_type: 'APPLY_FIX', issue_id: 1, undo: true }, RUN);
    expect(undone).toMatchObject({ tests_passed: before.tests_passed, working_diff: '' });
  });
});

test('a trajectory tells every step again, those that ran tests too', async () => {
  const episode = await gym.reset({ task_id: FOUR_ISSUES, clean: false, level: 'fix' });
  const results = [];
  for (const action of [...reportsOf(gym.tasks.get(FOUR_ISSUES)!), DECIDE]) results.push(await episode.step(action));
  expect(episode.trajectory().steps.map(({ reward }) => reward)).toEqual(results.map(({ reward }) => reward));
  expect(episode.fork().latest.metadata).toEqual(results.at(-1)!.metadata);
});

test('refuses a game that there is not', async () => {
  await expect(createGym({ game: 'chess' as 'fix' })).rejects.toThrow(
    'Expected game to be one of fix, review, got "chess".',
  );
});

describe('the gym of another game', () => {
  test('shares the sandbox, and has the tasks that its game plays', async () => {
    const fix = gym.playing('fix');
    expect([fix.game.name, fix.sandbox, gym.playing('fix')]).toEqual(['fix', gym.sandbox, fix]);
    expect(fix.playing('review')).toBe(gym);
    expect(fix.tasks.tasks.every((task) => fix.game.plays(task))).toBe(true);
    const { observation } = (await fix.reset({ task_id: ONE_ISSUE })).initial;
    expect(observation).toMatchObject({ tests_passed: 0, info: { task_id: ONE_ISSUE } });
  });

  test('is closed by the first, and closes nothing', async () => {
    await gym.playing('fix').close();
    const { score } = await gym.grade(ONE_ISSUE, gym.tasks.get(ONE_ISSUE)!.secret.solution);
    expect(score).toBe(1);
  });
});
