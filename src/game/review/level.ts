/** The three levels of the game: what an agent may do, and what counts. */
import type { ActionType } from './action.ts';

export const LEVEL_NAMES = ['detect', 'fix', 'full'] as const;
export type LevelName = (typeof LEVEL_NAMES)[number];

/** The parts of a score. */
export const PARTS = ['detection', 'severity', 'fix', 'decision'] as const;
export type Part = (typeof PARTS)[number];

export interface Level {
  readonly what: string;
  /** In hundredths, which add up to 100. */
  readonly weights: Readonly<Record<Part, number>>;
  readonly actions: readonly ActionType[];
}

const REPORTING = ['VIEW_CODE', 'REPORT_ISSUE', 'WITHDRAW_ISSUE'] as const;

export const LEVELS: Readonly<Record<LevelName, Level>> = {
  detect: {
    what: 'report the issues and decide',
    weights: { detection: 90, severity: 0, fix: 0, decision: 10 },
    actions: [...REPORTING, 'REQUEST_HINT', 'SUBMIT_REVIEW'],
  },
  fix: {
    what: 'report the issues, propose a fix for each, and decide',
    weights: { detection: 45, severity: 10, fix: 35, decision: 10 },
    actions: [...REPORTING, 'SUGGEST_FIX', 'REQUEST_HINT', 'SUBMIT_REVIEW'],
  },
  full: {
    what: 'report the issues, propose a fix for each, try fixes with the visible tests, and decide',
    weights: { detection: 30, severity: 15, fix: 45, decision: 10 },
    actions: [...REPORTING, 'SUGGEST_FIX', 'APPLY_FIX', 'RUN_TESTS', 'REQUEST_HINT', 'SUBMIT_REVIEW'],
  },
};

/** What a record or a server says of a level is not taken for granted; undefined when there is none of that name. */
export function levelNamed(name: unknown): Level | undefined {
  return typeof name === 'string' && Object.hasOwn(LEVELS, name) ? LEVELS[name as LevelName] : undefined;
}
