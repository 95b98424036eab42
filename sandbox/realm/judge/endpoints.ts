/** What the host calls in the judge's realm: the port to the program, the tests' runner, the clock's answers. */
import { chai } from '@vitest/expect';
import { fn, isMockFunction } from '@vitest/spy';
import { programFrames, TOO_DEEP } from '../../program-frames.ts';
import { createPort, type Port } from '../membrane/port.ts';
import { portEndpoints } from '../port-endpoints.ts';
import { type HostCall, webHost } from '../web/host.ts';
import { clock, giveHost } from '../web/installed.ts';
import { getOwnPropertyDescriptor, isError } from '../web/intrinsics.ts';
import { pruneContext } from '../web/prune.ts';
import type { JudgeClock } from './clock.ts';
import { describeFailures, traceOfFailure } from './failure.ts';
import { vitestModule } from './module.ts';
import { builtIns } from './own-built-ins.ts';
import { programErrors } from './program-errors.ts';
import { createRunner, type Runner } from './runner.ts';
import { warmTest } from './warm.ts';

type Kind = 'advance' | 'next' | 'all' | 'pending';

let host: HostCall;
let program: unknown[] = [];
let onChange: ((index: number, value: unknown) => void) | undefined;
const waiting = new Map<number, () => void>();
/** Index in the runner of each expected test. */
let order: number[] = [];

/** Parts of the runner that a program must not hold, whoever passes them to it. */
const forbidden = new WeakSet<object>([
  globalThis,
  vitestModule,
  ...Object.values(vitestModule).filter((value) => typeof value === 'function' || typeof value === 'object'),
  Function,
  // biome-ignore lint/security/noGlobalEval: named to be refused, never called
  eval,
  ...[async () => {}, function* () {}, async function* () {}].map(
    (value) => (Object.getPrototypeOf(value) as { constructor: object }).constructor,
  ),
  Reflect,
  Proxy,
  Math,
  JSON,
  Atomics,
  Intl,
]);

/** They have no class to be known by, and a program that is passed an iterator can walk to them. */
const iterators: object[] = [
  [].values(),
  new Map().values(),
  new Set().values(),
  ''[Symbol.iterator](),
  ''.matchAll(/a/g),
];
for (const iterator of iterators) Object.freeze(Object.getPrototypeOf(iterator));

/** What the test file's program module binds. */
export const programLink = {
  value: (index: number) => program[index],
  onChange(listener: (index: number, value: unknown) => void) {
    onChange = listener;
  },
};

const noteFault = (message: string) => void host('fault', message);

/** Whether arguments hold a spy and, beside it, the name of what spies have more than other functions. */
function namesPartOfSpy(args: readonly unknown[], self: unknown): boolean {
  let holdsSpy = isMockFunction(self);
  let holdsName = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index];
    if (isMockFunction(arg)) holdsSpy = true;
    else if (typeof arg === 'string' && hasOwn(spy, arg) && arg !== 'name' && arg !== 'length') holdsName = true;
  }
  return holdsSpy && holdsName;
}
const spy = fn();
const { hasOwn } = Object;

/** Takes back what the program had a function of the test do to the built-ins, and fails the test for it. */
function reportChanged(report: (message: string) => void): void {
  const name = builtIns.restore(port.knows);
  if (name !== null) report(`The program had a function of the test change a built-in of the tests: ${name}.`);
}

/** Fires timers before it returns. */
function fire(kind: Kind, ms: number): void {
  const failure = host('runNow', kind, ms) as string;
  if (failure !== '') throw new Error(failure);
}

const PASSED = '{"passed":true,"message":null,"line":null,"isLate":false}';

let requests = 0;
export const judgeClock: JudgeClock = {
  useFake: (nowMs) => void host('useFake', nowMs),
  useReal: () => void host('useReal'),
  isFake: () => host('isFake') as boolean,
  setSystemTime: (ms) => void host('setSystemTime', ms),
  advance: (ms) => fire('advance', ms),
  advanceToNext: () => fire('next', 0),
  runAll: () => fire('all', 0),
  runPending: () => fire('pending', 0),
  count: () => host('countTimers') as number,
  clear: () => void host('clearTimers'),
  requestAsync: (kind, ms) =>
    new Promise((resolve) => {
      const id = ++requests;
      waiting.set(id, resolve);
      host('request', id, kind, ms);
    }),
};

