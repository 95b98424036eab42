import { expect, test } from 'vitest';
import { gcd } from './program.js';

test('of a number and its multiple', () => {
  expect(gcd(5, 35)).toBe(5);
});

test('with zero first', () => {
  expect(gcd(0, 8)).toBe(8);
});

test('of large numbers', () => {
  expect(gcd(1071, 462)).toBe(21);
});

test('of primes', () => {
  expect(gcd(101, 103)).toBe(1);
});

test('with one', () => {
  expect(gcd(1, 99)).toBe(1);
});

test('of zeros', () => {
  expect(gcd(0, 0)).toBe(0);
});

test('of a multiple first', () => {
  expect(gcd(144, 12)).toBe(12);
});
