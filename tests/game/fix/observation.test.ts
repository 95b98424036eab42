import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileVerdict } from '../../../sandbox/sandbox.ts';
import { fixGame } from '../../../src/game/fix/fix-game.ts';
import type { Options } from '../../../src/game/fix/options.ts';
import { parseAction } from '../../../src/game/fix/parse-action.ts';
import { PROFILE_NAMES } from '../../../src/game/fix/reward.ts';
import { systemPrompt } from '../../../src/game/fix/system-prompt.ts';
import { reportVerdict } from '../../../src/game/verdict/verdict-report.ts';
import type { Provenance } from '../../../src/task/index.ts';
import { anyAction, PROGRAM, play, prepare } from './prepared.ts';

const RUN = { action_type: 'RUN_TESTS' };
const edit = (start_line: number, end_line: number, new_code_block: string) => ({
  action_type: 'REPLACE_LINES',
  start_line,
  end_line,
  new_code_block,
});

test('the reset shows the source and everything else at rest', () => {
  const { observation, reward, metadata } = play(prepare(), {}, []).results[0]!;
  expect(reward).toBeNull();
  expect(metadata).toMatchObject({ system_prompt: expect.any(String), seed: 1 });
  expect(observation).toEqual({
    code_dict: { 1: 'export function add(a, b) {', 2: '  return a - b;', 3: '}' },
    localized_context: '> 1 | export function add(a, b) {\n  2 |   return a - b;\n  3 | }',
    last_execution_output: 'The program fails its tests. You have 50 steps.',
    syntax_error: null,
    test_results: [],
    test_results_stale: false,
    tests_passed: 0,
    tests_total: 4,
    diff: '',
    step_count: 0,
    steps_remaining: 50,
    reward_last_step: null,
    cumulative_reward: 0,
    available_actions: ['VIEW_CODE', 'REPLACE_LINES', 'UNDO_EDIT', 'RESET_TO_ORIGINAL', 'RUN_TESTS', 'SUBMIT'],
    info: {
      episode_id: 'e1',
      task_id: 'add-subtracts',
      task_name: 'Addition subtracts',
      task_difficulty: 'easy',
      language: 'javascript',
      provenance: null,
    },
  });
});

test('an edit shows its diff and its surroundings', () => {
  const { observation } = play(prepare(), {}, [edit(2, 2, '  return a + b;')]).results[1]!;
  expect(observation.diff).toBe(
    '--- a/program.js\n+++ b/program.js\n@@ -1,3 +1,3 @@\n export function add(a, b) {\n-  return a - b;\n+  return a + b;\n }\n',
  );
  expect(observation.localized_context).toContain('> 2 |   return a + b;');
  expect(observation.last_execution_output).toBe('Replaced line 2 with 1 line. The source has 3 lines.');
});

test('an emptied source is {}', () => {
  const { results } = play(prepare(), {}, [
    edit(1, 3, ''),
    { action_type: 'VIEW_CODE' },
    { action_type: 'VIEW_CODE', start_line: 1 },
  ]);
  expect(results[1]!.observation).toMatchObject({ code_dict: {}, localized_context: '' });
  expect(results[2]!.observation.last_execution_output).toBe('The source is empty.');
  expect(results[3]!.metadata.last_action_error).toMatch(/the source is empty/);
});

test('VIEW_CODE shows the range that was asked for, and code_dict the whole source', () => {
  const { observation } = play(prepare(), {}, [{ action_type: 'VIEW_CODE', start_line: 2 }]).results[1]!;
  expect(observation.last_execution_output).toBe('2 |   return a - b;\n3 | }');
  expect(Object.keys(observation.code_dict)).toHaveLength(3);
});

test('a long listing stays within 4,000 characters, its middle cut and said so', () => {
  const program = Array.from({ length: 1000 }, (_, index) => `line(${index + 1});`).join('\n');
  const { last_execution_output: shown } = play(prepare({ program }), {}, [{ action_type: 'VIEW_CODE' }]).results[1]!
    .observation;
  expect(shown.length).toBeLessThanOrEqual(4000);
  expect(shown).toMatch(/^ {3}1 \| line\(1\);/);
  expect(shown).toMatch(/\[\d+ characters cut\]/);
  expect(shown).toMatch(/1000 \| line\(1000\);$/);
});

