import { describe, expect, test } from 'vitest';
import { TraceFixError } from '../../../src/errors.ts';
import { reportedAs } from '../../../src/game/review/category.ts';
import { needs, step } from '../../../src/game/review/episode.ts';
import { LEVEL_NAMES } from '../../../src/game/review/level.ts';
import { reviewGame } from '../../../src/game/review/review-game.ts';
import { subjectOf } from '../../../src/game/review/subject.ts';
import { CATEGORIES } from '../../../src/task/taxonomy.ts';
import { ISSUES, PROGRAM, play, prepare, REQUEST, run, SOLUTION, truthfulReview } from './prepared.ts';

const [SECURITY, LOGIC] = truthfulReview(prepare()) as [object, object];
const RUN = { action_type: 'RUN_TESTS' } as const;
const last = (actions: readonly object[], options: object = {}) => play(prepare(), options, actions).results.at(-1)!;
const fixAt = (line: number, block: string) => ({ start_line: line, end_line: line, new_code_block: block });

describe('a refused action costs its step, changes nothing and says why', () => {
  test.each<[string, object[], string]>([
    [
      'a line beyond the program',
      [{ ...SECURITY, line: 25 }],
      'Expected 1 <= line <= end_line <= 24, got line 25 and end_line 25.',
    ],
    ['line 0', [{ ...SECURITY, line: 0 }], 'got line 0'],
    ['a range that runs backwards', [{ ...SECURITY, end_line: 4 }], 'got line 5 and end_line 4'],
    ['a fix beyond the program', [{ ...SECURITY, fix: fixAt(30, 'x') }], 'got start_line 30'],
    ['a fix with a line separator', [{ ...SECURITY, fix: fixAt(3, 'a\u2028b') }], 'U+2028'],
    ['an issue that there is not', [{ action_type: 'WITHDRAW_ISSUE', issue_id: 1 }], 'no issue is reported'],
    [
      'a fix that there is not',
      [
        { ...SECURITY, fix: null },
        { action_type: 'APPLY_FIX', issue_id: 1 },
      ],
      'issue 1, which has none',
    ],
    [
      'two fixes of one line',
      [SECURITY, SECURITY, ...[1, 2].map((issue_id) => ({ action_type: 'APPLY_FIX', issue_id }))],
      'the fix of issue 1 changes',
    ],
    ['a 51st report', Array.from({ length: 51 }, () => LOGIC), 'at most 50 reports'],
    [
      'more fixes than an observation should show',
      [1, 2, 3].map((line) => ({ ...SECURITY, fix: fixAt(line, `${'x'.repeat(9_999)}\n`.repeat(13)) })),
      'Expected fixes of at most 262144 bytes in all',
    ],
    [
      'lines out of view',
      [{ action_type: 'VIEW_CODE', start_line: 9, end_line: 30 }],
      'got start_line 9 and end_line 30',
    ],
  ])('%s', (_, actions, said) => {
    const { episodes, results } = play(prepare(), { max_steps: 60 }, actions);
    expect(results.at(-1)!.metadata.last_action_error).toContain(said);
    expect(results.at(-1)!.observation.reports).toEqual(results.at(-2)!.observation.reports);
    expect(episodes.at(-1)!.stepCount).toBe(actions.length);
  });

  test('one of another level', () => {
    const refused = last([RUN], { level: 'detect' });
    expect(refused.metadata.last_action_error).toContain('Expected one of the actions of level detect');
    expect(refused.observation.available_actions).not.toContain('RUN_TESTS');
  });
});

describe('the working source', () => {
  const APPLY = { action_type: 'APPLY_FIX', issue_id: 1 };
  test.each<[string, object[], boolean]>([
    ['holds a fix that is applied', [SECURITY, APPLY], true],
    ['no longer when that is undone', [SECURITY, APPLY, { ...APPLY, undo: true }], false],
    ['no longer when the issue is withdrawn', [SECURITY, APPLY, { action_type: 'WITHDRAW_ISSUE', issue_id: 1 }], false],
    [
      'no longer when another fix is suggested',
      [SECURITY, APPLY, { action_type: 'SUGGEST_FIX', issue_id: 1, ...fixAt(5, '') }],
      false,
    ],
  ])('%s', (_, actions, holds) => {
    const { episodes, results } = play(prepare(), {}, actions);
    const need = needs(episodes.at(-1)!, RUN);
    const expected = holds ? PROGRAM.replace("v5 = 'bad'", "v5 = 'good'") : PROGRAM;
    expect(need).toEqual({ kind: 'run', runs: [{ source: expected, files: 'visible' }] });
    expect(results.at(-1)!.observation.working_diff === '').toBe(!holds);
    expect(Object.values(results.at(-1)!.observation.code_dict).join('\n')).toBe(PROGRAM.trimEnd());
  });

  test('takes fixes of several issues that move lines', () => {
    const insert = { ...SECURITY, fix: { start_line: 1, end_line: 0, new_code_block: '// one\n// two\n' } };
    const { episodes } = play(prepare(), {}, [insert, LOGIC, APPLY, { ...APPLY, issue_id: 2 }]);
    expect(episodes.at(-1)!.working.text).toBe(`// one\n// two\n${PROGRAM.replace("v12 = 'bad'", "v12 = 'good'")}`);
  });
});

