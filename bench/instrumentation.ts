/** What counting work costs: kernels told to count beside the same kernels bare, and the making of the text. */
import vm from 'node:vm';
import { instrument } from '../sandbox/host/instrument/instrument.ts';
import type { Effort } from './effort.ts';
import { SOURCE } from './eight-tests.ts';
import type { Figure } from './figure.ts';

const NAME = '$0123456789abcdef';

/** Each defines `kernel`. */
const KERNELS: Readonly<Record<string, string>> = {
  'fib(27)': 'const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2)); const kernel = () => fib(27);',
  'an integer loop of 3 million turns':
    'const kernel = () => { let s = 0; for (let i = 0; i < 3e6; i++) s = (s + i * 3) & 0xffff; return s; };',
  'sorting 20,000 numbers':
    'const kernel = () => Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 20_011).sort((a, b) => a - b)[5];',
  'map, filter and reduce of 50,000':
    'const LIST = Array.from({ length: 50_000 }, (_, i) => i); const kernel = () => LIST.map((n) => n * 2).filter((n) => n % 3 === 0).reduce((a, b) => a + b, 0);',
  'a product of 100 x 100 matrices': `const N = 100; const A = Array.from({ length: N }, (_, i) => Array.from({ length: N }, (_, j) => i + j));
    const kernel = () => { let t = 0; for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) { let s = 0; for (let k = 0; k < N; k++) s += A[i][k] * A[k][j]; t ^= s; } return t; };`,
};

export async function instrumentation({ rounds, dear }: Effort): Promise<readonly Figure[]> {
  const turns = Math.max(3, Math.ceil((rounds * dear) / 40));
  const kernels = Object.entries(KERNELS).map(([what, code]) => {
    const [counted, bare] = fastest(turns, [load(counting(code)), load(code)]);
    return { what: `counted: ${what}`, value: counted!, unit: 'ms', peers: [{ what: 'bare', value: bare! }] };
  });
  let different = 0;
  const make = (): unknown => counting(`${SOURCE}// ${different++}`);
  const [making] = fastest(turns * 10, [make]);
  return [
    ...kernels,
    { what: 'telling a program of 11 lines to count', value: making!, unit: 'ms', target: { atMost: 0.3 } },
  ];
}

function counting(code: string): string {
  const made = instrument(code, { name: NAME, countsCalls: true, coverage: false });
  if (made === null) throw new Error(`Expected a program that parses, got ${code}`);
  return made.text;
}

/** The kernel with what its first line reads; built-ins are as they are. */
function load(code: string): () => unknown {
  const cell = new Int32Array([2_000_000_000, 0]);
  const same = (value: unknown): unknown => value;
  const parts = { cell, sized: same, made: same, waits: same, spread: (_names: unknown, value: unknown) => value };
  const make = vm.runInThisContext(`(${NAME}0) => { ${code}\nreturn kernel; }`) as (
    from: typeof parts,
  ) => () => unknown;
  const kernel = make(parts);
  return () => {
    cell[0] = 2_000_000_000;
    return kernel();
  };
}

/** The least milliseconds of each, taken in turns. */
function fastest(turns: number, works: readonly (() => unknown)[]): number[] {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      least[index] = Math.min(least[index]!, performance.now() - start);
    }
  }
  return least;
}
