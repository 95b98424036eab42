import { expect, test } from 'vitest';
import { parseForm } from './program.js';

test('reads a form', () => {
  expect(
    parseForm(
      { name: { kind: 'text', least: 2 }, age: { kind: 'number', min: 18, whole: true } },
      { name: ' Ann ', age: '42' },
    ),
  ).toEqual({ ok: true, values: { name: 'Ann', age: 42 } });
});

test('collects what is wrong', () => {
  expect(
    parseForm({ name: { kind: 'text', least: 2 }, age: { kind: 'number' }, mail: { kind: 'text' } }, { name: 'A', age: 'old' }),
  ).toEqual({ ok: false, errors: { name: 'is too short', age: 'is not a number', mail: 'is missing' } });
});

test('reads choices without regard to case', () => {
  const specs = { size: { kind: 'choice', options: ['S', 'M', 'L'] } } as const;
  expect(parseForm(specs, { size: 'm' })).toEqual({ ok: true, values: { size: 'M' } });
  expect(parseForm(specs, { size: 'XL' })).toEqual({ ok: false, errors: { size: 'is not one of S, M, L' } });
});

test('reads lists', () => {
  const specs = { scores: { kind: 'list', of: { kind: 'number' } } } as const;
  expect(parseForm(specs, { scores: '1, 2.5,-3' })).toEqual({ ok: true, values: { scores: [1, 2.5, -3] } });
  expect(parseForm(specs, { scores: '1,x' })).toEqual({ ok: false, errors: { scores: 'part 2 is not a number' } });
});
