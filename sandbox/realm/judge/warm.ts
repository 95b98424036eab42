/** Plays what tests usually do: in the snapshot, which then holds the library's functions compiled, and in each context. */
import { warmCalls, warmPorts } from '../membrane/warm.ts';
import { vitestModule } from './module.ts';
import { clearTests } from './registry.ts';
import { createRunner } from './runner.ts';

/** Plays one test in a new context: what every file will do is then no longer done for the first time. */
export function warmTest(): void {
  warmCalls();
  const { describe, expect, test } = vitestModule;
  describe('warm', () => {
    test('matchers', () => {
      expect(1).toBe(1);
      expect([1, { a: 'b' }]).toEqual([1, { a: 'b' }]);
    });
  });
  const runner = createRunner();
  runner.collect();
  runner.timeoutMs(0);
  runner.start(0);
  runner.settled();
  clearTests();
}

export function warmJudge(): void {
  warmPorts();
  const { afterEach, beforeEach, describe, expect, test, vi } = vitestModule;
  describe('warm', () => {
    beforeEach(() => {});
    afterEach(() => {});
    test('matchers', () => {
      expect(1).toBe(1);
      expect([1, { a: 'b' }]).toEqual([1, { a: 'b' }]);
      expect({ a: 1 }).toStrictEqual({ a: 1 });
      expect([1, 2]).toHaveLength(2);
      expect([1, 2]).toContain(2);
      expect(null).toBeNull();
      expect(undefined).toBeUndefined();
      expect(0.1 + 0.2).toBeCloseTo(0.3);
      expect(new Map([[1, 2]])).toEqual(new Map([[1, 2]]));
      expect(() => {
        throw new RangeError('warm');
      }).toThrow(RangeError);
      expect(() => {
        throw new Error('warm');
      }).toThrow('warm');
      const spy = vi.fn();
      spy(1);
      expect(spy).toHaveBeenCalledWith(1);
      expect(spy).toHaveBeenCalledTimes(1);
    });
    test('toBe fails', () => expect(1).toBe(2));
    test('toEqual fails', () => expect([{ a: 1 }]).toEqual([{ a: 2 }]));
    test('promises', async () => {
      await expect(Promise.resolve(1)).resolves.toBe(1);
      await expect(Promise.reject(new Error('warm'))).rejects.toThrow('warm');
    });
  });
  const runner = createRunner();
  const names = runner.collect();
  for (let index = 0; index < names.length; index++) {
    runner.timeoutMs(index);
    runner.start(index);
    runner.settled();
    runner.fail('warm');
  }
}
