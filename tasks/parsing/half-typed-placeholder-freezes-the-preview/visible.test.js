import { expect, test } from 'vitest';
import { placeholders, render } from './program.js';

test('fills placeholders in', () => {
  expect(render('Hi {{name}}, welcome to {{ shop.city }}!', { name: 'Ida', shop: { city: 'Ghent' } })).toBe(
    'Hi Ida, welcome to Ghent!',
  );
});

test('escapes what it fills in', () => {
  expect(render('{{a}} {{a|raw}}', { a: '<b>"R&D"</b>' })).toBe(
    '&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; <b>"R&D"</b>',
  );
});

test('shows a placeholder while it is typed', () => {
  expect(render('Hi {{', { name: 'Ida' })).toBe('Hi {{');
  expect(render('Hi {{na', { name: 'Ida' })).toBe('Hi {{na');
  expect(render('Hi {{name}', { name: 'Ida' })).toBe('Hi {{name}');
});

test('fills in what is closed before the open one', () => {
  expect(render('{{a}} and {{b', { a: 1, b: 2 })).toBe('1 and {{b');
});

test('leaves remarks out', () => {
  expect(render('a{{! not for print }}b', {})).toBe('ab');
});

test('lists the placeholders', () => {
  expect(placeholders('{{ a }} {{b.c | upper}} {{!x}} {{a}}')).toEqual(['a', 'b.c']);
});
