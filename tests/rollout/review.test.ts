import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AnyAgent,
  createLlmAgent,
  createRandomReviewer,
  createReviewOracle,
  createReviewRepair,
  observationText,
} from '../../src/agent/index.ts';
import { createGym, type Gym } from '../../src/gym/index.ts';
import {
  chatLine,
  isSolved,
  parseTrajectory,
  type RolloutOptions,
  replay,
  resetFromWords,
  rollout,
  type Trajectory,
} from '../../src/rollout/index.ts';
import { type Scripted, startChatServer } from '../agent/llm/chat-server.ts';

const FOUR_ISSUES = 'club-budget-report-does-not-add-up';
const SHORT = 'quixbugs-gcd';

let gym: Gym;
beforeAll(async () => {
  gym = await createGym({ game: 'review', hosts: 2, spares: 0 });
});
afterAll(() => gym.close());

async function play(agent: AnyAgent, options: RolloutOptions): Promise<readonly Trajectory[]> {
  const outcomes = await Array.fromAsync(rollout(gym, agent, options));
  return outcomes
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((outcome) => {
      if (outcome.kind === 'failed') throw new Error(outcome.reasons.join('; '));
      return outcome.trajectory;
    });
}

const oracle = () => createReviewOracle((id) => gym.task(id));
const repair = () => createReviewRepair({ sandbox: gym.sandbox, testsOf: (id) => gym.task(id) });

describe('the oracle', () => {
  test.each(['detect', 'fix', 'full'])('has 1 less its steps at level %s, and solves', async (level) => {
    const [played] = await play(oracle(), { tasks: [FOUR_ISSUES], reset: { level, clean: false } });
    expect(played!.steps).toHaveLength(5);
    expect(played!.score).toBeCloseTo(0.95, 12);
    expect(isSolved(played!)).toBe(true);
  });

  test('is silent where nothing is wrong', async () => {
    const [played] = await play(oracle(), { tasks: [SHORT], reset: { clean: true } });
    expect(played).toMatchObject({ score: 0.99, steps: [{ action: { decision: 'approve' } }] });
    expect(isSolved(played!)).toBe(true);
  });

  test('decides on the last step when there are too few for all issues', async () => {
    const [played] = await play(oracle(), { tasks: [FOUR_ISSUES], reset: { clean: false, max_steps: 3 } });
    expect(played!.end).toBe('terminated');
    expect(isSolved(played!)).toBe(false);
  });
});

describe('random', () => {
  const actionsOf = (all: readonly Trajectory[]) => all.map((played) => played.steps.map(({ action }) => action));

  test('plays actions of all kinds that the rules never refuse', async () => {
    const played = await play(createRandomReviewer(), { tasks: [SHORT], episodes: 8, reset: { clean: true } });
    const steps = played.flatMap((one) => one.steps);
    expect(steps.filter(({ metadata, error }) => error ?? metadata.last_action_error)).toEqual([]);
    const kinds = new Set(
      actionsOf(played)
        .flat()
        .map(({ action_type }) => action_type),
    );
    expect(kinds).toEqual(new Set(gym.game.actions.map(({ name }) => name)));
  });

  test('follows from the seed and the attempt', async () => {
    const options = { tasks: [FOUR_ISSUES], episodes: 2, attempts: 2, reset: { level: 'detect' } };
    const first = actionsOf(await play(createRandomReviewer(), options));
    expect(actionsOf(await play(createRandomReviewer(), options))).toEqual(first);
    expect(new Set(first.map((actions) => JSON.stringify(actions))).size).toBe(4);
  });
});

describe('repair', () => {
  test('reports what it changed, with the change as the fix', async () => {
    const [played] = await play(repair(), { tasks: [SHORT], reset: { clean: false } });
    expect(played!.steps[0]!.action).toMatchObject({ line: 3, category: 'logic', fix: { start_line: 3, end_line: 3 } });
    expect(isSolved(played!)).toBe(true);
  });

  test('approves what passes its tests', async () => {
    const [played] = await play(repair(), { tasks: [SHORT], reset: { clean: true } });
    expect(played!.steps.map(({ action }) => action.decision)).toEqual(['approve']);
  });
});

