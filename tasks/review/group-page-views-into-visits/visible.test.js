import { expect, test } from 'vitest';
import { countViews, summarise, visitsOf } from './program.js';

const view = (visitor, at, page) => ({ visitor, at, page });

test('counts views', () => {
  expect([...countViews([view('a', 1, '/'), view('b', 2, '/'), view('a', 3, '/x')])]).toEqual([
    ['/', 2],
    ['/x', 1],
  ]);
});

test('groups views into visits', () => {
  const views = [view('a', 10, '/'), view('b', 15, '/'), view('a', 12, '/x'), view('a', 12, '/x'), view('a', 42, '/'), view('a', 73, '/y')];
  expect(visitsOf(views)).toEqual([
    { visitor: 'a', from: 10, to: 42, pages: ['/', '/x', '/'] },
    { visitor: 'b', from: 15, to: 15, pages: ['/'] },
    { visitor: 'a', from: 73, to: 73, pages: ['/y'] },
  ]);
});

test('sums visits up', () => {
  const visits = [
    { visitor: 'a', from: 0, to: 9, pages: ['/', '/x'] },
    { visitor: 'a', from: 50, to: 50, pages: ['/'] },
  ];
  expect(summarise(visits)).toEqual({ visits: 2, visitors: 1, bounces: 1, minutes: 5 });
});

test('copes with a busy day', () => {
  const views = Array.from({ length: 3000 }, (_, at) => view(`v${at}`, Math.floor(at / 3), '/'));
  expect(summarise(visitsOf(views))).toEqual({ visits: 3000, visitors: 3000, bounces: 3000, minutes: 0 });
});
