/** The function that a realm has of its host: one for all that it asks, since making one costs more than calling it. */
import ivm from 'isolated-vm';
import type { AdvanceKind, Clock, Side } from './clock.ts';

export interface HostSide {
  readonly clock: Clock;
  readonly print: (level: string, text: string) => void;
  readonly polyfills: string;
  /** Has the other realm answer a message. */
  readonly cross: (text: string) => string;
  readonly fault: (message: string) => void;
  /** Does what the host entered the subject for. */
  readonly turn: () => void;
}

/** What the judge alone may ask: the program must not move the clock. */
const JUDGE_ONLY = new Set([
  ...['useFake', 'useReal', 'setSystemTime', 'runNow', 'request', 'countTimers', 'clearTimers'],
]);

export function createHostCall(side: Side, host: HostSide): ivm.Callback {
  const { clock } = host;
  return new ivm.Callback((what: string, first: never, second: never, third: never): unknown => {
    if (side === 'subject' && JUDGE_ONLY.has(what)) return undefined;
    switch (what) {
      case 'cross':
        return host.cross(first);
      case 'turn':
        return void host.turn();
      case 'fault':
        return void host.fault(first);
      case 'now':
        return clock.now();
      case 'setTimer':
        return void clock.setTimer(side, first, second, third);
      case 'clearTimer':
        return void clock.clearTimer(side, first);
      case 'isFake':
        return clock.isFake();
      case 'print':
        return void host.print(first, second);
      case 'polyfills':
        return host.polyfills;
      case 'useFake':
        return void clock.useFake(first);
      case 'useReal':
        return void clock.useReal();
      case 'setSystemTime':
        return void clock.setSystemTime(first);
      case 'runNow':
        return runNow(clock, first, second);
      case 'request':
        return void clock.request(first, second, third);
      case 'countTimers':
        return clock.count();
      case 'clearTimers':
        return void clock.clear();
      default:
        return undefined;
    }
  });
}

/** Why timers could not all be fired; empty when they were. */
function runNow(clock: Clock, kind: AdvanceKind, ms: number): string {
  try {
    clock.runNow(kind, ms);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
