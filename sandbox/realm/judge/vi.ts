import { clearAllMocks, fn, isMockFunction, resetAllMocks, restoreAllMocks, spyOn } from '@vitest/spy';
import { createFakeTimers } from './fake-timers.ts';
import { builtIns } from './own-built-ins.ts';
import { testSettings } from './settings.ts';
import { refuse, UnsupportedError } from './unsupported.ts';
import { waitFor, waitUntil } from './wait.ts';

const REFUSED = [
  'mock',
  'unmock',
  'doMock',
  'doUnmock',
  'importActual',
  'importMock',
  'resetModules',
  'dynamicImportSettled',
  'mockObject',
  'stubEnv',
  'unstubAllEnvs',
  'resetConfig',
  'advanceTimersToNextFrame',
  'setTimerTickMode',
];

const stubbed = new Map<string | symbol, PropertyDescriptor | undefined>();

/** Vitest's `vi`, as far as it makes sense for a program without imports. */
export const vi = {
  fn,
  spyOn: ((object: object, key: PropertyKey, ...access: never[]) => {
    builtIns.allow(object, key);
    return (spyOn as (...args: unknown[]) => unknown)(object, key, ...access);
  }) as typeof spyOn,
  isMockFunction,
  mocked: <T>(value: T): T => value,
  hoisted: <T>(factory: () => T): T => factory(),
  clearAllMocks: chain(clearAllMocks),
  resetAllMocks: chain(resetAllMocks),
  restoreAllMocks: chain(restoreAllMocks),
  ...createFakeTimers((): object => vi),
  waitFor,
  waitUntil,
  /** Sets a global of the judge's realm; the program has its own. */
  stubGlobal(name: string | symbol, value: unknown) {
    if (!stubbed.has(name)) stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
    return vi;
  },
  unstubAllGlobals() {
    for (const [name, descriptor] of stubbed) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    stubbed.clear();
    return vi;
  },
  setConfig(config: { testTimeout?: number; [key: string]: unknown }) {
    const odd = Object.keys(config).filter((key) => key !== 'testTimeout' && key !== 'hookTimeout');
    if (odd.length > 0) throw new UnsupportedError(`vi.setConfig({ ${odd.join(', ')} })`);
    if (config.testTimeout !== undefined) testSettings.timeoutMs = config.testTimeout;
  },
  ...Object.fromEntries(REFUSED.map((name) => [name, refuse(`vi.${name}`)])),
};

/** Names of `vi` that throw when called. */
export const refusedOfVi: readonly string[] = REFUSED;

function chain(act: () => void): () => object {
  return () => {
    act();
    return vi;
  };
}
