import { describe, expect, test } from 'vitest';
import { PageCache } from './program.js';

describe('page cache', () => {
  test('gives back what was set', () => {
    const cache = new PageCache<string>(2);
    cache.set('/home', 'Welcome', ['news']);
    expect(cache.get('/home')).toBe('Welcome');
    expect(cache.get('/about')).toBeUndefined();
  });

  test('drops the least recently used page', () => {
    const cache = new PageCache<number>(2);
    cache.set('/a', 1);
    cache.set('/b', 2);
    cache.get('/a');
    cache.set('/c', 3);
    expect(cache.urls()).toEqual(['/a', '/c']);
  });

  test('clears a tag', () => {
    const cache = new PageCache<number>(5);
    cache.set('/a', 1, ['red']);
    cache.set('/b', 2, ['blue', 'red']);
    cache.set('/c', 3, ['blue']);
    expect(cache.clear('red')).toBe(2);
    expect(cache.urls()).toEqual(['/c']);
    expect(cache.tags()).toEqual(['blue']);
  });

  test('a page that lost a tag survives the clearing of that tag', () => {
    const cache = new PageCache<string>(5);
    cache.set('/offers', 'ice cream', ['summer']);
    cache.set('/offers', 'umbrellas', ['autumn']);
    expect(cache.clear('summer')).toBe(0);
    expect(cache.get('/offers')).toBe('umbrellas');
  });

  test('the limit is at least 1', () => {
    expect(() => new PageCache(0)).toThrow('Expected a limit of at least 1, got 0');
  });
});
