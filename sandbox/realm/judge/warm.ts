/**
 * Plays what tests usually do, so that the snapshot holds the library's functions compiled. Nothing that counts or
 * registers beyond a test is used: no spies.
 */
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
  play();
}

export function warmJudge(): void {
  warmPorts();
  const { afterEach, beforeEach, describe, expect, test } = vitestModule;
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
    });
    test('toBe fails', () => expect(1).toBe(2));
    test('toEqual fails', () => expect([{ a: 1 }]).toEqual([{ a: 2 }]));
    test('promises', async () => {
      await expect(Promise.resolve(1)).resolves.toBe(1);
      await expect(Promise.reject(new Error('warm'))).rejects.toThrow('warm');
    });
  });
  play();
}

/** Plays what is registered, and forgets it. */
function play(): void {
  const runner = createRunner();
  const names = runner.collect();
  for (let index = 0; index < names.length; index++) {
    runner.timeoutMs(index);
    runner.start(index);
    runner.settled();
    runner.fail('warm');
  }
  clearTests();
}
