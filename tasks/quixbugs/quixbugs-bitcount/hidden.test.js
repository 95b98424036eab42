import { expect, test } from 'vitest';
import { bitcount } from './program.js';

test('of 1', () => {
  expect(bitcount(1)).toBe(1);
});

test('of two ones far apart', () => {
  expect(bitcount(1025)).toBe(2);
});

test('of 127', () => {
  expect(bitcount(127)).toBe(7);
});

test('of 128', () => {
  expect(bitcount(128)).toBe(1);
});

test('of a large number', () => {
  expect(bitcount(1431655765)).toBe(16);
});

test('of the largest', () => {
  expect(bitcount(2147483647)).toBe(31);
});

test('of 6', () => {
  expect(bitcount(6)).toBe(2);
});