const port: Port = createPort(
  'judge',
  { cross: (text) => host('cross', text) as string, fault: noteFault },
  {
    isForbidden: (object) => forbidden.has(object),
    isSecret: (error) => error instanceof chai.AssertionError,
    onAnnounce: (index, value) => onChange?.(index, value),
    isBuiltIn: builtIns.has,
    afterDetour: () => reportChanged(noteFault),
    isReach: namesPartOfSpy,
  },
);
giveHost(webHost((what, first, second, third) => host(what, first!, second!, third!)));
programErrors.traceOf = traceOf;
programErrors.lastThrown = port.lastThrown;
const runner: Runner = createRunner();

/** Of an overflow with its head, which says how its frames are to be read. */
function traceOf(error: unknown): string | null {
  const trace = port.traceOf(error);
  if (trace === null || !isError(error)) return trace;
  const message = getOwnPropertyDescriptor(error as Error, 'message')?.value as unknown;
  return typeof message === 'string' && `RangeError: ${message}` === TOO_DEEP ? `${TOO_DEEP}\n${trace}` : trace;
}

export const endpoints = {
  ...portEndpoints(port),
  /** Run once in each context, before its tests are known: what no snapshot can hold. */
  prepare() {
    pruneContext();
    warmTest();
  },
  boot(seed: number, call: HostCall) {
    host = call;
    clock.seed(seed);
  },
  /** Takes in the program's exports, in the order of the program module's bindings. */
  receiveProgram(text: string) {
    program = port.receive(text);
  },
  /** What sort of value an export is, in words. */
  kindOfExport(index: number) {
    const value = program[index];
    if (value === null || value === undefined) return String(value);
    if (Array.isArray(value)) return 'an array';
    return `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
  },
  /** Has every import throw when it is used: what collecting needs of a program. */
  stubProgram(count: number, message: string) {
    const refuse = () => {
      throw new Error(message);
    };
    // A class, so that `new` finds a constructor to refuse.
    const stub = new Proxy(class {}, { apply: refuse, construct: refuse, get: refuse, has: refuse, ownKeys: refuse });
    program = Array.from({ length: count }, () => stub);
  },
  /** Names of the API, for the module that test files import. */
  vitestNames: () => Object.keys(vitestModule).join(),
  /** The registered tests' names as JSON, or `!` and why they cannot be told. */
  collect() {
    try {
      return JSON.stringify(runner.collect());
    } catch (error) {
      return `!${error instanceof Error ? error.message : String(error)}`;
    }
  },
  /** Finds the expected tests among the registered ones; `!` and which is missing when the file registers others. */
  expectTests(json: string) {
    const collected = endpoints.collect();
    if (collected[0] === '!') return collected;
    const expected = JSON.parse(json) as string[];
    if (json === collected) {
      order = expected.map((_name, index) => index);
      return '';
    }
    const names = JSON.parse(collected) as string[];
    order = expected.map((name) => names.indexOf(name));
    const missing = expected.find((_name, index) => order[index] === -1);
    return missing === undefined ? '' : `!a test is not registered: ${missing}`;
  },
  /** What the program threw last, in full and with its line as JSON, when it is what `message` speaks of; else nothing. */
  describeThrown(message: string) {
    const error = port.lastThrown();
    if (!isError(error) || (error as Error).message !== message) return '';
    const [frame] = programFrames(traceOf(error) ?? '');
    return JSON.stringify({ message: describeFailures([error]), line: frame?.line ?? null });
  },
  /** Begins a test: its outcome as {@link poll} tells it, or its timeout in virtual milliseconds when it has only begun. */
  play(index: number) {
    // What a test that never settled left behind is none of the next one's faults.
    if (port.takeTouched()) reportChanged(() => {});
    port.beginTest();
    const test = order[index]!;
    runner.start(test);
    return endpoints.poll() || runner.timeoutMs(test);
  },
  /** The outcome as JSON, or nothing while the test runs. */
  poll() {
    const outcome = runner.settled();
    if (outcome === null) return '';
    if (port.takeTouched()) reportChanged(noteFault);
    const { passed, message, error } = outcome;
    if (passed) return PASSED;
    const [frame] = programFrames(traceOfFailure(error));
    return JSON.stringify({ passed, message, line: frame?.line ?? null, isLate: false });
  },
  fail: (message: string) => runner.fail(message),
  /** Calls of the program whose promises have not settled, such as `load() and save()`; empty when there are none. */
  pending() {
    const names = new Set<string>();
    for (const name of Array.from(port.pending())) names.add(name);
    return [...names].slice(0, 5).join(' and ');
  },
  clockDone(id: number) {
    waiting.get(id)?.();
    waiting.delete(id);
  },
};
