import { expect, test } from 'vitest';
import { lis } from './program.js';

test('a rise interrupted', () => {
  expect(lis([1, 9, 2, 8, 3, 7, 4])).toBe(4);
});

test('equal numbers', () => {
  expect(lis([2, 2, 2])).toBe(1);
});

test('two rises', () => {
  expect(lis([5, 6, 7, 1, 2])).toBe(3);
});

test('one number', () => {
  expect(lis([8])).toBe(1);
});

test('falls back twice', () => {
  expect(lis([3, 4, 5, 1, 2, 0])).toBe(3);
});

test('negative numbers', () => {
  expect(lis([-3, -1, -2, 0])).toBe(3);
});

test('a late long rise', () => {
  expect(lis([50, 3, 10, 7, 40, 80])).toBe(4);
});

test('goes on after a fall', () => {
  expect(lis([10, 20, 30, 5, 40])).toBe(4);
});
