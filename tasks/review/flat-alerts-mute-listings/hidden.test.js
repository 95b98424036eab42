import { describe, expect, test } from 'vitest';
import { createFinder } from './program.js';

const OFFERS = [
  { id: 11, rooms: 4, rent: 1200, district: 'Mill' },
  { id: 12, rooms: 2, rent: 640, district: 'Park' },
  { id: 13, rooms: 3, rent: 640, district: 'Mill' },
  { id: 14, rooms: 2, rent: 1199, district: 'Lake' },
];
const numbers = (mail) => mail?.lines.map((line) => Number.parseInt(line, 10)) ?? null;

describe('one alert', () => {
  test('rooms and rent are inclusive', () => {
    expect(numbers(createFinder().alertFor('a', { minRooms: 3, maxRent: 1200 }).digest(OFFERS))).toEqual([13, 11]);
    expect(numbers(createFinder().alertFor('a', { minRooms: 5 }).digest(OFFERS))).toBe(null);
    expect(numbers(createFinder().alertFor('a', { maxRent: 639 }).digest(OFFERS))).toBe(null);
  });

  test('several districts', () => {
    const alert = createFinder().alertFor('b', { districts: ['Park'] }).watch('Lake').watch('Lake');
    expect(alert.summary()).toBe('1+ rooms, Park, Lake, 0 muted');
    expect(numbers(alert.digest(OFFERS))).toEqual([12, 14]);
  });

  test('the summary', () => {
    const alert = createFinder().alertFor('c', { minRooms: 2, maxRent: 900, muted: [12] });
    expect(alert.mute(12).mute(14).summary()).toBe('2+ rooms, anywhere up to 900, 2 muted');
    alert.unmute(12);
    expect(alert.summary()).toBe('2+ rooms, anywhere up to 900, 1 muted');
    expect(numbers(alert.digest(OFFERS))).toEqual([12, 13]);
  });

  test('a muted flat is told of later', () => {
    const alert = createFinder().alertFor('d').mute(11).mute(12);
    expect(numbers(alert.digest(OFFERS))).toEqual([13, 14]);
    expect(alert.unmute(12)).toBe(true);
    expect(alert.unmute(12)).toBe(false);
    expect(numbers(alert.digest(OFFERS))).toEqual([12]);
    expect(alert.digest([])).toBe(null);
  });

  test('the mail', () => {
    expect(createFinder().alertFor('e@post').digest(OFFERS.slice(1, 2))).toEqual({
      to: 'e@post',
      subject: '1 new for you',
      lines: ['12: 2 rooms in Park, 640 a month'],
    });
  });
});

describe('alerts side by side', () => {
  test('nobody mutes for others', () => {
    const finder = createFinder();
    finder.alertFor('f').mute(13).mute(14);
    expect(numbers(finder.alertFor('g').digest(OFFERS))).toEqual([12, 13, 14, 11]);
  });

  test('nobody watches for others', () => {
    const finder = createFinder({ minRooms: 2 });
    finder.alertFor('h').watch('Lake');
    expect(finder.alertFor('i').summary()).toBe('2+ rooms, anywhere, 0 muted');
  });

  test('nobody unmutes what the house mutes', () => {
    const finder = createFinder({ muted: [12] });
    const alert = finder.alertFor('l');
    expect(numbers(alert.digest(OFFERS))).toEqual([13, 14, 11]);
    expect(alert.unmute(12)).toBe(true);
    expect(finder.alertFor('m').summary()).toBe('1+ rooms, anywhere, 1 muted');
  });

  test('given lists stay as they are', () => {
    const finder = createFinder();
    const shared = { districts: ['Mill'], muted: [11] };
    const [first, second] = [finder.alertFor('j', shared), finder.alertFor('k', shared)];
    first.watch('Park').unmute(11);
    expect(second.summary()).toBe('1+ rooms, Mill, 1 muted');
    expect(shared.muted.length).toBe(1);
    shared.muted.push(13);
    expect(first.summary()).toBe('1+ rooms, Mill, Park, 0 muted');
  });
});
