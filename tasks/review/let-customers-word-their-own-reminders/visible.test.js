import { expect, test } from 'vitest';
import { compile } from './program.js';

const invoice = { name: 'Ada', amount: 1230, lines: [{ article: 'lamp' }, { article: 'desk' }], note: null };

test('fills in paths', () => {
  expect(compile('Dear {{name}}, your {{ lines.1.article }}')(invoice)).toBe('Dear Ada, your desk');
});

test('what is absent is empty', () => {
  expect(compile('<{{ customer.address.city }}|{{note}}|{{lines.length}}>')(invoice)).toBe('<||2>');
});

test('passes values through filters', () => {
  expect(compile('{{ amount | cents }} EUR, {{ name | upper }}, {{ city | or no  city | upper }}')(invoice)).toBe('12.30 EUR, ADA, NO  CITY');
});

test('a placeholder is no code', () => {
  expect(() => compile('{{ name.constructor.constructor("return 7")() }}')(invoice)).toThrow(
    'Not a placeholder: {{ name.constructor.constructor("return 7")() }}',
  );
});

test('only what the invoice has counts', () => {
  expect(compile('{{ name.constructor.name | or - }}')(invoice)).toBe('-');
});

test('refuses an unknown filter', () => {
  expect(() => compile('{{ name | lower }}')).toThrow('Unknown filter: lower');
});
