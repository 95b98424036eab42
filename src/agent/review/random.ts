/** The agent that reviews by chance, in legal actions: the floor that every other must beat. */
import { CATEGORY_NAMES } from '../../game/index.ts';
import { isRecord } from '../../is-record.ts';
import { type Random, randomFrom } from '../../random.ts';
import { SEVERITIES } from '../../task/index.ts';
import type { AgentAction, EpisodicAgent, Turn } from '../agent.ts';
import { codeLines } from '../code-lines.ts';
import { deleteLine, duplicateLine, type LineEdit, replaceToken, swapLines } from '../random-edit.ts';

/**
 * Makes an agent whose actions follow from the seed of the episode and the attempt alone.
 *
 * @example
 * const agent = createRandomReviewer();
 */
export function createRandomReviewer(): EpisodicAgent {
  return {
    name: 'random',
    begin: ({ seed, attempt }) => ({
      name: 'random',
      act: (observation, history) =>
        chooseAction(standingIn(observation, history), randomFrom(`random ${seed} ${attempt} ${history.length}`)),
    }),
  };
}

interface Standing {
  readonly lines: readonly string[];
  readonly available: ReadonlySet<unknown>;
  readonly reports: readonly { readonly id: number; readonly hasFix: boolean; readonly isApplied: boolean }[];
  readonly hasHint: boolean;
}

type Choose = (standing: Standing, random: Random) => Omit<AgentAction, 'action_type'>;

interface Choice {
  readonly type: string;
  readonly weight: number;
  /** Whether the rules take it as things stand. */
  readonly isLegal: (standing: Standing) => boolean;
  readonly choose: Choose;
}

/** More would be a list of false alarms. */
const MOST_REPORTS = 8;

const nothing: Choose = () => ({});
const always = () => true;

const CHOICES: readonly Choice[] = [
  { type: 'VIEW_CODE', weight: 2, isLegal: ({ lines }) => lines.length > 0, choose: view },
  {
    type: 'REPORT_ISSUE',
    weight: 4,
    isLegal: ({ lines, reports }) => lines.length > 0 && reports.length < MOST_REPORTS,
    choose: report,
  },
  { type: 'WITHDRAW_ISSUE', weight: 1, isLegal: ({ reports }) => reports.length > 0, choose: oneOf(always) },
  {
    type: 'SUGGEST_FIX',
    weight: 1,
    isLegal: ({ reports }) => reports.length > 0,
    choose: (standing, random) => ({ ...oneOf(always)(standing, random), ...anyEdit(standing, random) }),
  },
  {
    type: 'APPLY_FIX',
    weight: 1,
    // Two fixes may overlap, so that one at most is applied at a time.
    isLegal: ({ reports }) => reports.some(({ hasFix }) => hasFix) && reports.every(({ isApplied }) => !isApplied),
    choose: oneOf(({ hasFix }) => hasFix),
  },
  {
    type: 'APPLY_FIX',
    weight: 1,
    isLegal: ({ reports }) => reports.some(({ isApplied }) => isApplied),
    choose: (standing, random) => ({ ...oneOf(({ isApplied }) => isApplied)(standing, random), undo: true }),
  },
  { type: 'RUN_TESTS', weight: 2, isLegal: always, choose: nothing },
  { type: 'REQUEST_HINT', weight: 1, isLegal: ({ hasHint }) => !hasHint, choose: nothing },
  {
    type: 'SUBMIT_REVIEW',
    weight: 2,
    isLegal: always,
    choose: (_, random) => ({ decision: random.pick(['approve', 'request_changes']) }),
  },
];

function chooseAction(standing: Standing, random: Random): AgentAction {
  const legal = CHOICES.filter(({ type, isLegal }) => standing.available.has(type) && isLegal(standing));
  const { type, choose } = random.pick(legal, ({ weight }) => weight);
  return { action_type: type, ...choose(standing, random) };
}

function standingIn(observation: unknown, history: readonly Turn[]): Standing {
  const { reports, available_actions: available } = isRecord(observation) ? observation : {};
  return {
    lines: codeLines(observation),
    available: new Set(Array.isArray(available) ? available : []),
    reports: (Array.isArray(reports) ? reports : []).filter(isRecord).map(({ issue_id, fix, applied }) => ({
      id: Number(issue_id),
      hasFix: fix !== null,
      isApplied: applied === true,
    })),
    hasHint: history.some(({ action }) => action.action_type === 'REQUEST_HINT'),
  };
}

function view({ lines }: Standing, random: Random) {
  const start = 1 + random.below(lines.length);
  return { start_line: start, end_line: start + random.below(lines.length - start + 1) };
}

function report(standing: Standing, random: Random) {
  const line = 1 + random.below(standing.lines.length);
  const rated = { category: random.pick(CATEGORY_NAMES), severity: random.pick(SEVERITIES) };
  const fix = standing.available.has('SUGGEST_FIX') && random.next() < 0.5 ? anyEdit(standing, random) : null;
  return { line, ...rated, description: 'By chance.', ...(fix !== null && { fix }) };
}

function anyEdit({ lines }: Standing, random: Random): LineEdit {
  return random.pick([deleteLine, duplicateLine, swapLines, replaceToken])(lines, random);
}

function oneOf(isMeant: (report: Standing['reports'][number]) => boolean): Choose {
  return ({ reports }, random) => ({ issue_id: random.pick(reports.filter(isMeant)).id });
}
