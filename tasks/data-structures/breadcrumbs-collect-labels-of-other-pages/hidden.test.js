import { describe, expect, test } from 'vitest';
import { createSite } from './program.js';

const library = () => ({
  label: 'Start',
  items: [
    { label: 'Books & Zines', items: [{ label: 'New', items: [{ label: 'This week' }] }, { label: '18th century' }] },
    { label: 'Music', items: [{ label: 'New' }] },
    { label: 'New' },
  ],
});

describe('a chain of pages', () => {
  const chain = { label: 'a', items: [{ label: 'b', items: [{ label: 'c' }] }] };

  test('has a trail of every length', () => {
    expect(createSite(chain).trails()).toEqual([['a'], ['a', 'b'], ['a', 'b', 'c']].slice(0, 3));
    expect(createSite({ label: 'alone' }).trails()).toEqual([['alone']]);
  });

  test('can be asked twice', () => {
    const site = createSite(chain);
    site.trails()[0].push('scribble');
    expect(site.depth()).toBe(3);
    expect(site.breadcrumb('c')).toBe('a > b > c');
    expect(site.breadcrumb('b')).toBe('a > b');
  });
});

describe('breadcrumb', () => {
  test('is of the first page with the label', () => {
    expect(createSite(library()).breadcrumb('New')).toBe('Start > Books & Zines > New');
  });

  test('is right behind a deep branch', () => {
    const site = createSite(library());
    expect(site.breadcrumb('18th century')).toBe('Start > Books & Zines > 18th century');
    expect(site.breadcrumb('Music')).toBe('Start > Music');
  });
});

test('the sitemap has the paths of all pages', () => {
  expect(createSite(library()).sitemap()).toEqual([
    { label: 'Start', path: '/' },
    { label: 'Books & Zines', path: '/books-zines' },
    { label: 'New', path: '/books-zines/new' },
    { label: 'This week', path: '/books-zines/new/this-week' },
    { label: '18th century', path: '/books-zines/18th-century' },
    { label: 'Music', path: '/music' },
    { label: 'New', path: '/music/new' },
    { label: 'New', path: '/new' },
  ]);
});

describe('search', () => {
  test('puts the shortest trail first', () => {
    expect(createSite(library()).search('new')).toEqual([
      ['Start', 'New'],
      ['Start', 'Books & Zines', 'New'],
      ['Start', 'Music', 'New'],
    ]);
  });

  test('looks at the label of the page itself only', () => {
    expect(createSite(library()).search('musi')).toEqual([['Start', 'Music']]);
    expect(createSite(library()).search('film')).toEqual([]);
  });
});

test('depth is that of the deepest branch', () => {
  expect(createSite(library()).depth()).toBe(4);
  expect(createSite({ label: 'x', items: [{ label: 'y' }, { label: 'z' }] }).depth()).toBe(2);
  expect(createSite({ label: 'x', items: [] }).depth()).toBe(1);
});

describe('without', () => {
  test('leaves pages of the label out wherever they are', () => {
    expect(createSite(library()).without('New').trails()).toEqual([
      ['Start'],
      ['Start', 'Books & Zines'],
      ['Start', 'Books & Zines', '18th century'],
      ['Start', 'Music'],
    ]);
  });

  test('does not change the menu', () => {
    const menu = library();
    const site = createSite(menu);
    site.without('Music');
    site.sitemap();
    expect(menu).toEqual(library());
    expect(site.breadcrumb('Music')).toBe('Start > Music');
  });
});
