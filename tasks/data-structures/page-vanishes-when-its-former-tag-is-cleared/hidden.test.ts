import { describe, expect, test } from 'vitest';
import { PageCache } from './program.js';

describe('set', () => {
  test('a page set again carries its new tags only', () => {
    const cache = new PageCache<string>(3);
    cache.set('/x', 'old', ['p', 'q']);
    cache.set('/x', 'new', ['q', 'r']);
    expect(cache.tags()).toEqual(['q', 'r']);
    expect(cache.tagged('p')).toEqual([]);
    expect(cache.tagged('q')).toEqual(['/x']);
  });

  test('a page set again without tags is in no list of tags', () => {
    const cache = new PageCache<string>(3);
    cache.set('/x', 'old', ['p']);
    cache.set('/x', 'new');
    expect(cache.tags()).toEqual([]);
    expect(cache.get('/x')).toBe('new');
  });

  test('counts as use and keeps one page for a URL', () => {
    const cache = new PageCache<number>(2);
    cache.set('/x', 1);
    cache.set('/y', 2);
    cache.set('/x', 3);
    expect(cache.urls()).toEqual(['/y', '/x']);
    cache.set('/z', 4);
    expect(cache.urls()).toEqual(['/x', '/z']);
    expect(cache.get('/x')).toBe(3);
  });

  test('a repeated tag counts once', () => {
    const cache = new PageCache<number>(2);
    cache.set('/x', 1, ['p', 'p']);
    expect(cache.tagged('p')).toEqual(['/x']);
    expect(cache.clear('p')).toBe(1);
    expect(cache.tags()).toEqual([]);
  });

  test('keeps tags of its own', () => {
    const cache = new PageCache<number>(2);
    const tags = ['p'];
    cache.set('/x', 1, tags);
    tags[0] = 'q';
    cache.delete('/x');
    expect(cache.tags()).toEqual([]);
  });
});

describe('the limit', () => {
  test('a page that goes takes its tags along', () => {
    const cache = new PageCache<number>(1);
    cache.set('/x', 1, ['p', 'q']);
    cache.set('/y', 2, ['q']);
    expect(cache.tags()).toEqual(['q']);
    expect(cache.tagged('q')).toEqual(['/y']);
    expect(cache.urls()).toEqual(['/y']);
  });

  test('is a whole number of at least 1', () => {
    expect(() => new PageCache(-1)).toThrow(RangeError);
    expect(() => new PageCache(1.5)).toThrow('Expected a limit of at least 1, got 1.5');
  });

  test('pages up to the limit stay', () => {
    const cache = new PageCache<number>(3);
    for (const url of ['/c', '/b', '/a']) cache.set(url, 0);
    expect(cache.urls()).toEqual(['/c', '/b', '/a']);
  });
});

describe('get', () => {
  test('gives pages that are empty or zero as they are', () => {
    const cache = new PageCache<string | number>(3);
    cache.set('/x', '', ['p']);
    cache.set('/y', 0);
    expect([cache.get('/x'), cache.get('/y')]).toEqual(['', 0]);
  });

  test('keeps the tags of the page', () => {
    const cache = new PageCache<number>(3);
    cache.set('/x', 1, ['p']);
    cache.get('/x');
    expect(cache.clear('p')).toBe(1);
    expect(cache.urls()).toEqual([]);
  });
});

describe('delete and clear', () => {
  test('say what there was', () => {
    const cache = new PageCache<number>(3);
    cache.set('/x', 1, ['p']);
    expect([cache.delete('/x'), cache.delete('/x'), cache.clear('p')]).toEqual([true, false, 0]);
    expect(cache.tags()).toEqual([]);
  });

  test('tags and their pages are sorted', () => {
    const cache = new PageCache<number>(4);
    cache.set('/n', 1, ['z', 'b']);
    cache.set('/d', 2, ['b']);
    cache.set('/M', 3, ['a', 'b']);
    expect(cache.tags()).toEqual(['a', 'b', 'z']);
    expect(cache.tagged('b')).toEqual(['/M', '/d', '/n']);
  });

  test('clearing follows the tags that pages have now', () => {
    const cache = new PageCache<number>(4);
    cache.set('/x', 1, ['p']);
    cache.set('/y', 2, ['p']);
    cache.set('/x', 3, ['q']);
    expect(cache.clear('p')).toBe(1);
    expect(cache.urls()).toEqual(['/x']);
    expect(cache.clear('q')).toBe(1);
    expect(cache.urls()).toEqual([]);
  });
});
