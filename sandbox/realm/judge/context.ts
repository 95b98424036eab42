import type { Task } from './current.ts';
import { createExpect, type Expect } from './expect.ts';
import { refuse } from './unsupported.ts';

/** Thrown by `skip()` of the test context: a test that was expected and skips itself is a failed one. */
export class SkippedItself extends Error {
  constructor(note?: string) {
    super(`The test skipped itself${note ? `: ${note}` : ''}.`);
    this.name = 'SkippedItself';
  }
}

export interface TestContext {
  readonly task: Task;
  readonly expect: Expect;
  /** Set when the test asked for its own `expect`, whose assertions are then counted. */
  readonly local: () => Expect | null;
}

/** The argument of tests, beforeEach and afterEach. */
export function createContext(task: Task): TestContext {
  let local: Expect | null = null;
  // A function, so that one that takes it for the callback of other test runners is told.
  const context = Object.defineProperties(
    refuse('done() of a test', 'return a promise'),
    Object.getOwnPropertyDescriptors({
      task,
      get expect() {
        local ??= createExpect(task);
        return local;
      },
      skip(condition?: boolean | string, note?: string) {
        if (condition === false) return;
        throw new SkippedItself(typeof condition === 'string' ? condition : note);
      },
      onTestFinished: (hook: () => unknown) => void task.onFinished.push(hook),
      onTestFailed: (hook: () => unknown) => void task.onFailed.push(hook),
      annotate: refuse('annotate of the test context'),
    }),
  );
  Object.defineProperty(context, 'local', { value: () => local });
  return context as unknown as TestContext;
}
