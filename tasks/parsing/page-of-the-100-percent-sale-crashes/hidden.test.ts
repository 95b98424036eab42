import { describe, expect, test } from 'vitest';
import { Router } from './program.js';

describe('decoding', () => {
  const router = new Router<number>()
    .add('GET', '/u/:user/p/:post', 1)
    .add('GET', '/d/*rest', 2)
    .add('GET', '/caf\u00e9 1', 3);

  test('happens once in each name', () => {
    expect(router.match('GET', '/u/50%25%20off/p/%2525')).toEqual({ kind: 'found', handler: 1, params: { user: '50% off', post: '%25' } });
    expect(router.match('GET', '/d/%25/a%252Fb/%2e')).toEqual({ kind: 'found', handler: 2, params: { rest: '%/a%2Fb/.' } });
  });

  test('an escaped slash belongs to the name', () => {
    expect(router.match('GET', '/u/a%2Fb/p/c')).toEqual({ kind: 'found', handler: 1, params: { user: 'a/b', post: 'c' } });
    expect(router.match('GET', '/u/x%3Fy/p/%23')).toEqual({ kind: 'found', handler: 1, params: { user: 'x?y', post: '#' } });
  });

  test('plain names are decoded texts', () => {
    expect(router.match('GET', '/caf%C3%A9%201')).toEqual({ kind: 'found', handler: 3, params: {} });
  });

  test('the first piece that cannot be decoded is told', () => {
    expect(router.match('GET', '/x/%zz/%/y')).toEqual({ kind: 'bad', piece: '%zz' });
    expect(router.match('GET', 'u/a')).toEqual({ kind: 'bad', piece: 'u/a' });
    expect(router.match('GET', '')).toEqual({ kind: 'bad', piece: '' });
    expect(router.match('GET', '/d/%E0%A4/')).toEqual({ kind: 'bad', piece: '%E0%A4' });
  });

  test('what href writes is matched as it was', () => {
    const href = router.href('/u/:user/p/:post', { user: '100%/%41?', post: '%' });
    expect(href).toBe('/u/100%25%2F%2541%3F/p/%25');
    expect(router.match('GET', href)).toEqual({ kind: 'found', handler: 1, params: { user: '100%/%41?', post: '%' } });
  });
});

describe('precedence', () => {
  const router = new Router<string>()
    .add('GET', '/*all', 'all')
    .add('GET', '/:a/y', 'ay')
    .add('GET', '/x/:b/z', 'xbz')
    .add('GET', '/x/y', 'xy')
    .add('PUT', '/x/*more', 'more')
    .add('PATCH', '/:a', 'a');

  test('plain before param before rest', () => {
    expect(router.match('GET', '/x/y')).toEqual({ kind: 'found', handler: 'xy', params: {} });
    expect(router.match('GET', '/w/y')).toEqual({ kind: 'found', handler: 'ay', params: { a: 'w' } });
    expect(router.match('GET', '/x/q/z')).toEqual({ kind: 'found', handler: 'xbz', params: { b: 'q' } });
  });

  test('goes back when a way does not lead on', () => {
    expect(router.match('GET', '/x/q')).toEqual({ kind: 'found', handler: 'all', params: { all: 'x/q' } });
    expect(router.match('PUT', '/x/y')).toEqual({ kind: 'found', handler: 'more', params: { more: 'y' } });
  });

  test('methods of all that fit are listed', () => {
    expect(router.match('DELETE', '/x/y')).toEqual({ kind: 'method', allow: ['GET', 'PUT'] });
    expect(router.match('DELETE', '/w')).toEqual({ kind: 'method', allow: ['GET', 'PATCH'] });
    expect(router.match('GET', '/')).toEqual({ kind: 'missing' });
  });

  test('empty names fit a rest only', () => {
    expect(router.match('GET', '//y')).toEqual({ kind: 'found', handler: 'all', params: { all: '/y' } });
    expect(router.match('PATCH', '//')).toEqual({ kind: 'method', allow: ['GET'] });
  });
});

describe('redirects', () => {
  const router = new Router<string>().add('GET', '/a', 'a').add('GET', '/', 'root').add('POST', '/b', 'b');

  test('keep what follows the path', () => {
    expect(router.match('GET', '/a///#top?x')).toEqual({ kind: 'redirect', to: '/a#top?x' });
    expect(router.match('GET', '/%61/?q=%')).toEqual({ kind: 'redirect', to: '/%61?q=%' });
    expect(router.match('GET', '//')).toEqual({ kind: 'redirect', to: '/' });
  });

  test('lead only to what the method has', () => {
    expect(router.match('GET', '/b/')).toEqual({ kind: 'missing' });
    expect(router.match('GET', '/c/')).toEqual({ kind: 'missing' });
    expect(router.match('GET', '/?a')).toEqual({ kind: 'found', handler: 'root', params: {} });
    expect(router.match('GET', '/a#/')).toEqual({ kind: 'found', handler: 'a', params: {} });
  });
});

describe('patterns', () => {
  test('are refused when they make no sense', () => {
    const router = new Router<string>().add('GET', '/a/:b', 'x');
    expect(() => router.add('GET', 'a', 'y')).toThrow('Pattern must begin with /: "a"');
    expect(() => router.add('GET', '/*r/a', 'y')).toThrow('Nothing may follow *r: "/*r/a"');
    expect(() => router.add('GET', '/:a/:b/*a', 'y')).toThrow('Name :a twice: "/:a/:b/*a"');
    expect(() => router.add('GET', '/a/:other', 'y')).toThrow('GET /a/:other exists already');
    expect(router.add('POST', '/a/:other', 'z').match('POST', '/a/1')).toEqual({ kind: 'found', handler: 'z', params: { other: '1' } });
    expect(router.match('GET', '/a/1')).toEqual({ kind: 'found', handler: 'x', params: { b: '1' } });
  });

  test('are filled in', () => {
    const router = new Router<string>();
    expect(router.href('/', {})).toBe('/');
    expect(router.href('/my files/*path', { path: 'a b/c?' })).toBe('/my%20files/a%20b/c%3F');
    expect(() => router.href('/:id', {})).toThrow('Missing param id');
    expect(() => router.href('/x/*id', { id: '' })).toThrow('Missing param id');
  });
});
