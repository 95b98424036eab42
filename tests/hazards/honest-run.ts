/** A run that shows whatever a run before it left on its host: its verdict must have the same bytes each time. */
import type { Sandbox } from '../../sandbox/index.ts';
import { bytesOf, tryProgram } from '../sandbox/try-program.ts';

const PROGRAM = `
export class Counter {
  #count = 0;
  add(n) { this.#count += n; return this.#count; }
}
export async function f(list, each) {
  const depth = (n) => { try { return depth(n + 1); } catch { return n; } };
  await new Promise((resolve) => setTimeout(resolve, 10));
  console.log(Date.now(), Math.random(), crypto.randomUUID(), depth(0) > 1000, Object.keys(globalThis).length);
  return { counter: new Counter(), sorted: list.toSorted((a, b) => each(a, b)), seen: new Map([[1, new Set(list)]]) };
}`;

const TEST = `
const { counter, sorted, seen } = await f([3, 1, 2], (a, b) => a - b);
expect(sorted).toEqual([1, 2, 3]);
expect(seen).toEqual(new Map([[1, new Set([3, 1, 2])]]));
expect(counter.add(2)).toBe(2);
console.log(Math.random(), Date.now());
expect(counter.add(1)).toBe(4);`;

/** The verdict's bytes, durations aside. Its one test fails on purpose, so that there is a message to compare. */
export async function playHonest(sandbox: Sandbox): Promise<string> {
  const limits = { timeoutMs: 20_000, memoryMb: 64 };
  return bytesOf(await tryProgram(sandbox, PROGRAM, TEST, { limits, caller: 'honest' }));
}
