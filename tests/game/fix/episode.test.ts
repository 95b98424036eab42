import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TraceFixError } from '../../../src/errors.ts';
import { needs, step } from '../../../src/game/fix/episode.ts';
import type { Episode } from '../../../src/game/fix/episode-value.ts';
import { fixGame } from '../../../src/game/fix/fix-game.ts';
import { PROFILE_NAMES } from '../../../src/game/fix/reward.ts';
import { anyAction, FIXED, PROGRAM, play, prepare, run, SECRET } from './prepared.ts';

const RUN = { action_type: 'RUN_TESTS' } as const;
const VIEW = { action_type: 'VIEW_CODE' } as const;
const SUBMIT = { action_type: 'SUBMIT' } as const;
const UNDO = { action_type: 'UNDO_EDIT' } as const;
const FIX = { action_type: 'REPLACE_LINES', start_line: 2, end_line: 2, new_code_block: '  return a + b;' } as const;
const actions = fc.array(anyAction, { maxLength: 25 });

describe('laws', () => {
  test('under `score` the return is the score, whatever is played', () => {
    fc.assert(
      fc.property(
        actions,
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(4),
        (moves, max_steps, step_cost, baselinePassed) => {
          const { results } = play(prepare({ baselinePassed }), { max_steps, step_cost }, [...moves, SUBMIT]);
          const last = results.at(-1)!;
          const sum = results.reduce((total, each) => total + (each.reward ?? 0), 0);
          expect(last.done).toBe(true);
          expect(Math.abs(sum - (last.metadata.final_score as number))).toBeLessThanOrEqual(1e-9);
          expect(last.observation.cumulative_reward).toBe(last.metadata.final_score);
        },
      ),
    );
  });

  test('under `score` no cycle of actions that comes back to the same state gains', () => {
    let cycles = 0;
    fc.assert(
      fc.property(fc.array(anyAction, { minLength: 10, maxLength: 40 }), (moves) => {
        const prepared = prepare({ maxSteps: 1000 });
        const { episodes, results } = play(prepared, {}, moves);
        const seen = new Map<string, number>();
        for (const [at, episode] of episodes.entries()) {
          const state = JSON.stringify([
            episode.workspace.source.text,
            episode.lastRun?.passed ?? prepared.baselinePassed,
          ]);
          const from = seen.get(state) ?? at;
          seen.set(state, from);
          if (from === at) continue;
          cycles++;
          expect(results.slice(from + 1, at + 1).reduce((total, each) => total + each.reward!, 0)).toBeLessThan(0);
        }
      }),
    );
    expect(cycles).toBeGreaterThan(100);
  });

  test('replaying the actions gives the same bytes under every profile, and a fork does not touch its origin', () => {
    fc.assert(
      fc.property(actions, actions, fc.constantFrom(...PROFILE_NAMES), (moves, others, reward) => {
        const first = play(prepare(), { reward }, [...moves, SUBMIT]);
        const before = JSON.stringify(first.results);
        const from = first.episodes.at(-2)!;
        let fork: Episode = from;
        for (const action of others) {
          const parsed = fixGame.actionSchema.parse(action);
          const need = needs(fork, parsed);
          fork = step(
            fork,
            parsed,
            need.kind === 'run' ? need.runs.map(({ source, files }) => run(from.prepared, source, files)) : undefined,
          ).episode;
          if (fork.end !== null) break;
        }
        expect(JSON.stringify(first.results)).toBe(before);
        expect(JSON.stringify(play(prepare(), { reward }, [...moves, SUBMIT]).results)).toBe(before);
      }),
    );
  });

  test('every observation and state fits its schema, whatever is played, and holds no secret', () => {
    fc.assert(
      fc.property(
        actions,
        fc.constantFrom(...PROFILE_NAMES),
        fc.integer({ min: 1, max: 20 }),
        (moves, reward, max_steps) => {
          const { episodes, results } = play(prepare(), { reward, max_steps }, [...moves, SUBMIT]);
          for (const { observation } of results) fixGame.observationSchema.parse(observation);
          for (const episode of episodes) fixGame.stateSchema.parse(fixGame.state(episode));
          expect(JSON.stringify([results, episodes.map(fixGame.state)])).not.toContain(SECRET);
          for (const { reward: paid } of results.slice(1)) expect(Number.isFinite(paid)).toBe(true);
        },
      ),
    );
  });
});

