import { expect, test } from 'vitest';
import { ReadingLog } from './program.js';

test('keeps readings in order', () => {
  const log = new ReadingLog(4);
  log.push(3).push(5).push(4);
  expect([...log]).toEqual([3, 5, 4]);
  expect(log.size).toBe(3);
});

test('the oldest goes when the log is full', () => {
  const log = new ReadingLog(4);
  for (const reading of [1, 2, 3, 4, 5]) log.push(reading);
  expect([...log]).toEqual([2, 3, 4, 5]);
  expect(log.size).toBe(4);
});

test('averages what it holds', () => {
  const log = new ReadingLog(2);
  expect(log.average()).toBeNull();
  log.push(10).push(20).push(40);
  expect(log.average()).toBe(30);
});

test('gives the oldest away', () => {
  const log = new ReadingLog(3).push(7).push(8);
  expect(log.shift()).toBe(7);
  expect([...log]).toEqual([8]);
});

test('negative indices count from the newest', () => {
  const log = new ReadingLog(3).push(7).push(8);
  expect(log.at(-1)).toBe(8);
  expect(log.at(0)).toBe(7);
});
