import { describe, expect, test } from 'vitest';
import { SettingsStore } from './program.js';

describe('merging', () => {
  test('values, groups and arrays replace each other', () => {
    const store = new SettingsStore({ a: 1, b: { c: 2 }, d: [1, 2], e: null });
    store.setLayer('x', '{"a":{"q":1},"b":5,"d":[3],"e":{"f":{"g":false}}}');
    expect(store.current()).toEqual({ a: { q: 1 }, b: 5, d: [3], e: { f: { g: false } } });
  });

  test('later layers win, and a layer set again is the latest', () => {
    const store = new SettingsStore({});
    store.setLayer('one', '{"v":1,"g":{"one":true}}');
    store.setLayer('two', '{"v":2,"g":{"two":true}}');
    expect(store.current()).toEqual({ v: 2, g: { one: true, two: true } });
    store.setLayer('one', '{"v":3}');
    expect(store.current()).toEqual({ v: 3, g: { two: true } });
    expect(store.sources('v')).toEqual(['two', 'one']);
  });

  test('a group over an array starts empty', () => {
    const store = new SettingsStore({ a: ['x'] });
    store.setLayer('t', '{"a":{"b":null}}');
    expect(store.current()).toEqual({ a: { b: null } });
  });
});

describe('what stays as it was', () => {
  test('the defaults that were passed in', () => {
    const defaults = { limits: { users: 5, deep: { more: 1 } } };
    const store = new SettingsStore(defaults);
    store.setLayer('t', '{"limits":{"users":9,"deep":{"more":2}},"extra":true}');
    expect(store.current()).toEqual({ limits: { users: 9, deep: { more: 2 } }, extra: true });
    expect(defaults).toEqual({ limits: { users: 5, deep: { more: 1 } } });
  });

  test('two stores with the same defaults', () => {
    const defaults = { features: { export: false } };
    const first = new SettingsStore(defaults);
    const second = new SettingsStore(defaults);
    first.setLayer('t', '{"features":{"export":true}}');
    expect(first.isEnabled('export')).toBe(true);
    expect(second.isEnabled('export')).toBe(false);
  });

  test('a layer that another one is merged over', () => {
    const store = new SettingsStore({});
    store.setLayer('low', '{"g":{"a":1}}');
    store.setLayer('high', '{"g":{"a":2}}');
    store.current();
    store.removeLayer('high');
    expect(store.current()).toEqual({ g: { a: 1 } });
  });
});

describe('names with a meaning', () => {
  test('__proto__ at the top is ignored', () => {
    const store = new SettingsStore({ features: {} });
    store.setLayer('t', '{"__proto__":{"features":{"betaTop":true},"betaRoot":true},"ok":1}');
    expect(store.current()).toEqual({ features: {}, ok: 1 });
    expect(store.isEnabled('betaTop')).toBe(false);
    expect(store.isEnabled('betaRoot')).toBe(false);
  });

  test('__proto__ inside a new group is ignored', () => {
    const store = new SettingsStore({});
    store.setLayer('t', '{"features":{"old":true,"__proto__":{"betaDeep":true}}}');
    expect(store.isEnabled('old')).toBe(true);
    expect(store.isEnabled('betaDeep')).toBe(false);
  });

  test('constructor is a name like any other', () => {
    const store = new SettingsStore({ features: { prototype: true } });
    store.setLayer('t', '{"features":{"constructor":true},"constructor":{"prototype":{"x":1}}}');
    expect(store.isEnabled('constructor')).toBe(true);
    expect(store.isEnabled('prototype')).toBe(true);
    expect(store.sources('constructor.prototype.x')).toEqual(['t']);
  });
});

describe('questions', () => {
  test('only true enables', () => {
    const store = new SettingsStore({ features: { a: 1, b: 'true', c: true } });
    expect(['a', 'b', 'c', 'd', 'toString'].map((name) => store.isEnabled(name))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(new SettingsStore({ features: 'c' }).isEnabled('c')).toBe(false);
    expect(new SettingsStore({}).isEnabled('c')).toBe(false);
  });

  test('sources see own names only and null as something', () => {
    const store = new SettingsStore({ a: { b: null }, text: 'x' });
    expect(store.sources('a.b')).toEqual(['defaults']);
    expect(store.sources('a.b.c')).toEqual([]);
    expect(store.sources('a.toString')).toEqual([]);
    expect(store.sources('text.length')).toEqual([]);
    expect(store.sources('a')).toEqual(['defaults']);
  });

  test.each([['null'], ['7'], ['"x"'], ['']])('the text %j is no layer', (json) => {
    const store = new SettingsStore({});
    store.setLayer('n', '{"kept":1}');
    expect(() => store.setLayer('n', json)).toThrow('Layer n is not an object');
    expect(store.current()).toEqual({ kept: 1 });
  });

  test('removing an unknown layer does nothing', () => {
    expect(new SettingsStore({}).removeLayer('n')).toBe(false);
  });
});
