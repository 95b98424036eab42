/** A task and a world for the rules to be tried in: verdicts that are a pure function of the source. */
import fc from 'fast-check';
import type { FileVerdict, Status, TestResult, Verdict } from '../../../sandbox/sandbox.ts';
import { needs, start, step } from '../../../src/game/fix/episode.ts';
import type { Episode } from '../../../src/game/fix/episode-value.ts';
import type { Options } from '../../../src/game/fix/options.ts';
import { parseAction } from '../../../src/game/fix/parse-action.ts';
import type { Observation } from '../../../src/game/fix/schema.ts';
import type { PreparedTask, StepResult } from '../../../src/game/game.ts';

export const PROGRAM = 'export function add(a, b) {\n  return a - b;\n}\n';
export const FIXED = 'export function add(a, b) {\n  return a + b;\n}\n';
export const SECRET = 'hidden-secret';

export function prepare(
  overrides: { program?: string; maxSteps?: number; visible?: number; baselinePassed?: number } = {},
): PreparedTask {
  const visible = Array.from({ length: overrides.visible ?? 4 }, (_, index) => `add > visible ${index}`);
  const hidden = Array.from({ length: 5 }, (_, index) => `${SECRET} > case ${index}`);
  return {
    task: {
      id: 'add-subtracts',
      suite: 'core',
      title: 'Addition subtracts',
      description: 'add(a, b) returns the sum of two numbers.',
      difficulty: 'easy',
      language: 'javascript',
      split: 'train',
      tags: [],
      limits: { timeoutMs: 2000, memoryMb: 64 },
      maxSteps: overrides.maxSteps ?? 50,
      stepCost: 0.01,
      program: overrides.program ?? PROGRAM,
      visible: { name: 'visible.test.js', code: "test('adds', () => expect(add(2, 'seven')).toBe(1234));" },
      provenance: { kind: 'authored' },
      secret: {
        solution: `${FIXED}// ${SECRET}`,
        hidden: { name: 'hidden.test.js', code: SECRET },
        bugTypes: [SECRET],
        hints: [SECRET],
        issues: [],
        base: SECRET,
      },
    },
    visible: { name: 'visible.test.js', code: '', tests: visible, imports: ['add'] },
    hidden: { name: 'hidden.test.js', code: SECRET, tests: hidden, imports: ['add'] },
    baselinePassed:
      overrides.baselinePassed ?? judge(overrides.program ?? PROGRAM, visible).filter((test) => test.passed).length,
  };
}

/** A verdict of any source: everything passes when it adds, else what a checksum says; `%%` does not parse. */
export function run(prepared: PreparedTask, source: string, files: 'visible' | 'whole'): Verdict {
  const verdicts = [fileVerdict(prepared.visible.name, prepared.visible.tests, source, 'seen on the console')];
  if (files === 'whole') verdicts.push(fileVerdict(prepared.hidden.name, prepared.hidden.tests, source, SECRET));
  const worst = verdicts.find((file) => file.status !== 'passed') ?? verdicts[0]!;
  return { status: worst.status, message: worst.message, line: worst.line, files: verdicts, durationMs: 1 };
}

function fileVerdict(name: string, names: readonly string[], source: string, console: string): FileVerdict {
  const tests = judge(source, names);
  const syntaxError = source.includes('%%');
  const status: Status = syntaxError ? 'syntax_error' : tests.every((test) => test.passed) ? 'passed' : 'failed';
  return {
    name,
    status,
    message: syntaxError ? `Unexpected token in ${name}` : null,
    line: syntaxError ? 2 : null,
    tests: tests.map((test) => (test.passed ? test : { ...test, console: `${console}\n` })),
    console,
  };
}

function judge(source: string, names: readonly string[]): TestResult[] {
  return names.map((name, index) => {
    const passed = !source.includes('%%') && (source.includes('a + b') || (checksum(source) >> index) % 2 === 1);
    return {
      name,
      passed,
      message: passed ? null : `Expected 3, got 1 (${name})`,
      line: passed ? null : 2,
      durationMs: 0,
    };
  });
}

function checksum(text: string): number {
  let sum = 7;
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) % 65_521;
  return sum;
}

export interface Play {
  readonly episodes: readonly Episode[];
  readonly results: readonly StepResult<Observation>[];
}

/** Plays actions in wire form until they or the episode end; the first result is the reset's. */
export function play(prepared: PreparedTask, options: Options, actions: readonly unknown[]): Play {
  const opened = start(prepared, options, { episodeId: 'e1', seed: 1 });
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

/** Any action; lines and blocks from a small world, so that states come back. */
export const anyAction: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  { arbitrary: fc.constant({ action_type: 'RUN_TESTS' }), weight: 3 },
  fc.constant({ action_type: 'UNDO_EDIT' }),
  fc.constant({ action_type: 'RESET_TO_ORIGINAL' }),
  fc.record({
    action_type: fc.constant('VIEW_CODE'),
    start_line: fc.integer({ min: -1, max: 6 }),
    end_line: fc.option(fc.integer({ min: -1, max: 6 })),
  }),
  {
    arbitrary: fc.record({
      action_type: fc.constant('REPLACE_LINES'),
      start_line: fc.integer({ min: 0, max: 5 }),
      end_line: fc.integer({ min: 0, max: 5 }),
      new_code_block: fc.constantFrom(
        '',
        '  return a + b;',
        '  return a - b;',
        '  return a * b;\n',
        '%%',
        '\u2028',
        'x\r\ny',
      ),
    }),
    weight: 3,
  },
);
