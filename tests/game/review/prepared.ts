/** A task with three issues and a world for the rules to be tried in: verdicts that are a pure function of the source. */
import fc from 'fast-check';
import type { FileVerdict, Verdict } from '../../../sandbox/sandbox.ts';
import type { PreparedTask, StepResult } from '../../../src/game/game.ts';
import { CATEGORY_NAMES } from '../../../src/game/review/category.ts';
import { needs, start, step } from '../../../src/game/review/episode.ts';
import type { Episode } from '../../../src/game/review/episode-value.ts';
import type { Options } from '../../../src/game/review/options.ts';
import { parseAction } from '../../../src/game/review/parse-action.ts';
import type { Observation } from '../../../src/game/review/schema.ts';
import { type Issue, SEVERITIES } from '../../../src/task/task.ts';
import { truthOf } from '../../../src/task/truth.ts';

export const SECRET = 'hidden-secret';
const LINES = 24;
/** Lines that are wrong in the program; each is `bad` there and `good` in the solution. */
const WRONG = [5, 12, 19];

const textOf = (wrong: readonly number[]) =>
  Array.from({ length: LINES }, (_, at) => `const v${at + 1} = ${wrong.includes(at + 1) ? `'bad'` : `'good'`};\n`).join(
    '',
  );

export const PROGRAM = textOf(WRONG);
export const SOLUTION = textOf([]);

const issue = (line: number, category: string, severity: Issue['severity']): Issue => ({
  line,
  endLine: line,
  category,
  severity,
  description: SECRET,
  fix: SECRET,
});

export const ISSUES: readonly Issue[] = [
  issue(5, 'security', 'critical'),
  issue(12, 'logic', 'medium'),
  issue(19, 'types', 'low'),
];

export function prepare(issues: readonly Issue[] = ISSUES, overrides: { readonly before?: string } = {}): PreparedTask {
  const program = textOf(issues.map(({ line }) => line));
  return {
    task: {
      id: 'three-lines',
      suite: 'review',
      title: 'Three lines',
      description: 'Every line is good.',
      difficulty: 'easy',
      language: 'javascript',
      split: 'train',
      tags: [],
      limits: { timeoutMs: 2000, memoryMb: 64 },
      maxSteps: 50,
      stepCost: 0.01,
      program,
      ...overrides,
      visible: { name: 'visible.test.js', code: "test('good', () => {});" },
      provenance: { kind: 'authored' },
      secret: {
        solution: SOLUTION,
        hidden: { name: 'hidden.test.js', code: SECRET },
        bugTypes: [SECRET],
        hints: ['Look closely.'],
        issues,
        base: SECRET,
      },
    },
    visible: { name: 'visible.test.js', code: '', tests: ['is good'], imports: [] },
    hidden: { name: 'hidden.test.js', code: SECRET, tests: [`${SECRET} 1`, `${SECRET} 2`], imports: [] },
    baselinePassed: 0,
  };
}

/** Everything passes when the source is the solution, else nothing. */
export function run(prepared: PreparedTask, source: string, files: 'visible' | 'whole'): Verdict {
  const passed = source === SOLUTION;
  const status = passed ? 'passed' : 'failed';
  const suite = files === 'visible' ? [prepared.visible] : [prepared.visible, prepared.hidden];
  const verdicts = suite.map(
    ({ name, tests }): FileVerdict => ({
      name,
      status,
      message: null,
      line: null,
      tests: tests.map((test) => ({ name: test, passed, message: passed ? null : 'bad', line: null, durationMs: 0 })),
      console: '',
    }),
  );
  return { status, message: null, line: null, files: verdicts, durationMs: 1 };
}

export interface Play {
  readonly episodes: readonly Episode[];
  readonly results: readonly StepResult<Observation>[];
}

/** Plays actions in wire form until they or the episode end; the first result is the reset's. Faulty unless it is said. */
export function play(prepared: PreparedTask, options: Options, actions: readonly unknown[], seed = 1): Play {
  const opened = start(prepared, { clean: false, ...options }, { episodeId: 'e1', seed });
  const episodes = [opened.episode];
  const results = [opened.result];
  for (const wire of actions) {
    if (results.at(-1)!.done) break;
    const action = parseAction(wire);
    const need = needs(episodes.at(-1)!, action);
    const verdicts =
      need.kind === 'run' ? need.runs.map(({ source, files }) => run(prepared, source, files)) : undefined;
    const played = step(episodes.at(-1)!, action, verdicts);
    episodes.push(played.episode);
    results.push(played.result);
  }
  return { episodes, results };
}

export function scoreOf({ results }: Play): number {
  return results.at(-1)!.metadata.final_score as number;
}

export const APPROVE = { action_type: 'SUBMIT_REVIEW', decision: 'approve' } as const;
export const REQUEST = { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' } as const;

/** What an oracle would do: one report for each issue, its fix with it, and the decision. */
export function truthfulReview({ task }: PreparedTask): readonly Readonly<Record<string, unknown>>[] {
  const { hunks, issues } = truthOf(task);
  const reports = issues.map(({ line, category, severity, hunks: [own] }) => ({
    action_type: 'REPORT_ISSUE',
    line,
    category: category === 'types' ? 'logic' : category,
    severity,
    description: 'It is bad.',
    fix: {
      start_line: hunks[own! - 1]!.start,
      end_line: hunks[own! - 1]!.end,
      new_code_block: `${hunks[own! - 1]!.lines.join('\n')}\n`,
    },
  }));
  return [...reports, issues.length === 0 ? APPROVE : REQUEST];
}

const line = fc.oneof(fc.constantFrom(...WRONG), fc.integer({ min: 0, max: LINES + 1 }));
const anyFix = fc.record({ at: line, good: fc.boolean() }).map(({ at, good }) => ({
  start_line: at,
  end_line: at,
  new_code_block: `const v${at} = '${good ? 'good' : 'worse'}';`,
}));
const issueId = fc.integer({ min: 0, max: 6 });

export const anyReport = fc.record({
  action_type: fc.constant('REPORT_ISSUE'),
  line,
  category: fc.constantFrom(...CATEGORY_NAMES),
  severity: fc.constantFrom(...SEVERITIES),
  description: fc.constantFrom('', 'bad'),
  fix: fc.option(anyFix),
});

/** Any action but SUBMIT_REVIEW. */
export const anyAction: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  { arbitrary: anyReport, weight: 6 },
  fc.record({ action_type: fc.constant('WITHDRAW_ISSUE'), issue_id: issueId }),
  fc.tuple(issueId, anyFix).map(([issue_id, fix]) => ({ action_type: 'SUGGEST_FIX', issue_id, ...fix })),
  fc.record({ action_type: fc.constant('APPLY_FIX'), issue_id: issueId, undo: fc.option(fc.boolean()) }),
  fc.constant({ action_type: 'RUN_TESTS' }),
  fc.constant({ action_type: 'REQUEST_HINT' }),
  fc.record({ action_type: fc.constant('VIEW_CODE'), start_line: fc.option(line) }),
);