describe('a model', () => {
  const SKU = 'sku-lookup-misses-known-articles';
  const REPORT = {
    line: 11,
    category: 'logic',
    severity: 'high',
    description: 'The loop stops before the last article.',
  };
  const MEND = { start_line: 11, end_line: 11, new_code_block: '  while (low <= high) {' };
  const actions: readonly { readonly action_type: string; readonly [field: string]: unknown }[] = [
    { action_type: 'REPORT_ISSUE', ...REPORT },
    { action_type: 'SUGGEST_FIX', issue_id: 1, ...MEND },
    { action_type: 'APPLY_FIX', issue_id: 1 },
    { action_type: 'RUN_TESTS' },
    { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' },
  ];
  const asJson = (action: object): Scripted => `I see.\n\`\`\`json\n${JSON.stringify(action)}\n\`\`\``;
  const asCall = ({ action_type, ...fields }: (typeof actions)[number]): Scripted => ({
    message: {
      tool_calls: [
        {
          id: 'c',
          type: 'function',
          function: { name: action_type.toLowerCase(), arguments: JSON.stringify(fields) },
        },
      ],
    },
  });

  test.each(['json', 'tools'] as const)('reports a true issue, mends it and decides, in %s', async (format) => {
    await using model = await startChatServer();
    model.script(...actions.map(format === 'json' ? asJson : asCall));
    const agent = createLlmAgent({ model: 'tiny', baseUrl: model.url, format, actions: gym.game.actions });
    const [played] = await play(agent, { tasks: [SKU], reset: { clean: false, prompt: format } });
    expect(played!.steps.map(({ action }) => action)).toEqual(actions);
    expect(played!.score).toBeCloseTo(0.95, 12);
    expect(isSolved(played!)).toBe(true);
    const [first, second] = model.requests.map(({ body }) => body);
    expect(first.messages[0].content).toContain('You review a program');
    expect(second.messages.at(-1).content).toContain('Recorded as issue 1.');
    const offered = first.tools?.map((tool: { function: { name: string } }) => tool.function.name);
    const names = gym.game.actions.map(({ tool }) => tool.name);
    expect(offered).toEqual(format === 'tools' ? names : undefined);
  });
});

test('a review is recorded with its game, and comes out the same when it is played again', async () => {
  const played = [
    ...(await play(oracle(), { tasks: [SHORT, FOUR_ISSUES] })),
    ...(await play(createRandomReviewer(), { tasks: [SHORT], attempts: 2 })),
  ];
  const lines = async function* () {
    for (const [at, one] of played.entries()) {
      const text = JSON.stringify(one);
      const trajectory = parseTrajectory(text) as Trajectory;
      yield { kind: 'trajectory', trajectory, text, line: at + 1, offset: 0, bytes: text.length } as const;
    }
  };
  const kinds = (await Array.fromAsync(replay(gym, lines()))).map(({ kind }) => kind);
  expect(kinds).toEqual(['same', 'same', 'same', 'same']);
  expect(new Set(played.map(({ game }) => game))).toEqual(new Set(['review']));
  expect(chatLine(played[0]!, 'tools')).toMatchObject({ is_solved: true });
});

describe('what a review came to', () => {
  const breakdown = { level: 'full', clean: false, decided: 'request_changes', issues: 2, issues_found: 2 };
  const whole = { ...breakdown, false_alarms: 0, issues_fixed: 2 };
  test.each([
    ['all found and fixed', whole, true],
    ['one not found', { ...whole, issues_found: 1 }, false],
    ['one not fixed', { ...whole, issues_fixed: 1 }, false],
    ['one not fixed where fixes do not count', { ...whole, level: 'detect', issues_fixed: 0 }, true],
    ['a false alarm', { ...whole, false_alarms: 1 }, false],
    ['approved', { ...whole, decided: 'approve' }, false],
    ['no decision', { ...whole, decided: null }, false],
    ['nothing that is known', {}, false],
    [
      'a level that no game has, though every object has a member of its name',
      { ...whole, level: 'constructor' },
      true,
    ],
  ])('%s', (_, score_breakdown, solved) => {
    expect(isSolved({ game: 'review', score_breakdown })).toBe(solved);
    expect(isSolved({ game: 'chess', score_breakdown })).toBe(false);
  });
});

test('a rollout says which game it wants, and is refused where another is played', async () => {
  const options = { tasks: [SHORT], reset: { clean: true, level: 'detect' } };
  expect(await play(oracle(), { ...options, game: 'review' })).toMatchObject([{ game: 'review', score: 0.99 }]);
  await expect(play(oracle(), { ...options, game: 'fix' })).rejects.toThrow('Expected the game fix, got review.');
});

test('ends as it stands with what was reported', () => {
  expect(gym.game.submission({ reports: [{}] })).toMatchObject({ decision: 'request_changes' });
  for (const seen of [{ reports: [] }, {}, null, 'text'])
    expect(gym.game.submission(seen)).toMatchObject({ decision: 'approve' });
});

test('an observation without one before it shows the change and the reports', async () => {
  const [played] = await play(oracle(), { tasks: [SHORT], reset: { clean: false } });
  const observation = { ...played!.initial.observation, ...played!.steps[0]!.changes, diff: '--- a\n+++ b\n' };
  const text = observationText({ observation });
  expect(text).toContain('The change under review:\n--- a');
  expect(text).toMatch(/Your reports:\n1\. line 3, logic, high: .*\(has a fix of lines 3 to 3\)/);
});

describe('words for a reset', () => {
  test('are options of the game', () => {
    expect(resetFromWords(['level=detect', 'clean=false', 'step_cost=0.5'], gym.game)).toEqual({
      level: 'detect',
      clean: false,
      step_cost: 0.5,
    });
  });

  test.each(['levle=detect', 'level', 'level=hard', 'task_id=x', '=', '__proto__=1'])('are not %s', (word) => {
    expect(() => resetFromWords([word], gym.game)).toThrow(/^Expected (?:an option|options) of the game review/);
  });
});
