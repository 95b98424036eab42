import { describe, expect, test } from 'vitest';
import { createGuard } from './program.js';

const guard = createGuard({
  reader: { read: 'any', rate: 'any' },
  author: { read: 'own', publish: 'own', rate: 'any' },
  empty: {},
});
const poem = { id: 'poem', ownerId: 'ann' };
const song = { id: 'song', ownerId: 'ben' };

describe('can', () => {
  test('own reach asks for the owner', () => {
    expect(guard.can({ id: 'ann', role: 'author' }, 'publish', poem)).toBe(true);
    expect(guard.can({ id: 'ann', role: 'author' }, 'publish', song)).toBe(false);
  });

  test('any reach does not', () => {
    expect(guard.can({ id: 'ann', role: 'author' }, 'rate', song)).toBe(true);
  });

  test('a suspended user may do nothing', () => {
    expect(guard.can({ id: 'ann', role: 'author', suspended: true }, 'publish', poem)).toBe(false);
    expect(guard.can({ id: 'ann', role: 'author', suspended: false }, 'publish', poem)).toBe(true);
  });

  test.each(['valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'])('nobody may do %s', (action) => {
    expect(guard.can({ id: 'ann', role: 'author' }, action, poem)).toBe(false);
    expect(guard.can({ id: 'ann', role: 'empty' }, action, poem)).toBe(false);
  });

  test.each([
    ['valueOf', 'length'],
    ['__proto__', 'constructor'],
    ['toString', 'call'],
  ])('the role %s has no grant for %s', (role, action) => {
    expect(guard.can({ id: 'ann', role }, action, song)).toBe(false);
  });

  test('grants may bear the names that objects inherit', () => {
    const odd = createGuard({ constructor: { toString: 'own' } });
    expect(odd.can({ id: 'ben', role: 'constructor' }, 'toString', song)).toBe(true);
    expect(odd.can({ id: 'ben', role: 'constructor' }, 'toString', poem)).toBe(false);
  });
});

describe('lists', () => {
  test('actions of a role', () => {
    expect(guard.actionsOf({ id: 'x', role: 'author' })).toEqual(['read', 'publish', 'rate']);
    expect(guard.actionsOf({ id: 'x', role: 'author', suspended: true })).toEqual([]);
    expect(guard.actionsOf({ id: 'x', role: 'stranger' })).toEqual([]);
  });

  test('visible documents keep their order', () => {
    const all = [song, poem, { id: 'draft', ownerId: 'ann' }];
    expect(guard.visible({ id: 'ann', role: 'author' }, all)).toEqual([
      { id: 'poem', ownerId: 'ann' },
      { id: 'draft', ownerId: 'ann' },
    ]);
    expect(guard.visible({ id: 'zoe', role: 'reader' }, all).map(({ id }) => id)).toEqual(['song', 'poem', 'draft']);
  });
});

describe('require', () => {
  test('refuses an inherited name with the usual sentence', () => {
    expect(() => guard.require({ id: 'ann', role: 'reader' }, 'valueOf', song)).toThrow('ann may not valueOf song');
  });

  test('hands back the document', () => {
    expect(guard.require({ id: 'zoe', role: 'reader' }, 'read', song)).toEqual({ id: 'song', ownerId: 'ben' });
  });
});
