/**
 * A subject and a judge joined: every call between the two passes through here, with what is left of the test's time as
 * its own timeout, since a timeout does not reach into a nested call.
 */
import { performance } from 'node:perf_hooks';
import ivm from 'isolated-vm';
import { type AdvanceKind, type Clock, createClock, type Timer } from './clock.ts';
import type { Isolates, JudgeRealm, SubjectRealm } from './isolates.ts';

/** Calls that alternate between test and program beyond this depth meet a RangeError, as deep recursion does. */
const MAX_DEPTH = 200;
/** An outer call is given longer than what it calls, so that the innermost one is stopped. */
const OUTER_GRACE_MS = 20;
/**
 * Calls of a test that are given a timeout. isolated-vm keeps the timer of a call that is over until its time is up, and
 * then drops all that are due by recursion: a hundred thousand of one test overflow the stack of its thread, which ends
 * the host, maybe in somebody else's run. In a call beyond these the pool's deadline is what stops an endless loop.
 */
const MAX_TIMED_CALLS = 5_000;

export interface Link {
  readonly subject: SubjectRealm;
  readonly judge: JudgeRealm;
  readonly clock: Clock;
  /** Gives what follows until the next call this many milliseconds. */
  allow(ms: number): void;
  /** Milliseconds left of what was allowed. */
  left(): number;
  /** Why the current test fails whatever its code concludes; null while nothing is the matter. */
  fault(): string | null;
  clearFault(): void;
  isSpent(): boolean;
  isDead(): boolean;
  /** Calls a judge endpoint from inside a call to the subject, so that the program's microtasks wait for its end. */
  enterJudge(name: string, ...args: readonly (string | number | boolean)[]): unknown;
  callSubject(name: string, ...args: readonly unknown[]): unknown;
  /** Carries settled promises across, both ways; false when there were none. */
  carrySettlements(): boolean;
  /** Lets the clock move on by one timer. */
  advance(withinMs: number): 'moved' | 'late' | 'nothing';
  dispose(): void;
}

export interface LinkOptions {
  readonly isolates: Isolates;
  readonly memoryMb: number;
  readonly seed: number;
  readonly print: (level: string, text: string) => void;
}