test('a run lists every visible test and says why the failing ones fail', () => {
  const { observation } = play(prepare({ baselinePassed: 0 }), {}, [edit(2, 2, '%%'), RUN]).results[2]!;
  expect(observation.syntax_error).toBe('Unexpected token in visible.test.js (line 2)');
  expect(observation.test_results).toHaveLength(4);
  expect(observation.test_results.every((each) => !each.passed && each.error_message !== null)).toBe(true);
  expect(observation.last_execution_output).toMatch(
    /^0 of 4 visible tests pass\.\n\nThe program has a syntax error[\s\S]*at line 2: %%/,
  );
  expect(observation.localized_context).toContain('> 2 | %%');
});

describe('the report of a run', () => {
  const lines = PROGRAM.split('\n');
  const file = (overrides: Partial<FileVerdict>): FileVerdict => ({
    name: 'visible.test.js',
    status: 'failed',
    message: null,
    line: null,
    tests: [
      { name: 'adds', passed: false, message: 'expected 1 to be 3\nExpected: 3\nReceived: 1', line: 2, durationMs: 1 },
      { name: 'is there', passed: true, message: null, line: null, durationMs: 1 },
    ],
    console: '',
    ...overrides,
  });
  const results = [
    { test_name: 'adds', passed: false, error_message: 'expected 1 to be 3\nExpected: 3\nReceived: 1' },
    { test_name: 'is there', passed: true, error_message: null },
  ];
  test('gives counts, then failing tests with message and program line, then the console', () => {
    expect(reportVerdict(file({ console: 'hello\n' }), results, lines)).toBe(
      '1 of 2 visible tests pass.\n\nFAIL adds\n  expected 1 to be 3\n  Expected: 3\n  Received: 1\n  at line 2: return a - b;\n\nConsole:\n  | hello',
    );
  });
  test.each([
    ['timeout', 'time limit'],
    ['out_of_memory', 'memory'],
    ['crashed', 'process'],
    ['load_error', 'loads'],
  ] as const)('says what a %s is', (status, said) => {
    const report = reportVerdict(file({ status, message: 'It went wrong in add.', line: 2 }), results, lines);
    expect(report).toContain(said);
    expect(report).toContain('It went wrong in add.');
    expect(report).toContain('at line 2: return a - b;');
  });
  test.each(['a\n', 'line\n', '\n'])('says of a test that printed many lines %j how much is cut', (line) => {
    const tests = file({}).tests.map((each) => ({ ...each, console: line.repeat(1_000 / line.length) }));
    const report = reportVerdict(file({ tests }), results, lines);
    const cuts = [...report.matchAll(/\[(\d+) characters cut\]/g)];
    expect(cuts).toHaveLength(1);
    expect(Number(cuts[0]![1])).toBeGreaterThan(600);
  });

  test.each([
    'x'.repeat(60_000),
    '\n'.repeat(60_000),
    '\u001b[2J'.repeat(9000),
  ])('a program cannot print its failures out of sight', (console) => {
    const report = reportVerdict(file({ console }), results, lines);
    expect(report.length).toBeLessThanOrEqual(4000);
    expect(report).toContain('1 of 2 visible tests pass.\n\nFAIL adds\n  expected 1 to be 3');
    expect(report).not.toContain('\u001b');
  });
  test('of many failures the first are told in full and the others named', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      test_name: `case ${index}`,
      passed: false,
      error_message: `${index}: ${'m'.repeat(1990)}`,
    }));
    const report = reportVerdict(file({ console: 'last words' }), many, lines);
    expect(report.length).toBeLessThanOrEqual(4000);
    expect(report).toMatch(
      /^0 of 40 visible tests pass\.\n\nFAIL case 0\n {2}0: m{1990}\n\n39 more fail:\n {2}case 1\n {2}case 2[\s\S]*\n\nConsole:\n {2}\| last words$/,
    );
  });
});

describe('the system prompt', () => {
  const prompt = systemPrompt(prepare(), { profile: 'score', maxSteps: 12, stepCost: 0.03, prompt: 'json' });
  test('holds the task, the limits and the scoring', () => {
    for (const said of [
      'Addition subtracts',
      'returns the sum of two numbers',
      '12 steps',
      '0.03 x steps',
      '4 visible tests',
      'JavaScript',
    ]) {
      expect(prompt).toContain(said);
    }
  });
  test('gives examples of every action that the schema takes', () => {
    const examples = prompt.split('\n').filter((line) => line.startsWith('{'));
    expect(new Set(examples.map((line) => parseAction(JSON.parse(line)).action_type)).size).toBe(6);
  });
});

