/** One test on the deterministic event loop: drain both realms, then move the clock, until the test settles. */
import { FAILED, type Link } from './link.ts';

export interface Outcome {
  readonly passed: boolean;
  readonly message: string | null;
  readonly line: number | null;
  /** Whether it ran out of real time. */
  readonly isLate: boolean;
}

/** Characters. */
export const MAX_MESSAGE = 2000;

export function playTest(link: Link, test: number, budgetMs: number): Outcome {
  if (link.isDead()) return failed(capitalised(FAILED.memory), null);
  link.allow(budgetMs);
  link.clearFault();
  const begun = link.playTest(test);
  if (link.isSpent()) return late(link, budgetMs);
  if (link.isDead()) return failed(capitalised(FAILED.memory), null);
  if (typeof begun === 'string') return begun[0] === '!' ? refused(link, begun, budgetMs) : conclude(link, begun);
  const timeoutMs = begun;
  const until = link.clock.idled() + timeoutMs;
  for (;;) {
    const moved = link.carrySettlements();
    if (link.isSpent() || link.isDead()) return refused(link, FAILED.memory, budgetMs);
    const settled = link.enterJudge('poll') as string;
    if (settled[0] === '!') return refused(link, settled, budgetMs);
    if (settled !== '') return conclude(link, settled);
    if (moved) continue;
    switch (link.advance(until - link.clock.idled())) {
      case 'moved':
        break;
      case 'late':
        return abandon(link, `Test timed out in ${timeoutMs}ms of virtual time.${pending(link)}`);
      case 'nothing':
        return abandon(link, `The test waits for a promise that never settles: ${NOTHING_LEFT}${pending(link)}`);
    }
  }
}

const NOTHING_LEFT = 'nothing is left that could happen.';

/** Whose promises are open, when a test is given up. */
function pending(link: Link): string {
  const calls = link.enterJudge('pending') as string;
  return calls === '' || calls[0] === '!' ? '' : ` Not settled: what ${calls} returned.`;
}

/** The judge's word, unless something happened that no code of a test may overrule. */
function conclude(link: Link, settled: string): Outcome {
  const { passed, message, line } = JSON.parse(settled) as Outcome;
  const fault = link.fault();
  if (fault !== null) return failed(fault, null);
  return passed ? { passed, message: null, line: null, isLate: false } : failed(message ?? 'The test failed.', line);
}

/** There is no word of the judge: time or memory ended between two looks, or the engine failed. */
function refused(link: Link, told: string, budgetMs: number): Outcome {
  if (link.isSpent()) return late(link, budgetMs);
  return failed(capitalised(link.isDead() ? FAILED.memory : told), null);
}

/** Ends a test whose real time is over. */
export function late(link: Link, budgetMs: number): Outcome {
  link.allow(100);
  const limit = Math.round(budgetMs);
  const message = `The test was stopped after ${limit} ms of real time: the program did not come back.`;
  return { ...abandon(link, message), isLate: true };
}

/** Ends a test from outside: its late steps count for nothing. */
function abandon(link: Link, message: string): Outcome {
  link.enterJudge('fail', message);
  return failed(link.fault() ?? message, null);
}

const failed = (message: string, line: number | null): Outcome => ({
  passed: false,
  message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message,
  line,
  isLate: false,
});

const capitalised = (told: string) => `${told[1]!.toUpperCase()}${told.slice(2)}.`;
