/** What is known to differ, and why: `npm run fidelity` fails when it finds more than this, and when it finds less. */

/** Exercises that the sandbox refuses, as its design has it. */
export const REFUSED: Readonly<Record<string, string>> = {
  'exercism javascript/grep': 'reads files and starts a process',
  'exercism javascript/lens-person': 'is made of six modules',
  'exercism javascript/parallel-letter-frequency': 'starts worker threads',
  'exercism typescript/crypto-square': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/diffie-hellman': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/game-of-life': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/gigasecond': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/kindergarten-garden': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/list-ops': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/pythagorean-triplet': 'has a parameter property, which is no erasable syntax',
  'exercism typescript/react': 'has an enum, which is no erasable syntax',
};

/** A solution that takes more for one test than the sandbox gives: 30,000,000 units of work. */
export const SLOW: Readonly<Record<string, string>> = {
  'exercism javascript/pythagorean-triplet': 'makes 450 million look-ups in one test',
};

/** Tests that pass here and fail there, or the other way round, by exercise and by the end of their keys. */
export const DIFFERENCES: readonly { readonly of: string; readonly tests: RegExp; readonly reason: string }[] = [
  {
    of: 'shipped/async/database-closes-before-the-requests-are-done',
    tests: /\/program\/.* > waits for a service no longer than its grace$/,
    reason: 'the program forgets a promise, and test and program take turns in another order',
  },
  {
    of: 'probes/kinds-of-values',
    tests: /a value of kind boxedText > (toEqual|toStrictEqual|toMatchObject) stringContaining$/,
    reason: 'stringContaining matches primitives only, so that no object can claim to be a text',
  },
  {
    of: 'probes/kinds-of-values',
    tests: /a value of kind arguments > /,
    reason: 'an arguments object crosses as a plain object without a length',
  },
  {
    of: 'probes/kinds-of-values',
    tests: /a value of kind (weakMap|generator) > (toEqual emptyObject|tag)$/,
    reason: 'what crosses by handle has no built-in tag: a WeakMap or a generator equals an empty object',
  },
  {
    of: 'probes/errors',
    tests: /(nothing|undef) > (rejects )?toThrow(Error)? (text|part|emptyText|regexp)$/,
    reason:
      'Vitest lets a thrown null or undefined satisfy toThrow with any text; here a value without a message never does',
  },
  {
    of: 'probes/classes',
    tests: /structuredClone of an instance$/,
    reason: 'structuredClone refuses an instance whose class sets Symbol.toStringTag',
  },
  {
    of: 'probes/classes',
    tests: /functions > toString$/,
    reason: 'the source of a function does not cross',
  },
  {
    of: 'probes/classes',
    tests: /functions > instanceof in the program 6$/,
    reason: 'Function does not cross: it makes code in the realm that it belongs to',
  },
  {
    of: 'probes/classes',
    tests: /structures > proxy$/,
    reason: 'a Proxy of the program crosses as what it shows when it crosses, without its traps',
  },
  {
    of: 'probes/hooks',
    tests: /a failing beforeAll > /,
    reason: 'Vitest calls the tests of a suite skipped when its beforeAll fails; here they have failed',
  },
];

/** Why the test of that key may differ. */
export function reasonFor(key: string): string | undefined {
  return DIFFERENCES.find(({ of, tests }) => key.startsWith(`${of}/`) && tests.test(key))?.reason;
}