describe('what is run', () => {
  const { episodes } = play(prepare(), { max_steps: 2 }, [VIEW]);
  const [first, last] = [episodes[0]!, episodes[1]!];
  test.each([
    ['VIEW_CODE', VIEW, first, { kind: 'nothing' }],
    ['RUN_TESTS', RUN, first, { kind: 'run', runs: [{ source: PROGRAM, files: 'visible' }] }],
    ['SUBMIT', SUBMIT, first, { kind: 'run', runs: [{ source: PROGRAM, files: 'whole' }] }],
    ['VIEW_CODE on the last step', VIEW, last, { kind: 'run', runs: [{ source: PROGRAM, files: 'whole' }] }],
    ['RUN_TESTS on the last step', RUN, last, { kind: 'run', runs: [{ source: PROGRAM, files: 'whole' }] }],
    [
      'an edit on the last step: the source after it',
      FIX,
      last,
      { kind: 'run', runs: [{ source: FIXED, files: 'whole' }] },
    ],
  ])('%s', (_, action, episode, need) => {
    expect(needs(episode, action)).toEqual(need);
  });
  test('a step without the verdict that it needs is the caller’s mistake', () => {
    expect(() => step(first, RUN)).toThrow(TypeError);
  });
});

describe('the end', () => {
  test('a solved task scores 1 less the cost of its steps', () => {
    const { results } = play(prepare(), {}, [VIEW, RUN, FIX, RUN, SUBMIT]);
    const last = results.at(-1)!;
    expect(last).toMatchObject({ done: true, terminated: true, truncated: false });
    expect(last.metadata).toEqual({
      last_action_error: null,
      final_score: 0.95,
      score_breakdown: {
        passed: 9,
        total: 9,
        visible: { passed: 4, total: 4 },
        hidden: { passed: 5, total: 5 },
        steps: 5,
        step_cost: 0.01,
      },
      end: 'terminated',
      exploit_suspected: null,
    });
    expect(last.observation.available_actions).toEqual([]);
    expect(last.observation.last_execution_output).toBe(
      'Submitted. 9 of 9 tests pass (visible 4 of 4, hidden 5 of 5). Score 0.9500.',
    );
  });
  test('the step limit evaluates just as SUBMIT would, on the source after the action, truncated', () => {
    const limit = play(prepare(), { max_steps: 3 }, [VIEW, RUN, FIX]).results.at(-1)!;
    const submitted = play(prepare(), {}, [VIEW, FIX, SUBMIT]).results.at(-1)!;
    expect(limit).toMatchObject({ done: true, terminated: false, truncated: true, metadata: { end: 'truncated' } });
    expect(limit.metadata.final_score).toBe(submitted.metadata.final_score);
    expect(limit.observation).toMatchObject({ steps_remaining: 0, test_results_stale: true });
    expect(limit.observation.last_execution_output).toMatch(
      /^Replaced line 2 with 1 line.*\n\nThe step limit of 3 is reached\./,
    );
  });
  test('SUBMIT on the last step is a submission', () => {
    expect(play(prepare(), { max_steps: 1 }, [SUBMIT]).results.at(-1)).toMatchObject({
      terminated: true,
      truncated: false,
    });
  });
  test('RUN_TESTS on the last step shows the visible results of the whole run', () => {
    const last = play(prepare(), { max_steps: 2 }, [FIX, RUN]).results.at(-1)!;
    expect(last.observation).toMatchObject({ tests_passed: 4, test_results_stale: false });
    expect(last.observation.last_execution_output).toMatch(
      /^4 of 4 visible tests pass[\s\S]*The step limit of 2 is reached/,
    );
  });
  test('SUBMIT shows the last visible results, not those of its own run', () => {
    const last = play(prepare(), {}, [RUN, FIX, SUBMIT]).results.at(-1)!;
    expect(last.observation.tests_passed).toBe(prepare().baselinePassed);
    expect(last.observation.test_results_stale).toBe(true);
  });
  test('a program that does not load scores 0', () => {
    const last = play(prepare(), {}, [{ ...FIX, new_code_block: '%%' }, SUBMIT]).results.at(-1)!;
    expect(last.metadata).toMatchObject({ final_score: 0, score_breakdown: { passed: 0, total: 9 } });
  });
  test('a test that does not report is a failed one', () => {
    const prepared = prepare();
    const { episode } = fixGame.start(prepared, {}, { episodeId: 'e', seed: 0 });
    const whole = run(prepared, FIXED, 'whole');
    const verdict = { ...whole, files: whole.files.map((file) => ({ ...file, tests: file.tests.slice(1) })) };
    expect(step(episode, SUBMIT, [verdict]).result.metadata).toMatchObject({
      score_breakdown: { passed: 7, total: 9 },
    });
  });
  test('a step after it is an error that names the way on', () => {
    const over = play(prepare(), {}, [SUBMIT]).episodes.at(-1)!;
    expect(needs(over, RUN)).toEqual({ kind: 'nothing' });
    expect(() => step(over, VIEW)).toThrow(TraceFixError);
    expect(() => step(over, VIEW)).toThrow(/reset/);
  });
});

