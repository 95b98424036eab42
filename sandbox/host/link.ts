/**
 * A subject and a judge joined: every call between the two passes through here, with what is left of the test's time as
 * its own timeout, since a timeout does not reach into a nested call.
 */
import { performance } from 'node:perf_hooks';
import { type Clock, createClock, type Timer } from './clock.ts';
import { createHostCall } from './host-call.ts';
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
  /** Begins a test on both sides: the judge's word when it has ended already, else its timeout in virtual milliseconds. */
  playTest(test: number): string | number;
  callSubject(name: string, ...args: readonly unknown[]): unknown;
  /** The work done since the test or the program began, as the subject tells it. */
  workDone(): string;
  /** Carries settled promises and changes across, both ways; false when no promise had settled. */
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
  const realms = { subject, judge };
  let deadline = performance.now();
  let depth = 0;
  let timedCalls = 0;
  let fault: string | null = null;
  let spent = false;
  let dead = false;
  let turn: (() => void) | undefined;
  /** What the subject said of its work when it was last left, unless it has been entered since. */
  let work: string | undefined;

  const left = () => deadline - performance.now();

  /** Calls an endpoint. Nothing is thrown: what stops a call is noted, and {@link FAILED} says what the caller is told. */
  function call(side: 'subject' | 'judge', name: string, args: readonly unknown[], graceMs: number): unknown {
    const timeout = Math.ceil(left() + graceMs);
    if (timeout <= 0) {
      spent = true;
      return FAILED.timeout;
    }
    if (side === 'subject') work = undefined;
    try {
      const isTimed = ++timedCalls <= MAX_TIMED_CALLS;
      return realms[side].enter.applySync(undefined, [name, ...args] as never[], isTimed ? { timeout } : {});
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
    if (realms[side].isolate.isDisposed) {
      dead = true;
      return FAILED.memory;
    }
    if (message.startsWith('Maximum call stack')) return FAILED.depth;
    // A rejection nobody handles surfaces as the exception of the outermost call; as in Vitest it fails no test.
    return FAILED.other;
  }

  /** Has the side answer a message of the other. */
  function cross(side: 'subject' | 'judge', text: string): string {
    if (depth >= MAX_DEPTH) return FAILED.depth;
    if (dead) return FAILED.memory;
    depth++;
    try {
      return call(side, 'answer', [text], side === 'judge' ? OUTER_GRACE_MS : 0) as string;
    } finally {
      depth--;
    }
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

  const hostCall = (side: 'subject' | 'judge') =>
    createHostCall(side, {
      clock,
      print,
      polyfills: isolates.polyfills,
      cross: (text) => cross(side === 'subject' ? 'judge' : 'subject', text),
      fault(message) {
        fault ??= message;
      },
      turn: () => turn?.(),
    });
  subject.enter.applySync(undefined, ['boot', seed, hostCall('subject')] as never[]);
  judge.enter.applySync(undefined, ['boot', seed, hostCall('judge')] as never[]);

  function turnJudge(beginsTest: boolean, name: string, args: readonly unknown[]): unknown {
    if (dead) return FAILED.memory;
    let result: unknown;
    let hasTurned = false;
    turn = () => {
      turn = undefined;
      hasTurned = true;
      result = call('judge', name, args, OUTER_GRACE_MS);
    };
    const stopped = call('subject', 'enter', [beginsTest], 2 * OUTER_GRACE_MS);
    turn = undefined;
    work = stopped as string;
    return hasTurned ? result : stopped;
  }

  const enterJudge = (name: string, ...args: readonly unknown[]) => turnJudge(false, name, args);

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
    playTest: (test) => turnJudge(true, 'play', [test]) as string | number,
    callSubject: (name, ...args) => (dead ? FAILED.memory : call('subject', name, args, 0)),
    workDone: () => work ?? ((dead ? FAILED.memory : call('subject', 'workDone', [], 0)) as string),
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
    dispose: () => isolates.retire(subject, judge),
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
