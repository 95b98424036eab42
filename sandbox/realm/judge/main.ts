/** The judge's realm. The host finds its way in at `globalThis.__realm`, tests of the realm its parts at `__judge`. */

// First: the libraries below capture Date, WeakRef and the timers as they load.
import '../web/installed.ts';

import { JEST_MATCHERS_OBJECT } from '@vitest/expect';
import { giveHost, clock as realmClock } from '../web/installed.ts';
import { pruneContext } from '../web/prune.ts';
import { clockBox } from './clock.ts';
import { endpoints, judgeClock, programLink } from './endpoints.ts';
import { expect } from './expect.ts';
import { vitestModule } from './module.ts';
import { createRunner } from './runner.ts';
import { refusedOfVi, vi } from './vi.ts';
import { warmJudge } from './warm.ts';

const judge = {
  giveHost,
  realmClock,
  clockBox,
  pruneContext,
  vitestModule,
  createRunner,
  /** Every name that a test file can use, for docs/test-api.md. */
  apiNames() {
    const { matchers } = (globalThis as unknown as Record<symbol, { matchers: object }>)[JEST_MATCHERS_OBJECT] as {
      matchers: object;
    };
    return {
      module: Object.keys(vitestModule),
      vi: Object.keys(vi).filter((name) => !refusedOfVi.includes(name)),
      refused: refusedOfVi.map((name) => `vi.${name}`),
      matchers: Object.keys(matchers),
      expect: Object.keys(expect),
    };
  },
};

export type Judge = typeof judge;

Object.defineProperty(globalThis, '__judge', { value: judge, configurable: true });
clockBox.clock = judgeClock;
Object.defineProperties(globalThis, {
  __vitest: { value: vitestModule, configurable: true },
  __program: { value: programLink, configurable: true },
});
// The snapshot then holds functions that are compiled.
warmJudge();

/** Found by the host and deleted before a test file is loaded. */
Object.defineProperty(globalThis, '__realm', {
  value: (name: keyof typeof endpoints, first: never, second: never): unknown =>
    (endpoints[name] as (first: never, second: never) => unknown)(first, second),
  configurable: true,
});
