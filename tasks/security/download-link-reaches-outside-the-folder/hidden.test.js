import { describe, expect, test } from 'vitest';
import { createResolver } from './program.js';

const resolve = createResolver('/data', { index: 'main.txt', types: { txt: 'text/plain', svg: 'image/svg+xml' } });
const file = (name, type = 'application/octet-stream') => ({ status: 200, file: `/data/${name}`, type });

describe('dots', () => {
  test.each(['/a/../../b', '/..', '/a/%2e%2e/%2E%2E/b', '/.%2e/b', '/%2e./b', '/./%2e%2e'])('%s leaves', (path) => {
    expect(resolve(path)).toEqual({ status: 403 });
  });

  test.each(['/a/%2e%2e/b', '/a/../b', '/%2e/b', '//b', '/x/y/.%2E/%2e%2e/b', 'b'])('%s is b', (path) => {
    expect(resolve(path)).toEqual(file('b'));
  });

  test.each(['/.git/config', '/a/.hidden', '/%2egit/config', '/...', '/%2e%2e%2e'])('%s is hidden', (path) => {
    expect(resolve(path)).toEqual({ status: 403 });
  });

  test('dots inside a name are fine', () => {
    expect(resolve('/a..b/c.')).toEqual(file('a..b/c.'));
  });
});

describe('characters', () => {
  test.each(['/a%2fb', '/a%2F..%2F..%2Fb', '/a%5cb', '/a\\b', '/a%00.txt', '/..%5c..%5cb'])('%s is refused', (path) => {
    expect(resolve(path)).toEqual({ status: 403 });
  });

  test('segments are decoded once', () => {
    expect(resolve('/%252e%252e/b')).toEqual(file('%2e%2e/b'));
    expect(resolve('/gr%C3%BC%C3%9Fe.TXT')).toEqual(file('grüße.TXT', 'text/plain'));
  });

  test.each(['/%', '/%zz', '/%ff', '/.git/%e4', '/../%4'])('%s is a bad request', (path) => {
    expect(resolve(path)).toEqual({ status: 400 });
  });

  test('query and fragment do not count', () => {
    expect(resolve('/a.svg#/../x')).toEqual(file('a.svg', 'image/svg+xml'));
    expect(resolve('/a.svg?p=%&q=/')).toEqual(file('a.svg', 'image/svg+xml'));
  });
});

describe('index and types', () => {
  test.each(['/', '', '/.', '/a/..', '?x'])('%j is the index at the root', (path) => {
    expect(resolve(path)).toEqual(file('main.txt', 'text/plain'));
  });

  test('a slash at the end asks for the index', () => {
    expect(resolve('/a/b/../')).toEqual(file('a/main.txt', 'text/plain'));
    expect(resolve('/a/b/..')).toEqual(file('a'));
  });

  test('a name without a dot is its own extension', () => {
    expect(resolve('/a.svg/txt')).toEqual(file('a.svg/txt', 'text/plain'));
    expect(resolve('/a.svg/b.gz')).toEqual(file('a.svg/b.gz'));
  });

  test('inherited names are no types', () => {
    expect(resolve('/a.constructor')).toEqual(file('a.constructor'));
  });

  test('without options', () => {
    expect(createResolver('')('/')).toEqual({ status: 200, file: '/index.html', type: 'application/octet-stream' });
  });

  test('what is no text is a mistake of the caller', () => {
    expect(() => resolve(undefined)).toThrow(TypeError);
  });
});