export function createLink({ isolates, memoryMb, seed, print }: LinkOptions): Link {
  const subject = isolates.subject(memoryMb);
  const judge = isolates.judge();
  const endpoints = { subject: new Map<string, ivm.Reference>(), judge: new Map<string, ivm.Reference>() };
  let deadline = performance.now();
  let depth = 0;
  let timedCalls = 0;
  let fault: string | null = null;
  let spent = false;
  let dead = false;

  const left = () => deadline - performance.now();

  function endpoint(side: 'subject' | 'judge', name: string): ivm.Reference {
    let found = endpoints[side].get(name);
    if (found === undefined) {
      found = (side === 'subject' ? subject : judge).endpoint(name);
      endpoints[side].set(name, found);
    }
    return found;
  }

  /** Calls an endpoint. Nothing is thrown: what stops a call is noted, and `failed` says what the caller is told. */
  function call(side: 'subject' | 'judge', name: string, args: readonly unknown[], graceMs: number): unknown {
    const timeout = Math.ceil(left() + graceMs);
    if (timeout <= 0) {
      spent = true;
      return FAILED.timeout;
    }
    try {
      const isTimed = ++timedCalls <= MAX_TIMED_CALLS;
      return endpoint(side, name).applySync(undefined, args as never[], isTimed ? { timeout } : {});
    } catch (error) {
      return explain(side, error);
    }
  }

  function explain(side: 'subject' | 'judge', error: unknown): string {
    const message = String((error as { message?: unknown } | null)?.message);
    if (message === 'Script execution timed out.') {
      spent = true;
      return FAILED.timeout;
    }
    // What fills the judge's memory is what the program hands to the tests.
    if ((side === 'subject' ? subject : judge).isolate.isDisposed) {
      dead = true;
      return FAILED.memory;
    }
    if (message.startsWith('Maximum call stack')) return FAILED.depth;
    // A rejection nobody handles surfaces as the exception of the outermost call; as in Vitest it fails no test.
    return FAILED.other;
  }

  function crossing(side: 'subject' | 'judge') {
    return new ivm.Callback((text: string) => {
      if (depth >= MAX_DEPTH) return FAILED.depth;
      if (dead) return FAILED.memory;
      depth++;
      try {
        return call(side, 'answer', [text], side === 'judge' ? OUTER_GRACE_MS : 0) as string;
      } finally {
        depth--;
      }
    });
  }

  const clock = createClock((timer) => fire(timer));

  /** Fires a timer inside whatever call is under way. */
  function fire(timer: Timer): void {
    carry('judge', 'subject');
    call(timer.side, 'fire', [timer.id], 0);
    carry('subject', 'judge');
  }

  /** Tells one side what the other has settled and changed; false when nothing has settled. */
  function carry(from: 'subject' | 'judge', to: 'subject' | 'judge'): boolean {
    const told = dead ? '' : (call(from, 'take', [], from === 'judge' ? OUTER_GRACE_MS : 0) as string);
    if (told === '' || told[0] === '!') return told !== '';
    call(to, 'settle', [told], to === 'judge' ? OUTER_GRACE_MS : 0);
    return hasSettled(told);
  }

  const note = new ivm.Callback((message: string) => {
    fault ??= message;
  });
  const setTimer = (side: 'subject' | 'judge') =>
    new ivm.Callback((id: number, delayMs: number, repeat: boolean) => clock.setTimer(side, id, delayMs, repeat));
  const clearTimer = (side: 'subject' | 'judge') => new ivm.Callback((id: number) => clock.clearTimer(side, id));
  const common = (side: 'subject' | 'judge') => [
    seed,
    crossing(side === 'subject' ? 'judge' : 'subject'),
    note,
    new ivm.Callback(() => clock.now()),
    setTimer(side),
    clearTimer(side),
    new ivm.Callback(print),
    new ivm.Callback(() => clock.isFake()),
  ];
  const clockCalls = [
    new ivm.Callback((nowMs: number | null) => clock.useFake(nowMs)),
    new ivm.Callback(() => clock.useReal()),
    new ivm.Callback((ms: number) => clock.setSystemTime(ms)),
    new ivm.Callback((kind: AdvanceKind, ms: number) => {
      try {
        clock.runNow(kind, ms);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    }),
    new ivm.Callback((request: number, kind: AdvanceKind, ms: number) => clock.request(request, kind, ms)),
    new ivm.Callback(() => clock.count()),
    new ivm.Callback(() => clock.clear()),
  ];
  endpoint('subject', 'boot').applySync(undefined, common('subject'));
  endpoint('judge', 'boot').applySync(undefined, [...common('judge'), ...clockCalls]);

  function enterJudge(name: string, ...args: readonly unknown[]): unknown {
    if (dead) return FAILED.memory;
    let result: unknown;
    let hasTurned = false;
    const turn = new ivm.Callback(() => {
      hasTurned = true;
      result = call('judge', name, args, OUTER_GRACE_MS);
    });
    const stopped = call('subject', 'enter', [turn], 2 * OUTER_GRACE_MS);
    return hasTurned ? result : stopped;
  }

  return {
    subject,
    judge,
    clock,
    allow(ms) {
      deadline = performance.now() + ms;
      timedCalls = 0;
      spent = false;
    },
    left,
    fault: () => fault,
    clearFault() {
      fault = null;
    },
    isSpent: () => spent,
    isDead: () => dead,
    enterJudge,
    callSubject: (name, ...args) => (dead ? FAILED.memory : call('subject', name, args, 0)),
    carrySettlements() {
      const isForSubject = carry('judge', 'subject');
      const forJudge = dead ? '' : (call('subject', 'take', [], 0) as string);
      if (forJudge !== '' && forJudge[0] !== '!') enterJudge('settle', forJudge);
      return isForSubject || hasSettled(forJudge);
    },
    advance(withinMs) {
      const next = clock.next(withinMs);
      if (typeof next === 'string') return next;
      if ('done' in next) enterJudge('clockDone', next.done);
      else if (next.fire.side === 'judge') enterJudge('fire', next.fire.id);
      else call('subject', 'fire', [next.fire.id], 0);
      return 'moved';
    },
    dispose() {
      if (!subject.isolate.isDisposed) subject.isolate.dispose();
      judge.context.release();
    },
  };
}

/** Changes alone begin with a blank. */
const hasSettled = (told: string) => told !== '' && told[0] !== ' ';

/** What a crossing answers where there is no reply; the port throws it in the realm that asked. */
export const FAILED = {
  timeout: '!the program ran for longer than the test may take',
  memory: '!the program used more memory than it may',
  depth: '!depth',
  other: '!the call failed inside the engine',
} as const;