describe('what is run at the end', () => {
  test('is each fix of a matched report, in the program with the other issues solved', () => {
    const { episodes } = play(prepare(), {}, [SECURITY, { ...LOGIC, fix: fixAt(12, 'let v12;') }]);
    const sources = [SOLUTION, SOLUTION.replace(/^const v12.*$/m, 'let v12;')];
    expect(needs(episodes.at(-1)!, REQUEST)).toEqual({
      kind: 'run',
      runs: sources.map((source) => ({ source, files: 'whole' })),
    });
  });

  test.each([
    ['changes nothing', fixAt(5, "const v5 = 'bad';")],
    ['only comments and indents', fixAt(5, "  // It is right.\n  const v5 = 'bad';")],
  ])('is not a fix that %s, for tests need not see every issue', (_, fix) => {
    const { episodes } = play(prepare(), {}, [{ ...SECURITY, fix }]);
    expect(needs(episodes.at(-1)!, REQUEST)).toEqual({ kind: 'nothing' });
    expect(step(episodes.at(-1)!, REQUEST).result.metadata.score_breakdown).toMatchObject({ fix: 0 });
  });

  test.each([
    ['within a string', "const v5 = 'go od';", "const v5 = 'good';"],
    ['at the beginning of a line of text', 'const v5 = `\n good`;', 'const v5 = `\ngood`;'],
    ['at the end of a line', 'const v5 = () => { return\n1; };', 'const v5 = () => { return 1; };'],
  ])('is a fix of blanks %s, where those are what is wrong', (_, wrong, right) => {
    const { task, ...prepared } = prepare([{ ...ISSUES[0]!, endLine: 6 }]);
    const [program, solution] = [wrong, right].map((line) => SOLUTION.replace("const v5 = 'good';", line));
    const faulty = {
      ...prepared,
      task: { ...task, program: program!, secret: { ...task.secret, solution: solution! } },
    };
    const { episodes } = play(faulty, {}, truthfulReview(faulty).slice(0, -1));
    expect(needs(episodes.at(-1)!, REQUEST)).toEqual({ kind: 'run', runs: [{ source: solution, files: 'whole' }] });
  });

  test('is nothing at level detect, where fixes are left out', () => {
    const { episodes, results } = play(prepare(), { level: 'detect' }, [SECURITY]);
    expect(needs(episodes.at(-1)!, REQUEST)).toEqual({ kind: 'nothing' });
    expect(results.at(-1)!.observation.reports[0]!.fix).toBeNull();
  });

  test('comes on the last step too, beside the visible tests that it asked for', () => {
    const { episodes } = play(prepare(), { max_steps: 2 }, [SECURITY]);
    const need = needs(episodes.at(-1)!, RUN);
    expect(need.kind === 'run' && need.runs.map(({ files }) => files)).toEqual(['whole', 'visible']);
    const ended = last([SECURITY, RUN], { max_steps: 2 });
    expect(ended).toMatchObject({ truncated: true, metadata: { score_breakdown: { fix: 1 / 3, decision: 0 } } });
    expect(ended.observation.tests_total).toBe(ended.observation.test_results.length);
  });

  test('must be given to the step', () => {
    const { episodes } = play(prepare(), {}, [SECURITY]);
    expect(() => step(episodes.at(-1)!, REQUEST, [])).toThrow('Expected the 1 verdicts');
    const over = step(episodes.at(-1)!, REQUEST, [run(prepare(), SOLUTION, 'whole')]).episode;
    expect(() => step(over, REQUEST)).toThrow(TraceFixError);
  });
});

