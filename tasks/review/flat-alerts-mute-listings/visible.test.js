import { expect, test } from 'vitest';
import { createFinder } from './program.js';

const FLATS = [
  { id: 'f1', rooms: 3, rent: 950, district: 'Harbour' },
  { id: 'f2', rooms: 1, rent: 480, district: 'Old Town' },
  { id: 'f3', rooms: 2, rent: 700, district: 'Harbour' },
];

test('mails what fits, cheapest first', () => {
  expect(createFinder().alertFor('ida@home', { minRooms: 2 }).digest(FLATS)).toEqual({
    to: 'ida@home',
    subject: '2 new for you',
    lines: ['f3: 2 rooms in Harbour, 700 a month', 'f1: 3 rooms in Harbour, 950 a month'],
  });
});

test('tells of each flat once', () => {
  const alert = createFinder().alertFor('ida@home', { maxRent: 600 });
  expect(alert.digest(FLATS).lines).toEqual(['f2: 1 rooms in Old Town, 480 a month']);
  expect(alert.digest(FLATS)).toBe(null);
});

test('leaves out what is muted until it is unmuted', () => {
  const alert = createFinder().alertFor('jo@home', { muted: ['f2'] });
  alert.mute('f1');
  expect(alert.digest(FLATS).lines).toEqual(['f3: 2 rooms in Harbour, 700 a month']);
  expect([alert.unmute('f1'), alert.unmute('f9')]).toEqual([true, false]);
  expect(alert.digest(FLATS).lines).toEqual(['f1: 3 rooms in Harbour, 950 a month']);
});

test('watches the districts of its owner', () => {
  const finder = createFinder();
  const ida = finder.alertFor('ida@home').watch('Harbour');
  const jo = finder.alertFor('jo@home').watch('Old Town');
  expect(ida.summary()).toBe('1+ rooms, Harbour, 0 muted');
  expect(jo.digest(FLATS).subject).toBe('1 new for you');
});

test('house rules hold for all alerts', () => {
  const finder = createFinder({ maxRent: 800, districts: ['Harbour'] });
  expect(finder.alertFor('ida@home').summary()).toBe('1+ rooms, Harbour up to 800, 0 muted');
  expect(finder.alertFor('jo@home', { maxRent: 500 }).digest(FLATS)).toBe(null);
});
