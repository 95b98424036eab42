import { expect, test } from 'vitest';
import { settingsOf } from './program.js';

const defaults = () => ({ title: 'Shop', theme: { dark: false, colours: { link: 'blue', text: 'black' } }, languages: ['en'] });

test('without a text the defaults stand', () => {
  expect(settingsOf(defaults())).toEqual({
    settings: { title: 'Shop', theme: { dark: false, colours: { link: 'blue', text: 'black' } }, languages: ['en'] },
    ignored: [],
  });
});

test('layers group by group', () => {
  const { settings } = settingsOf(defaults(), '{"theme":{"colours":{"link":"red"}}}', '{"theme":{"dark":true},"languages":["de","fr"]}');
  expect(settings).toEqual({ title: 'Shop', theme: { dark: true, colours: { link: 'red', text: 'black' } }, languages: ['de', 'fr'] });
});

test('lists what it ignores', () => {
  const { settings, ignored } = settingsOf(defaults(), '{"title":5,"theme":{"colours":{"border":"grey"}},"logo":"x.png"}', 'oops');
  expect(settings.title).toBe('Shop');
  expect(ignored).toEqual(['title', 'theme.colours.border', 'logo', '(text 2)']);
});

test('a dangerous key is unknown', () => {
  const { settings, ignored } = settingsOf(defaults(), '{"__proto__":{"admin":true},"theme":{"__proto__":{"admin":true}}}');
  expect(ignored).toEqual(['__proto__', 'theme.__proto__']);
  expect(settings.admin).toBe(undefined);
  expect({}.admin).toBe(undefined);
});
