import { expect, test } from 'vitest';
import { SettingsStore } from './program.js';

test('merges groups key by key', () => {
  const store = new SettingsStore({ mail: { host: 'a', port: 25 }, theme: 'light' });
  store.setLayer('tenant', '{"mail":{"host":"b"},"theme":"dark"}');
  expect(store.current()).toEqual({ mail: { host: 'b', port: 25 }, theme: 'dark' });
});

test('a removed layer leaves the defaults as they were', () => {
  const store = new SettingsStore({ mail: { host: 'a' }, features: { chat: true } });
  store.setLayer('tenant', '{"mail":{"host":"z"},"features":{"chat":false}}');
  expect(store.isEnabled('chat')).toBe(false);
  expect(store.removeLayer('tenant')).toBe(true);
  expect(store.current()).toEqual({ mail: { host: 'a' }, features: { chat: true } });
});

test('a layer cannot switch on features for other stores', () => {
  const bad = new SettingsStore({ features: { chat: false } });
  bad.setLayer('tenant', '{"features":{"__proto__":{"betaSearch":true}}}');
  expect(bad.isEnabled('betaSearch')).toBe(false);
  expect(new SettingsStore({ features: {} }).isEnabled('betaSearch')).toBe(false);
});

test('what is no object is refused', () => {
  const store = new SettingsStore({ a: 1 });
  expect(() => store.setLayer('list', '[1]')).toThrow('Layer list is not an object');
  expect(() => store.setLayer('torn', '{"a"')).toThrow('Layer torn is not an object');
  expect(store.current()).toEqual({ a: 1 });
});

test('tells which layers have a say', () => {
  const store = new SettingsStore({ mail: { host: 'a' } });
  store.setLayer('region', '{"mail":{"port":1}}');
  store.setLayer('tenant', '{"mail":{"host":"c"}}');
  expect(store.sources('mail.host')).toEqual(['defaults', 'tenant']);
});
