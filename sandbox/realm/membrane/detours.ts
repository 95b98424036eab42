/**
 * Detours that may touch the built-ins that tests run on. A function of a test writes where it is told to, so the test's
 * side takes note when the program names a built-in, or a key by which one is reached from any value.
 */
import { namesBuiltIns } from './built-ins.ts';
import type { PortOptions, Role } from './port.ts';
import type { Tables } from './tables.ts';

export interface Detours {
  /** Takes note of what the other side says beside asking for an operation. */
  listen(text: string): void;
  /** Takes note that an operation is asked for. */
  begin(): void;
  /** Has the built-ins looked at once an operation is over that may have been told of one. */
  end(message: readonly unknown[], text: string): void;
  /** Whether, since this was last asked, the other side could have had this one change its own built-ins. */
  take(): boolean;
}

export function createDetours(role: Role, tables: Tables, options: PortOptions): Detours {
  const { afterDetour } = options;
  let asked = false;
  /** Stays: a callback may put off to another test what it was told. */
  let named = false;

  function isDetour(message: readonly unknown[], text: string): boolean {
    if (namesBuiltIns(text)) return true;
    const called = tables.byId(message[3] as number)?.object;
    return called !== undefined && options.isBuiltIn?.(called) === true;
  }

  return {
    listen(text) {
      named ||= role === 'judge' && namesBuiltIns(text);
    },
    begin() {
      asked = true;
    },
    end(message, text) {
      if (afterDetour === undefined || !isDetour(message, text)) return;
      named = true;
      afterDetour();
    },
    take() {
      const was = asked || named;
      asked = false;
      return was;
    },
  };
}
