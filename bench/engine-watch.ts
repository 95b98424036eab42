/** Times the calls that a host makes into the engine, each without the calls nested in it. */
import type { JudgeRealm, SubjectRealm } from '../sandbox/host/isolates.ts';

type Side = 'subject' | 'judge';

/** By `side.call`, where a call is the name of an endpoint or of a method of the engine. */
export type EngineCalls = Map<string, { count: number; ms: number }>;

export interface EngineWatch {
  /** The same realm, its calls timed. */
  realm<Watched extends SubjectRealm | JudgeRealm>(side: Side, realm: Watched): Watched;
}

/** `onCall` is told of each call before it is made. */
export function watchEngine(calls: EngineCalls, onCall: (call: string) => void): EngineWatch {
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
      const call = calls.get(name) ?? { count: 0, ms: 0 };
      calls.set(name, { count: call.count + 1, ms: call.ms + ms - nestedMs });
      nestedMs = outerMs + ms;
    }
  }

  function watched<Target extends object>(target: Target, nameOf: (method: string) => string): Target {
    const proxy = new Proxy(target, {
      get(_target, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== 'function') return value;
        const method = String(key).replace(/Sync$/, '');
        return (...args: unknown[]) => {
          const result: unknown = time(nameOf(method), () => value.apply(target, args.map(unwrapped)));
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
    realm(side, realm) {
      const nameOf = (method: string) => `${side}.${method}`;
      const endpoint = (name: string) => {
        const reference = time(`${side}, an endpoint looked up`, () => realm.endpoint(name));
        return watched(reference, (method) => (method === 'apply' ? `${side}.${name}()` : nameOf(method)));
      };
      return { ...realm, isolate: watched(realm.isolate, nameOf), context: watched(realm.context, nameOf), endpoint };
    },
  };
}
