/** The words of Jest and Vitest, and what each is in Vitest. */

/** What registers a test, by the name under which it may be called. */
const TESTS: Readonly<Record<string, string>> = { test: 'test', it: 'it', xtest: 'test', xit: 'it', fit: 'it' };
const GROUPS: Readonly<Record<string, string>> = { describe: 'describe', xdescribe: 'describe', fdescribe: 'describe' };
const OTHERS: Readonly<Record<string, string>> = {
  expect: 'expect',
  jest: 'vi',
  vi: 'vi',
  beforeEach: 'beforeEach',
  afterEach: 'afterEach',
  beforeAll: 'beforeAll',
  afterAll: 'afterAll',
};

/** From where a test file may import them. */
export const TEST_MODULES: readonly string[] = ['@jest/globals', 'vitest'];

export const inVitest = (word: string): string | undefined => TESTS[word] ?? GROUPS[word] ?? OTHERS[word];
export const isTestWord = (word: string): boolean => Object.hasOwn(TESTS, word);
export const isGroupWord = (word: string): boolean => Object.hasOwn(GROUPS, word);
/** Whether it switches off what it registers. */
export const isOffWord = (word: string): boolean => word === 'xtest' || word === 'xit' || word === 'xdescribe';

/** The names that a Vitest file may import, in the order in which they are. */
export const VITEST_NAMES: readonly string[] = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'expect',
  'it',
  'test',
  'vi',
];
