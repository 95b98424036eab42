import { readFileSync } from 'node:fs';
import ivm from 'isolated-vm';
import { generatedFile, type Realm } from '../../../sandbox/realm/bundle.ts';

/** Everything but the tests' own clock is the real thing: the committed bundle, in a context from its snapshot. */
const snapshots = new Map<Realm, ivm.ExternalCopy<ArrayBuffer>>();

function snapshotOf(realm: Realm): ivm.ExternalCopy<ArrayBuffer> {
  let snapshot = snapshots.get(realm);
  if (!snapshot) {
    snapshot = ivm.Isolate.createSnapshot([
      { code: readFileSync(generatedFile(realm), 'utf8') },
    ]) as ivm.ExternalCopy<ArrayBuffer>;
    snapshots.set(realm, snapshot);
  }
  return snapshot;
}

export interface Verdict {
  readonly name: string;
  readonly passed: boolean;
  readonly message: string | null;
}

export interface JudgeRealm {
  /** Runs code in the realm with the test API in scope and returns its value as JSON. */
  evaluate(code: string): unknown;
  readonly printed: string[];
}

/** A judge realm with a clock that keeps timers in a list and moves only when told or when a test waits. */
export function openJudge(): JudgeRealm {
  const isolate = new ivm.Isolate({ snapshot: snapshotOf('judge'), memoryLimit: 128 });
  const context = isolate.createContextSync();
  const printed: string[] = [];
  context.global.setSync(
    '$print',
    new ivm.Callback((level: string, text: string) => void printed.push(`${level}: ${text}`)),
  );
  context.evalSync(CLOCK, { timeout: 1000 });
  return {
    printed,
    evaluate(code) {
      const text = context.evalSync(`$json((() => { ${code} })())`, { timeout: 5000 }) as string | undefined;
      return text === undefined ? undefined : JSON.parse(text);
    },
  };
}

/** Registers a test file's code, runs its tests in the given order (else as collected) and says how each ended. */
export function runFile(code: string, order?: readonly number[], realm: JudgeRealm = openJudge()): Verdict[] {
  realm.evaluate(`
    const { ${API} } = __judge.vitestModule;
    ${code}
    globalThis.$runner = __judge.createRunner();
    globalThis.$names = $runner.collect();`);
  const names = realm.evaluate('return $names') as string[];
  const verdicts: Verdict[] = [];
  for (const index of order ?? names.keys()) {
    realm.evaluate(`$runner.start(${index})`);
    let idle = 0;
    for (;;) {
      const outcome = realm.evaluate(
        'const o = $runner.settled(); return o && { passed: o.passed, message: o.message }',
      ) as Omit<Verdict, 'name'> | null;
      if (outcome) {
        verdicts.push({ name: names[index]!, ...outcome });
        break;
      }
      if (realm.evaluate('return $turn()')) idle = 0;
      else if (++idle > 2) realm.evaluate("$runner.fail('promise never settled')");
    }
  }
  realm.evaluate('$runner.finish()');
  return verdicts;
}

const API = [
  'describe',
  'suite',
  'test',
  'it',
  'expect',
  'assert',
  'vi',
  'vitest',
  'beforeAll',
  'afterAll',
  'beforeEach',
  'afterEach',
  'onTestFinished',
  'onTestFailed',
  'expectTypeOf',
  'assertType',
  'bench',
].join(', ');

const POLYFILLS = readFileSync(generatedFile('polyfills'), 'utf8');

/** A clock as the host has it, in the realm itself. */
const CLOCK = `
  const $polyfills = ${JSON.stringify(POLYFILLS)};
  __judge.pruneContext();
  globalThis.$json = JSON.stringify;
  const timers = new Map();
  let now = Date.UTC(2024, 0, 1), fake = false, order = 0;
  const requests = [];
  const due = (limit) => [...timers.values()].filter((t) => t.at <= limit && t.fake === fake).sort((a, b) => a.at - b.at || a.order - b.order)[0];
  const fire = (timer) => {
    now = Math.max(now, timer.at);
    if (timer.repeat) { timer.at = now + timer.delay; timer.order = ++order; } else timers.delete(timer.id);
    __judge.realmClock.fireTimer(timer.id);
  };
  const advance = (ms) => { const end = now + ms; for (let t; (t = due(end)); ) fire(t); now = end; };
  const next = () => { const t = due(Infinity); if (t) fire(t); return Boolean(t); };
  const all = () => { for (let n = 0; next(); ) if (++n > 10000) throw new Error('Aborting after running 10000 timers'); };
  const pending = () => { const last = Math.max(0, ...[...timers.values()].map((t) => t.at)); if (last) advance(last - now); };
  __judge.giveHost({
    now: () => now,
    setTimer: (id, delay, repeat) => timers.set(id, { id, at: now + delay, delay, repeat, fake, order: ++order }),
    clearTimer: (id) => timers.delete(id),
    print: (level, text) => $print(level, text),
    polyfills: () => $polyfills,
    isFake: () => fake,
  });
  __judge.realmClock.seed(7);
  __judge.clockBox.clock = {
    useFake: (ms) => { fake = true; if (ms !== null) now = ms; },
    useReal: () => { fake = false; },
    isFake: () => fake,
    setSystemTime: (ms) => { now = ms; },
    advance, advanceToNext: next, runAll: all, runPending: pending,
    count: () => timers.size,
    clear: () => timers.clear(),
    requestAsync: (kind, ms) => new Promise((resolve, reject) => requests.push({ kind, ms, resolve, reject })),
  };
  globalThis.$turn = () => {
    const request = requests.shift();
    if (request) {
      try {
        if (request.kind === 'advance') advance(request.ms);
        else ({ next, all, pending })[request.kind]();
        request.resolve();
      } catch (error) { request.reject(error); }
      return true;
    }
    if (fake) return false;
    try { return next(); } catch { return true; }
  };
`;
