import { expect, test } from 'vitest';
import { createDurations } from './program.js';

test('reads one part', () => {
  const durations = createDurations();
  expect(durations.parse('90s')).toBe(90_000);
});

test('reads several parts', () => {
  const durations = createDurations();
  expect(durations.parse(' 2d 4h10ms ')).toBe(187_200_010);
});

test('reads a block of settings', () => {
  const durations = createDurations();
  expect(durations.parseAll({ connect: '10s', retry: '5s', idle: '1.5h' })).toEqual({
    values: { connect: 10_000, retry: 5000, idle: 5_400_000 },
    errors: [],
  });
});

test('an expiry after a poll interval is not nothing', () => {
  const durations = createDurations();
  durations.parse('2m');
  expect(durations.parse('1h30m')).toBe(5_400_000);
});

test('refuses what is no duration', () => {
  const durations = createDurations();
  expect(() => durations.parse('soon')).toThrow('Expected a duration such as 1h30m, got "soon"');
  expect(() => durations.parse('')).toThrow('Expected a duration such as 1h30m, got ""');
});

test('writes durations', () => {
  const durations = createDurations();
  expect(durations.format(5_400_000)).toBe('1h30m');
  expect(durations.format(0)).toBe('0s');
});
test('a working day can be shorter', () => {
  const durations = createDurations({ hoursPerDay: 8, daysPerWeek: 5 });
  expect(durations.parse('1w')).toBe(144_000_000);
  expect(durations.format(32_400_000)).toBe('1d1h');
});
