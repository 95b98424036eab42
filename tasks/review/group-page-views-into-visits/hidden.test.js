import { expect, test } from 'vitest';
import { countViews, summarise, visitsOf } from './program.js';

test('counts nothing', () => {
  expect(countViews([]).size).toBe(0);
  expect(visitsOf([])).toEqual([]);
  expect(summarise([])).toEqual({ visits: 0, visitors: 0, bounces: 0, minutes: 0 });
});

test('counts the views of every page', () => {
  const pages = ['/a', '/b', '/a', '/a'];
  expect([...countViews(pages.map((page, at) => ({ visitor: 'v', page, at })))]).toEqual([
    ['/a', 3],
    ['/b', 1],
  ]);
});

test('the gap can be set', () => {
  const views = [0, 5, 11, 16].map((at) => ({ visitor: 'z', page: `/${at}`, at }));
  expect(visitsOf(views, { gapMinutes: 5 }).map(({ from, to }) => [from, to])).toEqual([
    [0, 5],
    [11, 16],
  ]);
  expect(visitsOf(views, {}).length).toBe(1);
  expect(visitsOf(views, { gapMinutes: 0 }).length).toBe(4);
});

test('a pause is counted from the last view of the visitor', () => {
  const at = [['m', 100], ['n', 101], ['m', 130], ['n', 132], ['m', 160], ['n', 163], ['m', 191]];
  const views = at.map(([visitor, minutes]) => ({ visitor, page: '/shop', at: minutes }));
  expect(visitsOf(views)).toEqual([
    { visitor: 'm', from: 100, to: 160, pages: ['/shop'] },
    { visitor: 'n', from: 101, to: 101, pages: ['/shop'] },
    { visitor: 'n', from: 132, to: 132, pages: ['/shop'] },
    { visitor: 'n', from: 163, to: 163, pages: ['/shop'] },
    { visitor: 'm', from: 191, to: 191, pages: ['/shop'] },
  ]);
});

test('averages are rounded', () => {
  const visits = [3, 4, 4].map((to, at) => ({ visitor: `${at % 2}`, from: 1, to, pages: ['/', '/'.repeat(at + 1)] }));
  expect(summarise(visits)).toEqual({ visits: 3, visitors: 2, bounces: 0, minutes: 3 });
});

test('many visitors who come again and again', () => {
  const views = Array.from({ length: 2800 }, (_, at) => ({ visitor: `user-${at % 700}`, page: `/${at % 3}`, at: at / 4 }));
  const visits = visitsOf(views, { gapMinutes: 60 });
  expect(visits.length).toBe(2800);
  expect(summarise(visits)).toEqual({ visits: 2800, visitors: 700, bounces: 2800, minutes: 0 });
});
