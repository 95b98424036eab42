/** Times the calls that a host makes into the engine, each without the calls nested in it. */
import type { JudgeRealm, SubjectRealm } from '../sandbox/host/isolates.ts';

type Side = 'subject' | 'judge';

export interface EngineCall {
  readonly count: number;
  readonly ms: number;
  /** What the first took: functions are compiled then. */
  readonly firstMs: number;
}

export interface EngineWatch {
  /** By `side.call`, where a call is the name of an endpoint or of a method of the engine. */
  readonly calls: ReadonlyMap<string, EngineCall>;
  /** The same realm, its calls timed. */
  realm<Watched extends SubjectRealm | JudgeRealm>(side: Side, realm: Watched): Watched;
}

/** `onCall` is told of each call before it is made. */
export function watchEngine(onCall: (call: string) => void): EngineWatch {
  const calls = new Map<string, EngineCall>();
  /** What stands behind a proxy: the engine takes its own objects only. */
  const behind = new WeakMap<object, object>();
  let nestedMs = 0;

  function time<Result>(name: string, work: () => Result): Result {
    onCall(name);
    const outerMs = nestedMs;
    nestedMs = 0;
    const start = performance.now();
    try {
      return work();
    } finally {
      const ms = performance.now() - start;
      const ownMs = ms - nestedMs;
      const { count, ms: sumMs, firstMs } = calls.get(name) ?? { count: 0, ms: 0, firstMs: ownMs };
      calls.set(name, { count: count + 1, ms: sumMs + ownMs, firstMs });
      nestedMs = outerMs + ms;
    }
  }

  function watched<Target extends object>(
    target: Target,
    nameOf: (method: string, endpoint?: string) => string,
  ): Target {
    const proxy = new Proxy(target, {
      get(_target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        const method = String(key).replace(/Sync$/, '');
        return (...args: unknown[]) => {
          const endpoint = (args[1] as unknown[] | undefined)?.[0];
          const result: unknown = time(nameOf(method, String(endpoint)), () =>
            value.apply(target, args.map(unwrapped)),
          );
          const isModule = method === 'compileModule';
          return isModule
            ? watched(result as object, (name) => nameOf(name.replace('release', 'releaseModule')))
            : result;
        };
      },
    });
    behind.set(proxy, target);
    return proxy;
  }

  /** An argument as the engine knows it; what a function answers, likewise. */
  function unwrapped(argument: unknown): unknown {
    if (typeof argument === 'function' && argument.constructor === Function) {
      return (...args: unknown[]) => unwrapped(argument(...args));
    }
    return (argument !== null && typeof argument === 'object' && behind.get(argument)) || argument;
  }

  return {
    calls,
    realm(side, realm) {
      const nameOf = (method: string) => `${side}.${method}`;
      const enter = watched(realm.enter, (method, name) => (method === 'apply' ? `${side}.${name}()` : nameOf(method)));
      return { ...realm, isolate: watched(realm.isolate, nameOf), context: watched(realm.context, nameOf), enter };
    },
  };
}
