import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVEL_NAMES } from '../../../src/game/review/level.ts';
import { reviewGame } from '../../../src/game/review/review-game.ts';
import { PROFILE_NAMES } from '../../../src/game/review/reward.ts';
import { type Issue, SEVERITIES } from '../../../src/task/task.ts';
import {
  APPROVE,
  anyAction,
  anyReport,
  ISSUES,
  play,
  prepare,
  REQUEST,
  SECRET,
  scoreOf,
  truthfulReview,
} from './prepared.ts';

const level = fc.constantFrom(...LEVEL_NAMES);
const feedback = fc.constantFrom('end' as const, 'immediate' as const);
const actions = fc.array(anyAction, { maxLength: 20 });
const decision = fc.constantFrom(APPROVE, REQUEST);

test('the truth is worth 1 less one step for each issue and one for the decision, at every level', () => {
  fc.assert(
    fc.property(level, fc.subarray([...ISSUES]), fc.boolean(), (name, issues, clean) => {
      const prepared = prepare(issues);
      const isClean = clean || issues.length === 0;
      const review = isClean ? [APPROVE] : truthfulReview(prepared);
      const played = play(prepared, { level: name, clean: isClean }, review);
      expect(scoreOf(played)).toBe(1 - 0.01 * review.length);
    }),
  );
});

test('no sequence of actions beats the truth', () => {
  fc.assert(
    fc.property(
      level,
      feedback,
      actions,
      fc.shuffledSubarray([...truthfulReview(prepare()).slice(0, -1)]),
      decision,
      fc.boolean(),
      (name, when, others, truths, last, clean) => {
        const best = clean ? 0.99 : scoreOf(play(prepare(), { level: name }, truthfulReview(prepare())));
        for (const moves of [
          [...others, ...truths],
          [...truths, ...others],
        ]) {
          const played = play(prepare(), { level: name, feedback: when, clean }, [...moves, last]);
          expect(scoreOf(played)).toBeLessThanOrEqual(best);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a report more than the truth costs more than its step, wherever it is', () => {
  const truth = truthfulReview(prepare());
  fc.assert(
    fc.property(level, anyReport, fc.nat({ max: truth.length - 1 }), (name, report, at) => {
      const line = Math.min(24, Math.max(1, report.line));
      const more = truth.toSpliced(at, 0, { ...report, line, fix: null });
      const most = scoreOf(play(prepare(), { level: name }, truth)) - 0.01;
      expect(scoreOf(play(prepare(), { level: name }, more))).toBeLessThan(most - 0.05);
    }),
  );
});

describe('reporting every line', () => {
  const everywhere = (issues: readonly Issue[], report: Readonly<Record<string, unknown>>) => [
    ...Array.from({ length: 24 }, (_, at) => ({
      ...report,
      action_type: 'REPORT_ISSUE',
      line: at + 1,
      description: '',
      fix: null,
    })),
    issues.length === 0 ? APPROVE : REQUEST,
  ];
  const someIssues = fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('logic', 'security'), fc.constantFrom(...SEVERITIES)),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((all) => [
      ...new Map(
        all.map(([half, category, severity]) => [
          half,
          { ...ISSUES[0]!, line: 2 * half, endLine: 2 * half, category, severity },
        ]),
      ).values(),
    ])
    .map((issues) => issues.toSorted((a, b) => a.line - b.line));

  test('scores below 0.2, even where steps cost nothing', () => {
    fc.assert(
      fc.property(level, someIssues, anyReport, (name, issues, report) => {
        const prepared = prepare(issues);
        expect(scoreOf(play(prepared, { level: name, step_cost: 0 }, everywhere(issues, report)))).toBeLessThan(0.2);
      }),
    );
  });
});

test('submitting nothing on a faulty program scores 0', () => {
  fc.assert(
    fc.property(
      level,
      decision,
      fc.array(fc.constant({ action_type: 'RUN_TESTS' }), { maxLength: 3 }),
      (name, last, before) => {
        expect(scoreOf(play(prepare(), { level: name, step_cost: 0 }, [...before, last]))).toBe(0);
      },
    ),
  );
});

test('permuting the reports changes nothing', () => {
  const permuted = fc
    .array(anyReport, { minLength: 2, maxLength: 10 })
    .chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })));
  fc.assert(
    fc.property(level, feedback, permuted, fc.boolean(), (name, when, [reports, others], clean) => {
      const [one, other] = [reports, others].map((each) => {
        const { metadata } = play(prepare(), { level: name, feedback: when, clean }, [...each, REQUEST]).results.at(
          -1,
        )!;
        const verdicts = (metadata.report_verdicts as readonly object[]).map((verdict) =>
          JSON.stringify({ ...verdict, issue_id: 0 }),
        );
        return { score: metadata.final_score, breakdown: metadata.score_breakdown, verdicts: verdicts.toSorted() };
      });
      expect(one).toEqual(other);
    }),
    { numRuns: 150 },
  );
});

test('under `score` the return is the score, whatever is played', () => {
  fc.assert(
    fc.property(
      level,
      feedback,
      actions,
      fc.integer({ min: 1, max: 25 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      (name, when, moves, max_steps, step_cost, clean) => {
        const { results } = play(prepare(), { level: name, feedback: when, max_steps, step_cost, clean }, [
          ...moves,
          REQUEST,
        ]);
        const last = results.at(-1)!;
        const sum = results.reduce((total, each) => total + (each.reward ?? 0), 0);
        expect(last.done).toBe(true);
        expect(Math.abs(sum - (last.metadata.final_score as number))).toBeLessThanOrEqual(1e-9);
        expect(last.observation.cumulative_reward).toBe(last.metadata.final_score);
      },
    ),
  );
});

test('until the end nothing tells a right report from a wrong one, or a clean program, by the reward', () => {
  fc.assert(
    fc.property(level, fc.array(anyReport, { maxLength: 10 }), fc.boolean(), (name, reports, clean) => {
      const { results } = play(prepare(), { level: name, clean }, reports);
      for (const { reward } of results.slice(1)) expect(reward).toBe(-0.01);
    }),
  );
});

test('replaying gives the same bytes, in the wire form that is declared, and shows no secret', () => {
  fc.assert(
    fc.property(
      actions,
      level,
      fc.constantFrom(...PROFILE_NAMES),
      feedback,
      fc.boolean(),
      (moves, name, reward, when, clean) => {
        const options = { level: name, reward, feedback: when, clean };
        const first = play(prepare(), options, [...moves, REQUEST]);
        expect(JSON.stringify(play(prepare(), options, [...moves, REQUEST]).results)).toBe(
          JSON.stringify(first.results),
        );
        for (const { observation } of first.results) reviewGame.observationSchema.parse(observation);
        for (const episode of first.episodes) reviewGame.stateSchema.parse(reviewGame.state(episode));
        expect(JSON.stringify([first.results, first.episodes.map(reviewGame.state)])).not.toContain(SECRET);
      },
    ),
  );
});
