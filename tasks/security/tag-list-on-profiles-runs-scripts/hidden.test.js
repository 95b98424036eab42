import { describe, expect, test } from 'vitest';
import { attributes, html, isHtml, join, raw } from './program.js';

describe('values', () => {
  test('nothing but text', () => {
    expect(html`plain`.toString()).toBe('plain');
    expect(html``.toString()).toBe('');
  });

  test('numbers, zero and empty text', () => {
    expect(String(html`${0},${''},${-1.5},${12n}`)).toBe('0,,-1.5,12');
  });

  test('what only looks like markup is escaped', () => {
    const parsed = JSON.parse('{"markup":"<script>","isHtml":true}');
    expect(String(html`${parsed}`)).toBe('[object Object]');
    expect(String(html`${{ toString: () => '<hr>' }}`)).toBe('&lt;hr&gt;');
    expect(isHtml(parsed)).toBe(false);
  });

  test('absent values', () => {
    expect(String(html`a${undefined}b${true}c`)).toBe('abc');
  });
});

describe('arrays', () => {
  test('each item is escaped', () => {
    expect(String(html`${["it's", '<', html`<br>`, '&']}`)).toBe('it&#39;s&lt;<br>&amp;');
  });

  test('at any depth', () => {
    expect(String(html`<td>${[['<a>', [raw('<b>'), ['<c>']]], 5]}</td>`)).toBe('<td>&lt;a&gt;<b>&lt;c&gt;5</td>');
  });

  test('items that give nothing', () => {
    expect(String(html`(${[null, true, undefined, false, 0]})`)).toBe('(0)');
    expect(String(html`(${[]})`)).toBe('()');
  });
});

describe('raw and isHtml', () => {
  test('raw markup stays', () => {
    expect(String(html`${raw('<em>&</em>')}`)).toBe('<em>&</em>');
    expect(String(raw(7))).toBe('7');
    expect(String(html`${raw(7)}`)).toBe('7');
  });

  test.each([[null], [undefined], ['<b>'], [{}], [[raw('x')]], [3]])('%j is not markup', (value) => {
    expect(isHtml(value)).toBe(false);
  });

  test('what the module makes is', () => {
    expect([raw(''), html`x`, join([], ''), attributes({})].map(isHtml)).toEqual([true, true, true, true]);
  });
});

describe('join', () => {
  test('skips nothing and empty, escapes lists', () => {
    expect(String(join([['<', '>'], '', false, 'z'], raw('<br>')))).toBe('&lt;&gt;<br>z');
  });

  test('one or none', () => {
    expect(String(join(['"'], ', '))).toBe('&quot;');
    expect(String(join([undefined], ', '))).toBe('');
  });
});

describe('attributes', () => {
  test('lists and quotes', () => {
    expect(String(attributes({ 'data-x1': ['"', "'"], CLASS: 'a b' }))).toBe(' data-x1="&quot;&#39;" CLASS="a b"');
  });

  test('left out', () => {
    expect(String(attributes({ a: false, b: undefined, c: null, d: 0, e: '' }))).toBe(' d="0" e=""');
  });

  test.each(['onclick', 'OnLoad', 'on', 'a b', '', 'x"', 'a=b', 'é', 'href\n'])('%j is not allowed', (name) => {
    expect(() => attributes({ [name]: 'x' })).toThrow(`Attribute not allowed: ${name}`);
  });
});