describe('the program under review', () => {
  test('is clean in one episode of five, as seed and task decide', () => {
    const { task } = prepare();
    const clean = Array.from({ length: 2_000 }, (_, seed) => subjectOf(task, seed, null)).filter(
      ({ issues }) => issues.length === 0,
    );
    expect(clean.length).toBeGreaterThan(340);
    expect(clean.length).toBeLessThan(460);
    expect(clean.every(({ program }) => program.text === SOLUTION)).toBe(true);
  });

  test('cannot be told clean from the seed by who does not know the solution', () => {
    const { task } = prepare();
    const other = { ...task, secret: { ...task.secret, solution: `${SOLUTION}// Solved in another way.\n` } };
    const cleanSeeds = (of: typeof task) =>
      Array.from({ length: 100 }, (_, seed) => seed).filter((seed) => subjectOf(of, seed, null).issues.length === 0);
    expect(cleanSeeds(task)).not.toEqual(cleanSeeds(other));
  });

  test('is always clean where nothing is wrong with the task', () => {
    const { task } = prepare();
    expect(
      subjectOf({ ...task, program: SOLUTION, secret: { ...task.secret, issues: [], clean: true } }, 1, false).issues,
    ).toEqual([]);
  });

  test('comes with what the change under review did, clean or not', () => {
    const before = PROGRAM.replace('v20', 'v20b');
    for (const clean of [true, false]) {
      const { diff } = play(prepare(undefined, { before }), { clean }, []).results[0]!.observation;
      expect(diff).toContain("-const v20b = 'good';");
      expect(diff).toContain("+const v20 = 'good';");
      expect(diff.includes("+const v19 = 'good'")).toBe(clean);
    }
  });

  test('gives nothing away but by its text', () => {
    const shown = [true, false].map((clean) => {
      const { results } = play(prepare(), { clean }, [LOGIC, { action_type: 'VIEW_CODE' }]);
      return JSON.stringify(results).replaceAll("'bad'", "'good'");
    });
    expect(shown[0]).toBe(shown[1]);
  });
});

test('the first hint counts the issues, and further ones are the task’s own, of faulty programs only', () => {
  const HINT = { action_type: 'REQUEST_HINT' };
  const told = (clean: boolean) =>
    play(prepare(), { clean }, [HINT, HINT, HINT])
      .results.slice(1)
      .map(({ observation }) => observation.last_execution_output);
  expect(told(false)).toEqual([
    'Hint 1: There are 3 issues.',
    'Hint 2: Look closely.',
    expect.stringContaining('Expected at most 2 hints, got one more.'),
  ]);
  expect(told(true)).toEqual([
    'Hint 1: There is no issue: the program is right.',
    ...new Array(2).fill(expect.stringContaining('Expected at most 1 hint, got one more.')),
  ]);
});

test('of a made task, whose own first hint counts the bugs, that one is left out', () => {
  const prepared = prepare();
  const task = {
    ...prepared.task,
    provenance: { kind: 'mutated', base: 'it', operators: [], seed: 1 } as const,
    secret: { ...prepared.task.secret, hints: ['The program has three separate bugs.', 'Look at the loop.'] },
  };
  const { results } = play({ ...prepared, task }, { clean: false }, new Array(3).fill({ action_type: 'REQUEST_HINT' }));
  expect(results.slice(1).map(({ observation }) => observation.last_execution_output)).toEqual([
    'Hint 1: There are 3 issues.',
    'Hint 2: Look at the loop.',
    expect.stringContaining('Refused'),
  ]);
});

test('every category that tasks use can be reported', () => {
  expect(Object.keys(CATEGORIES).filter((category) => reportedAs(category) !== category)).toEqual([
    'data-handling',
    'types',
  ]);
  expect(reportedAs('constructor')).toBe('logic');
});

describe('the brief', () => {
  const told = (options: object) => play(prepare(), options, []).results[0]!.metadata.system_prompt as string;

  test('reads as ever', async () => {
    await expect(told({})).toMatchFileSnapshot('briefs/json.md');
    for (const level of LEVEL_NAMES)
      for (const feedback of ['immediate', 'end'])
        expect(reviewGame.briefForTools(told({ level, feedback }))).toBe(told({ level, feedback, prompt: 'tools' }));
    await expect(told({ level: 'detect', prompt: 'tools' })).toMatchFileSnapshot('briefs/tools.md');
  });

  test('of tools speaks of no JSON and of no action by another name than its tool has', () => {
    for (const level of ['detect', 'fix', 'full']) {
      expect(told({ level, prompt: 'tools' })).not.toMatch(/[A-Z]{3}_|JSON|_dict/);
    }
  });
});

test('of a description no more is kept than a report shows, in the action as well', () => {
  const description = `a${'b'.repeat(1_000_000)}c`;
  const action = reviewGame.parseAction({ ...SECURITY, description });
  const [report] = last([{ ...SECURITY, description }]).observation.reports;
  expect(report?.description).toMatch(/^ab+ \.\.\. \[\d+ characters cut\] \.\.\. b+c$/);
  expect(action).toMatchObject({ description: report?.description });
  expect(report?.description.length).toBeLessThanOrEqual(2_000);
});
