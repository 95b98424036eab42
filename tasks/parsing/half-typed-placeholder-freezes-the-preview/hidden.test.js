import { describe, expect, test } from 'vitest';
import { placeholders, render } from './program.js';

describe('an open placeholder', () => {
  test('is shown as it stands', () => {
    expect(render('{{', {})).toBe('{{');
    expect(render('x {{ y.z | upper', { y: { z: 'q' } })).toBe('x {{ y.z | upper');
    expect(render('}} {{a} } {', { a: 1 })).toBe('}} {{a} } {');
  });

  test('does not keep the others from being filled in', () => {
    expect(render('{{p}}{{q}} {{', { p: 'one', q: 'two' })).toBe('onetwo {{');
  });

  test('is not listed', () => {
    expect(placeholders('{{k}} {{m')).toEqual(['k']);
  });

  test('runs to the next closing braces', () => {
    expect(render('{{a {{b}}', { b: 2 })).toBe('');
    expect(render('{{{b}}', { '{b': 3 })).toBe('3');
  });
});

describe('values', () => {
  test('what is not there becomes nothing', () => {
    const data = { none: null, gone: undefined, text: 'abc', deep: { zero: 0, no: false } };
    expect(render('[{{none}}|{{gone}}|{{missing}}|{{none.x}}|{{missing.x.y}}|{{text.length}}]', data)).toBe('[|||||]');
    expect(render('{{deep.zero}} {{deep.no}} {{deep.yes}}', data)).toBe('0 false ');
  });

  test('only what an object has itself counts', () => {
    expect(render('<{{constructor}}{{a.toString}}>', { a: {} })).toBe('<>');
  });

  test('filters work from left to right', () => {
    expect(render('{{ t | trim | upper }}.{{t|lower}}.', { t: ' Ab ' })).toBe('AB. ab .');
    expect(render('{{t|raw|upper}}', { t: '<i>' })).toBe('<I>');
    expect(render('{{t|upper}}', { t: '<i>' })).toBe('&lt;I&gt;');
    expect(render('{{t|trim}}', {})).toBe('');
  });

  test('an unknown filter is an error', () => {
    expect(() => render('{{t|shout}}', { t: 1 })).toThrow('Unknown filter "shout"');
    expect(() => render('{{t|}}', { t: 1 })).toThrow('Unknown filter ""');
  });
});

describe('text', () => {
  test('stays as it is without placeholders', () => {
    expect(render('', {})).toBe('');
    expect(render('a { b } c', {})).toBe('a { b } c');
    expect(render('a }} <b>', {})).toBe('a }} <b>');
  });

  test('a backslash shows the braces', () => {
    expect(render('use \\{{name}} or {{name}}', { name: 'Bo' })).toBe('use {{name}} or Bo');
    expect(render('\\{{', {})).toBe('{{');
    expect(render('{{a}}\\{{a}}\\', { a: 5 })).toBe('5{{a}}\\');
    expect(placeholders('\\{{a}}{{b}}')).toEqual(['b']);
  });

  test('a backslash inside a placeholder belongs to it', () => {
    expect(render('{{a\\}}{{b}}', { 'a\\': 1, b: 2 })).toBe('12');
  });

  test('a remark may hold anything', () => {
    expect(render('{{!}}{{! {{ a|b }}c', { a: 1 })).toBe('c');
    expect(placeholders('{{!a}}{{ !b }}')).toEqual(['!b']);
  });
});
