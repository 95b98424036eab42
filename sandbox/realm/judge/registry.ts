/** The tests and hooks that a test file registers: a tree of suites, filled by describe, test and the hooks. */

export type Mode = 'run' | 'skip' | 'only' | 'todo';
export type HookName = 'beforeAll' | 'afterAll' | 'beforeEach' | 'afterEach';
// biome-ignore lint/suspicious/noExplicitAny: callbacks are the test author's
export type Callback = (...args: any[]) => unknown;

export interface SuiteNode {
  readonly kind: 'suite';
  readonly name: string;
  readonly parent: SuiteNode | null;
  readonly mode: Mode;
  readonly timeoutMs: number | undefined;
  readonly register: Callback | null;
  readonly children: (SuiteNode | TestNode)[];
  readonly hooks: Record<HookName, Callback[]>;
}

export interface TestNode {
  readonly kind: 'test';
  readonly name: string;
  readonly parent: SuiteNode;
  readonly mode: Mode;
  readonly fails: boolean;
  readonly timeoutMs: number | undefined;
  readonly body: Callback | null;
}

const root = createSuite('', null, 'run', undefined, null);
let open: SuiteNode | null = root;

/** The suite that is being filled; throws once the tests run. */
export function openSuite(what: string): SuiteNode {
  if (!open) throw new Error(`Expected ${what} to be called while the file loads, got a call inside a test.`);
  return open;
}

export function createSuite(
  name: string,
  parent: SuiteNode | null,
  mode: Mode,
  timeoutMs: number | undefined,
  register: Callback | null,
): SuiteNode {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { kind: 'suite', name, parent, mode, timeoutMs, register, children: [], hooks };
}

/**
 * Runs the callbacks of describe, outer before inner as Vitest does, and lists the tests that are to run in order.
 * Throws when a callback throws or returns a promise.
 */
export function collectTests(): TestNode[] {
  if (open) {
    fill(root);
    open = null;
  }
  const runnable: TestNode[] = [];
  list(root, hasOnly(root), false, runnable);
  return runnable;
}

function fill(suite: SuiteNode): void {
  open = suite;
  const result = suite.register?.();
  if (typeof (result as { then?: unknown } | null | undefined)?.then === 'function') {
    throw new Error(`Expected the callback of describe "${suite.name}" to be synchronous, got a promise.`);
  }
  for (const child of suite.children) if (child.kind === 'suite') fill(child);
}

function hasOnly(node: SuiteNode): boolean {
  return node.children.some((child) => child.mode === 'only' || (child.kind === 'suite' && hasOnly(child)));
}

function list(suite: SuiteNode, onlyMode: boolean, chosen: boolean, runnable: TestNode[]): void {
  for (const child of suite.children) {
    if (child.mode === 'skip' || child.mode === 'todo') continue;
    const included = chosen || child.mode === 'only';
    if (child.kind === 'suite') list(child, onlyMode, included, runnable);
    else if (!onlyMode || included) runnable.push(child);
  }
}

/** The suites around a test, outermost first. */
export function suitesOf(test: TestNode): SuiteNode[] {
  const path: SuiteNode[] = [];
  for (let suite: SuiteNode | null = test.parent; suite; suite = suite.parent) path.unshift(suite);
  return path;
}

/** Forgets every test, so that a file can be loaded. */
export function clearTests(): void {
  root.children.length = 0;
  for (const hooks of Object.values(root.hooks)) hooks.length = 0;
  open = root;
}

/** Describe titles and title joined by ` > `. */
export function fullName(test: TestNode): string {
  return [...suitesOf(test).slice(1), test].map((node) => node.name).join(' > ');
}

/** The test's own timeout, or that of the nearest suite that has one. */
export function timeoutOf(test: TestNode): number | undefined {
  let timeoutMs = test.timeoutMs;
  for (let suite: SuiteNode | null = test.parent; suite && timeoutMs === undefined; suite = suite.parent) {
    timeoutMs = suite.timeoutMs;
  }
  return timeoutMs;
}
