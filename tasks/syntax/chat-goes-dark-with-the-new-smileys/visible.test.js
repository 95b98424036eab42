import { expect, test } from 'vitest';
import { count, decorate, EMOTICONS, isCheerful, strip } from './program.js';

test('replaces smileys', () => {
  expect(decorate('hi :) see you ;)')).toBe('hi 🙂 see you 😉');
});

test('replaces the new ones', () => {
  expect(decorate(':* \\o/ ^^!')).toBe('😘 🙌 😊!');
  expect(EMOTICONS.length).toBe(12);
});

test('leaves parts of words alone', () => {
  expect(decorate('http://x a:)b x<3')).toBe('http://x a:)b x<3');
});

test('counts and strips', () => {
  expect(count(':) yes :) <3')).toEqual({ ':)': 2, '<3': 1 });
  expect(strip(' :) well  :) then')).toBe('well then');
});

test('tells the mood', () => {
  expect(isCheerful('great :D')).toBe(true);
  expect(isCheerful('oh :(')).toBe(false);
});
