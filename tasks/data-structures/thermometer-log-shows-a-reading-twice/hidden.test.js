import { describe, expect, test } from 'vitest';
import { ReadingLog } from './program.js';

const filled = (capacity, ...readings) => {
  const log = new ReadingLog(capacity);
  for (const reading of readings) log.push(reading);
  return log;
};

describe('push', () => {
  test('a log of one holds the newest', () => {
    const log = filled(1, 5, 6, 7);
    expect([...log]).toEqual([7]);
    expect(log.size).toBe(1);
  });

  test('the ring may go round several times', () => {
    const log = filled(3, 1, 2, 3, 4, 5, 6, 7, 8);
    expect([...log]).toEqual([6, 7, 8]);
    expect(log.average()).toBe(7);
  });

  test('exactly full is not too full', () => {
    const log = filled(2, 9, -1);
    expect([...log]).toEqual([9, -1]);
    expect(log.size).toBe(2);
  });
});

describe('shift', () => {
  test('of an empty log gives nothing', () => {
    const log = new ReadingLog(2);
    expect(log.shift()).toBeUndefined();
    expect(log.size).toBe(0);
    log.push(4);
    expect([...log]).toEqual([4]);
  });

  test('makes room, also across the end of the ring', () => {
    const log = filled(3, 1, 2, 3);
    expect([log.shift(), log.shift()]).toEqual([1, 2]);
    log.push(4).push(5);
    expect([...log]).toEqual([3, 4, 5]);
    expect([log.shift(), log.shift(), log.shift(), log.shift()]).toEqual([3, 4, 5, undefined]);
    expect(log.size).toBe(0);
  });

  test('a reading of zero is a reading', () => {
    const log = filled(2, 0, 1);
    expect(log.shift()).toBe(0);
    expect(log.size).toBe(1);
  });
});

describe('at', () => {
  test('counts from either end', () => {
    const log = filled(3, 10, 20, 30).push(40);
    expect([0, 1, 2, -1, -2, -3].map((index) => log.at(index))).toEqual([20, 30, 40, 40, 30, 20]);
  });

  test('knows nothing beyond the readings held', () => {
    const log = filled(3, 10, 20);
    expect([2, 3, -3, -4].map((index) => log.at(index))).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('capacity', () => {
  test('has to be a whole number of at least 1', () => {
    expect(() => new ReadingLog(0)).toThrow(RangeError);
    expect(() => new ReadingLog(0)).toThrow('Expected a capacity of at least 1, got 0');
    expect(() => new ReadingLog(1.5)).toThrow('Expected a capacity of at least 1, got 1.5');
  });
});
