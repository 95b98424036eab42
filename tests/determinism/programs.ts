/** Programs whose verdict would differ from run to run if anything in them were left to chance. */
import type { Limits, Status } from '../../sandbox/sandbox.ts';
import { LIMITS, oneTest } from '../sandbox/try-program.ts';

export interface DeterminismProgram {
  readonly name: string;
  readonly source: string;
  /** The whole test file's body, of tests named as given. */
  readonly body: string;
  readonly tests: readonly string[];
  readonly status: Status;
  /** Of a death, and of what the clock ends, only the status is promised. */
  readonly compares: 'bytes' | 'status';
  /** Takes as long as many others, and is run less often. */
  readonly isDear: boolean;
  readonly limits: Limits;
  readonly shuffle: boolean;
}

const PRINTS = 'await f();';

function program(
  name: string,
  source: string,
  more: Partial<Omit<DeterminismProgram, 'name' | 'source'>> = {},
): DeterminismProgram {
  const rest = {
    body: oneTest(PRINTS),
    tests: ['it'],
    status: 'failed',
    compares: 'bytes',
    isDear: false,
    shuffle: false,
  } as const;
  // Far above what is needed, so that a loaded machine changes no verdict.
  return { name, source, ...rest, limits: { ...LIMITS, timeoutMs: 60_000 }, ...more };
}

/** What a program saw comes back in the message of what it throws, and in its console. */
const throwing = (body: string) =>
  `export const f = async () => { const seen = []; ${body}; throw new Error(JSON.stringify(seen)); };`;

