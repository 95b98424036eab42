import { expect, test } from 'vitest';
import { answer } from './program.js';

const season = [
  {
    track: 'Harbour',
    results: [
      { driver: 'Ito', constructor: 'Kite' },
      { driver: 'Bell', constructor: 'Volt' },
      { driver: 'Cruz', constructor: 'Kite' },
    ],
  },
  { track: 'Hill', results: [{ driver: 'Bell', constructor: 'Volt' }] },
];

test('adds the points of a driver', () => {
  expect(answer('!driver Bell', season)).toBe('Bell: 16 points');
});

test('adds the points of a constructor', () => {
  expect(answer('!constructor Kite', season)).toBe('Kite: 14 points');
});

test('names the winner', () => {
  expect(answer('!winner Harbour', season)).toBe('Ito won in Harbour');
});

test('lists the best', () => {
  expect(answer('!top 2', season)).toBe('1. Bell (16), 2. Ito (10)');
});

test('helps', () => {
  expect(answer('!help', season)).toBe('Commands: constructor, driver, help, top, winner');
  expect(answer('!help top', season)).toBe('!top - the best drivers');
});

test('ignores small talk', () => {
  expect(answer('hello there', season)).toBe(null);
});
