import { expect, test } from 'vitest';
import { parseCron } from './program.js';

test('reads the fields', () => {
  expect(parseCron('*/20 8-10 1,15 jan-MAR *').fields).toEqual([
    [0, 20, 40],
    [8, 9, 10],
    [1, 15],
    [1, 2, 3],
    [0, 1, 2, 3, 4, 5, 6],
  ]);
});

test('finds the next time of the day', () => {
  const cron = parseCron('15,45 9 * * *');
  expect(cron.next('2024-05-06T09:15')).toBe('2024-05-06T09:45');
  expect(cron.next('2024-05-06T09:45')).toBe('2024-05-07T09:15');
});

test('finds the next leap day', () => {
  expect(parseCron('0 0 29 2 *').next('2024-02-29T00:00')).toBe('2028-02-29T00:00');
});

test('a day that never comes has no next time', () => {
  expect(parseCron('0 0 30 2 *').next('2024-01-01T00:00')).toBe(null);
});

test('the 31st of the short months has no next time', () => {
  expect(parseCron('0 12 31 4,6,9,11 *').next('2023-07-08T09:10')).toBe(null);
});

test('a day or a weekday will do', () => {
  const cron = parseCron('0 6 13 * fri');
  expect(['2024-05-13T06:00', '2024-05-17T06:00', '2024-05-14T06:00'].map(cron.matches)).toEqual([true, true, false]);
});

test('says which part is wrong', () => {
  expect(() => parseCron('0 24 * * *')).toThrow('Bad hour "24"');
  expect(() => parseCron('0 0 * *')).toThrow('Expected 5 fields, got 4');
});