describe('steps', () => {
  test('a range outside the source costs the step, changes nothing and names the valid one', () => {
    const { results } = play(prepare(), {}, [
      { ...FIX, start_line: 9, end_line: 9 },
      { ...VIEW, start_line: 2, end_line: 4 },
    ]);
    for (const result of results.slice(1)) {
      expect(result.reward).toBe(-0.01);
      expect(result.observation.last_execution_output).toMatch(/^Refused, nothing changed: Expected /);
      expect(result.metadata.last_action_error).toMatch(/^Expected /);
      expect(result.observation.code_dict).toEqual(results[0]!.observation.code_dict);
    }
    expect(results[1]!.metadata.last_action_error).toContain('start_line from 1 to 4');
    expect(results[2]!.metadata.last_action_error).toContain('1 <= start_line <= end_line <= 3');
    expect(results.at(-1)!.observation.step_count).toBe(2);
  });
  test('UNDO_EDIT with nothing to undo says so and changes nothing', () => {
    const { results } = play(prepare(), {}, [FIX, UNDO, UNDO]);
    expect(results[2]!.observation.diff).toBe('');
    expect(results[3]!.observation.last_execution_output).toMatch(/^Nothing to undo/);
    expect(results[3]!.observation).toMatchObject({ code_dict: results[2]!.observation.code_dict, step_count: 3 });
  });
  test('RESET_TO_ORIGINAL is itself undoable', () => {
    const { results } = play(prepare(), {}, [FIX, { action_type: 'RESET_TO_ORIGINAL' }, UNDO]);
    expect(results[2]!.observation.code_dict).toEqual(results[0]!.observation.code_dict);
    expect(results[3]!.observation.code_dict).toEqual(results[1]!.observation.code_dict);
  });
  test('results are stale only while the source is another', () => {
    const { results } = play(prepare(), {}, [RUN, FIX, UNDO]);
    expect(results.map((each) => each.observation.test_results_stale)).toEqual([false, false, true, false]);
  });
  test('RUN_TESTS pays the change of the visible share, first against the untouched program', () => {
    const { results } = play(prepare({ baselinePassed: 3 }), {}, [FIX, RUN, UNDO, RUN, RUN]);
    const rewards = results.slice(1).map((each) => each.reward!);
    const share = prepare().baselinePassed / 4;
    expect(rewards[1]).toBeCloseTo(0.25 - 0.01, 12);
    expect(rewards[3]).toBeCloseTo(share - 1 - 0.01, 12);
    expect(rewards[4]).toBeCloseTo(-0.01, 12);
  });
  test('options of the reset stand above the task’s', () => {
    const { results } = play(prepare({ maxSteps: 7 }), { step_cost: 0.2 }, [FIX, SUBMIT]);
    expect(results[0]!.observation.steps_remaining).toBe(7);
    expect(results.at(-1)!.metadata.final_score).toBeCloseTo(0.6, 12);
  });
});

test('a grade is the score of a verdict as if it took no step', () => {
  const prepared = prepare();
  const { score, breakdown } = fixGame.grade(prepared, run(prepared, FIXED, 'whole'));
  expect(score).toBe(1);
  expect(breakdown).toMatchObject({ passed: 9, total: 9, steps: 0 });
});
