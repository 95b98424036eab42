import {
  ASYMMETRIC_MATCHERS_OBJECT,
  addCustomEqualityTesters,
  ChaiStyleAssertions,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';
import { currentTask, type Task } from './current.ts';
import { guardAssertions } from './guard.ts';
import { refuse } from './unsupported.ts';

// biome-ignore lint/suspicious/noExplicitAny: the shape of expect is Vitest's, and it is assembled at run time
export type Expect = any;

const SNAPSHOT_MATCHERS = [
  'matchSnapshot',
  'toMatchSnapshot',
  'toMatchInlineSnapshot',
  'toMatchFileSnapshot',
  'toThrowErrorMatchingSnapshot',
  'toThrowErrorMatchingInlineSnapshot',
];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(ChaiStyleAssertions);
chai.use(JestAsymmetricMatchers);
chai.use((library, utils) => {
  for (const name of SNAPSHOT_MATCHERS) {
    utils.addMethod(library.Assertion.prototype, name, refuse(name, 'write the expected value into the test'));
  }
});

interface ExpectState {
  assertionCalls: number;
}

const NO_ASSERTIONS = {
  assertionCalls: 0,
  isExpectingAssertions: false,
  isExpectingAssertionsError: null,
  expectedAssertionsNumber: null,
  expectedAssertionsNumberErrorGen: null,
};

guardAssertions();

/** Makes an `expect`, as Vitest assembles it, for one test or for whichever test runs. */
export function createExpect(task?: Task): Expect {
  const expect: Expect = (value: unknown, message?: string) => {
    // Written in place: `setState` copies every descriptor of the state.
    (getState(expect) as ExpectState).assertionCalls++;
    const assertion = chai.expect(value, message) as Expect;
    const test = task ?? currentTask();
    if (test) chai.util.flag(assertion, 'vitest-test', test);
    return assertion;
  };
  Object.assign(expect, chai.expect, (globalThis as Expect)[ASYMMETRIC_MATCHERS_OBJECT]);
  expect.getState = () => getState(expect);
  expect.setState = (state: object) => setState(state, expect);
  setState({ ...NO_ASSERTIONS, currentTestName: task?.fullTestName ?? '' }, expect);
  expect.assert = chai.assert;
  expect.extend = (matchers: object) => (chai.expect as Expect).extend(expect, matchers);
  expect.addEqualityTesters = (testers: never[]) => addCustomEqualityTesters(testers);
  expect.soft = (...args: unknown[]) => expect(...args).withContext({ soft: true });
  expect.unreachable = (message?: string) =>
    chai.assert.fail(`expected${message ? ` "${message}" ` : ' '}not to be reached`);
  expect.assertions = (count: number) =>
    expect.setState({
      expectedAssertionsNumber: count,
      expectedAssertionsNumberErrorGen: () =>
        new Error(`expected number of assertions to be ${count}, but got ${expect.getState().assertionCalls}`),
    });
  expect.hasAssertions = () =>
    expect.setState({
      isExpectingAssertions: true,
      isExpectingAssertionsError: new Error('expected any number of assertion, but got none'),
    });
  expect.poll = refuse('expect.poll', 'use vi.waitFor');
  expect.addSnapshotSerializer = refuse('expect.addSnapshotSerializer');
  expect.extend(customMatchers);
  return expect;
}

/** Starts the assertion count of a test anew. */
export function resetAssertions(expect: Expect, testName: string): void {
  Object.assign(getState(expect), NO_ASSERTIONS);
  getState(expect).currentTestName = testName;
}

/** What `expect.assertions` and `expect.hasAssertions` have to say at the end of a test; null when they are content. */
export function assertionCountError(expect: Expect): Error | null {
  const state = getState(expect);
  if (state.expectedAssertionsNumber != null && state.assertionCalls !== state.expectedAssertionsNumber) {
    return state.expectedAssertionsNumberErrorGen?.() ?? null;
  }
  return state.isExpectingAssertions && state.assertionCalls === 0 ? (state.isExpectingAssertionsError ?? null) : null;
}

/** The `expect` that test files import. */
export const expect = createExpect();
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true });