describe('an agent that has the actions as tools', () => {
  const told = (options: Options) => play(prepare(), options, []).results[0]!.metadata.system_prompt as string;

  test.each(PROFILE_NAMES)('is told the same by a brief for JSON that is reworded, with profile %s', (reward) => {
    expect(fixGame.briefForTools(told({ reward }))).toBe(told({ reward, prompt: 'tools' }));
    expect(fixGame.briefForTools('Answer with one JSON object.')).toBeUndefined();
  });

  test('reads another brief, and others the same as ever', async () => {
    expect(told({ reward: 'tracefix' })).toBe(told({ reward: 'tracefix', prompt: 'json' }));
    await expect(told({ reward: 'tracefix' })).toMatchFileSnapshot('briefs/json.md');
    await expect(told({ reward: 'tracefix', prompt: 'tools' })).toMatchFileSnapshot('briefs/tools.md');
  });

  test('is told of no answer in JSON and of no action by another name than its tool has', () => {
    for (const reward of PROFILE_NAMES)
      expect(told({ reward, prompt: 'tools' })).not.toMatch(/[A-Z]{3}_|SUBMIT|JSON|_dict/);
  });

  test('reads what a task says of such words as it stands', () => {
    const prepared = prepare();
    const task = { ...prepared.task, title: 'RUN_TESTS is misspelt', description: 'SUBMIT stays.' };
    const brief = play({ ...prepared, task }, { prompt: 'tools' }, []).results[0]!.metadata.system_prompt;
    expect(brief).toContain('RUN_TESTS is misspelt');
    expect(brief).toContain('SUBMIT stays.');
  });

  test('sees the same besides, whatever it plays', () => {
    const besides = (moves: readonly unknown[], options: Options) =>
      play(prepare(), options, moves).results.map(({ observation, metadata: { system_prompt, ...rest }, ...paid }) => ({
        ...paid,
        ...rest,
        observation: {
          ...observation,
          last_execution_output: observation.last_execution_output.replace('UNDO_EDIT', 'undo_edit'),
        },
      }));
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), fc.constantFrom(...PROFILE_NAMES), (moves, reward) => {
        const all = [...moves, { action_type: 'SUBMIT' }];
        expect(besides(all, { reward, prompt: 'tools' })).toEqual(besides(all, { reward }));
      }),
    );
  });

  test('is told by the name of the tool how a reset is taken back', () => {
    const said = (prompt: Options['prompt']) =>
      play(prepare(), { prompt }, [edit(1, 1, ''), { action_type: 'RESET_TO_ORIGINAL' }]).results[2]!.observation
        .last_execution_output;
    expect(said('tools')).toContain('undo_edit takes this back');
    expect(said('json')).toContain('UNDO_EDIT takes this back');
  });
});

test('the brief of a task that limits work says how much, and what counts', () => {
  const prepared = prepare();
  const brief = (limits: typeof prepared.task.limits) =>
    play({ ...prepared, task: { ...prepared.task, limits } }, {}, []).results[0]!.metadata.system_prompt;
  expect(brief({ ...prepared.task.limits, work: 40_000 })).toContain('more than 40,000 units of work');
  expect(brief(prepared.task.limits)).not.toContain('units of work');
});

test.each<[string, Provenance, object | null]>([
  ['an authored task', { kind: 'authored' }, null],
  [
    'an imported one',
    { kind: 'imported', corpus: 'mbxp', item: 'MBJSP/1', licence: 'CC-BY-4.0', attribution: 'A', changes: 'C' },
    { corpus: 'mbxp', item: 'MBJSP/1', licence: 'CC-BY-4.0', attribution: 'A', changes: 'C' },
  ],
  [
    'one that was made of an imported program, whose base is secret',
    { kind: 'mutated', base: 'b', operators: [], seed: 1, origin: { corpus: 'c', item: 'b', licence: 'MIT' } },
    { corpus: 'c', item: null, licence: 'MIT', attribution: null, changes: null },
  ],
])('the origin of %s is told', (_, provenance, told) => {
  const prepared = prepare();
  const { observation } = play({ ...prepared, task: { ...prepared.task, provenance } }, {}, []).results[0]!;
  expect(observation.info.provenance).toEqual(told);
});