export const PROGRAMS: readonly DeterminismProgram[] = [
  program(
    'random numbers',
    throwing(`for (let i = 0; i < 8; i++) seen.push(Math.random()); seen.push(crypto.randomUUID(), ...crypto.getRandomValues(new Uint8Array(8)));
      seen.push([1, 2, 3, 4, 5, 6, 7].sort(() => Math.random() - 0.5))`),
  ),
  program(
    'dates and clocks',
    throwing(`seen.push(Date(), new Date(), Date.now(), performance.now(), performance.timeOrigin, new (class extends Date {})());
      await new Promise((done) => setTimeout(done, 1234.5)); for (let i = 0; i < 1e6; i++); seen.push(Date.now(), performance.now())`),
  ),
  program(
    'timers',
    throwing(`const wait = (ms, what) => new Promise((done) => setTimeout(() => { seen.push([what, Date.now()]); done(); }, ms));
      const ticks = setInterval(() => seen.push(performance.now()), 7); const late = [];
      for (let i = 0; i < 12; i++) late.push(wait(100 * Math.random(), i)); await Promise.all(late); clearInterval(ticks)`),
  ),
  program(
    'Intl',
    throwing(`seen.push(new Intl.DateTimeFormat().format(), new Date().toLocaleString(), (1234567.891).toLocaleString(),
      new Intl.DateTimeFormat('de', { dateStyle: 'full', timeStyle: 'full' }).format(), ['z', 'ä', 'a', 'Z'].sort(Intl.Collator('sv').compare),
      new Intl.ListFormat('en').format(['a', 'b', 'c']), new Intl.RelativeTimeFormat('en').format(-3, 'day'), Intl.DateTimeFormat().resolvedOptions())`),
  ),
  program(
    'depth of recursion',
    throwing(`let depth = 0; const down = () => { depth++; down(); }; try { down(); } catch (error) { seen.push(depth, error.message); }
      depth = 0; const wide = (a, b, c, d, ...rest) => { depth++; return wide(a + 1, b, c, { d }, ...rest) + 1; }; try { wide(1, 2, 3, 4, 5, 6); } catch { seen.push(depth); }`),
  ),
  program(
    'order of promises',
    throwing(`const log = (what) => seen.push(what); const steps = async (name) => { for (let i = 0; i < 4; i++) { log(name + i); await null; } };
      async function* count() { for (let i = 0; i < 3; i++) { log('y' + i); yield i; } }
      const all = [steps('a'), steps('b'), (async () => { for await (const i of count()) log('g' + i); })()];
      queueMicrotask(() => log('micro')); Promise.resolve({ then: (done) => { log('then'); done(); } }).then(() => log('adopted'));
      await Promise.all(all); log(await Promise.race([new Promise((r) => setTimeout(r, 5, 'slow')), Promise.any([Promise.reject(1), 'any'])]))`),
  ),
  program(
    'errors and their stacks',
    `class Odd extends TypeError { constructor(text, options) { super(text, options); this.extra = [1, 2]; } }
     const inner = () => { try { null.x; } catch (cause) { throw new Odd(cause.stack, { cause }); } };
     export const f = async () => { console.error(new Error('seen').stack); await null; [1].forEach(() => inner()); };`,
  ),
  program(
    'order of keys',
    throwing(`const object = {}; for (const key of ['b', '2', 'a', '1', Symbol('s'), '-1', 'é']) object[key] = key; seen.push(Reflect.ownKeys(object).map(String));
      const keys = Array.from({ length: 50 }, (_, i) => ({ i })); const map = new Map(keys.map((key) => [key, key.i])); map.delete(keys[3]); map.set(keys[3], 3);
      seen.push([...map.values()], [...new Set('determinism')].join(''), Array.from({ length: 40 }, (_, i) => ({ k: i % 3, i })).sort((a, b) => a.k - b.k).map((x) => x.i));
      for (const key in Object.create({ z: 1, y: 2 }, { a: { value: 1, enumerable: true } })) seen.push(key)`),
  ),
  program(
    'what is collected as garbage',
    throwing(`let gone = 0; const registry = new FinalizationRegistry(() => gone++); const weak = [];
      for (let i = 0; i < 2000; i++) { const big = { big: new Array(500).fill(i) }; registry.register(big, i); weak.push(new WeakRef(big)); }
      await new Promise((done) => setTimeout(done, 1000)); seen.push(gone, weak.filter((ref) => ref.deref() === undefined).length)`),
  ),
  program(
    'numbers',
    throwing(
      `for (let i = 1; i < 30; i++) seen.push(Math.sin(i * 1e5), Math.exp(i / 7), Math.pow(i, 0.1), (i / 7).toString(36), Math.hypot(i, 1 / i)); seen.push(String(3n ** 200n))`,
    ),
  ),
  program(
    'a flood of output',
    `export const f = async () => { for (let i = 0; i < 5000; i++) console.log('line', i, Math.random(), { at: new Date() }); throw new Error('x'.repeat(5000)); };`,
  ),
  program('tests in a drawn order', 'let calls = 0; export const f = () => ++calls;', {
    body: ['a', 'b', 'c', 'd', 'e', 'g']
      .map((name) => `test('${name}', () => { expect([f(), Math.random()]).toBe('${name}'); });`)
      .join('\n'),
    tests: ['a', 'b', 'c', 'd', 'e', 'g'],
    shuffle: true,
  }),
  program('a syntax error', 'export const f = () => {\n  const const = 1;\n};', { status: 'syntax_error' }),
  program('a throw at load', 'export const f = 1;\nconst table = undefined;\ntable.rows.push(1);', {
    status: 'load_error',
  }),
  program('a built-in that would abort the engine', "export const f = () => 'a'.repeat(2 ** 28).split('');", {
    status: 'timeout',
    isDear: true,
  }),
  program('memory without end', 'export const f = () => { const kept = []; for (;;) kept.push([{}, {}]); };', {
    status: 'out_of_memory',
    compares: 'status',
    isDear: true,
  }),
  program('a loop without end', 'let turns = 0; export const f = () => { for (;;) turns++; };', {
    body: `${oneTest(PRINTS)}\ntest('after', () => { f(); });`,
    tests: ['it', 'after'],
    status: 'timeout',
    isDear: true,
  }),
  program(
    'more work than the task allows',
    `export const f = async () => { let turns = 0; const spin = () => { try { for (;;) if (++turns % 1000 === 0) console.log(turns); } finally { console.log('end', turns); } };
      try { spin(); } catch { console.log('caught', turns); } };`,
    { limits: { ...LIMITS, timeoutMs: 60_000, work: 50_000 } },
  ),
  program('a pattern that backtracks, by the clock', "export const f = () => /^(a+)+$/.test('a'.repeat(60) + 'b');", {
    status: 'timeout',
    compares: 'status',
    isDear: true,
    limits: { ...LIMITS, timeoutMs: 600 },
  }),
];
