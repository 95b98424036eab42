import { chai } from '@vitest/expect';

/** Properties that chai itself looks for on assertions before they are there. */
const ITS_OWN = ['__flags', '__methods', '_obj', 'assert'];

/**
 * Has an assertion throw for a matcher that does not exist, as chai's proxies do, without a proxy around each assertion:
 * a property that is found nowhere is looked up here last.
 */
export function guardAssertions(): void {
  const { prototype } = chai.Assertion as unknown as { prototype: object };
  // Found before the guard is asked, and set without asking it.
  Object.defineProperty(prototype, '__flags', { value: undefined, writable: true, configurable: true });
  const guard = new Proxy(Object.prototype, {
    get(target, key, assertion) {
      if (typeof key !== 'string' || key in target || isAllowed(key)) return Reflect.get(target, key, assertion);
      return refuse(assertion as object, key);
    },
  });
  Object.setPrototypeOf(prototype, guard);
}

const isAllowed = (key: string) => ITS_OWN.includes(key) || chai.config.proxyExcludedKeys.includes(key);

/** Throws what chai throws, with the name that is nearest. */
function refuse(assertion: object, key: string): unknown {
  chai.config.useProxy = true;
  try {
    const { proxify } = chai.util as unknown as { proxify(value: object): Record<string, unknown> };
    return proxify(assertion)[key];
  } finally {
    chai.config.useProxy = false;
  }
}
