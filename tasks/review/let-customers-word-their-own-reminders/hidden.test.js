import { describe, expect, test } from 'vitest';
import { compile } from './program.js';

describe('paths', () => {
  test('reads deep into the invoice', () => {
    const text = compile('{{a.b_1.2}}{{ x }}');
    expect(text({ a: { b_1: ['p', 'q', 'r'] }, x: false })).toBe('rfalse');
    expect(text({ a: null })).toBe('');
  });

  test('writes objects as JSON', () => {
    expect(compile('{{ due }} / {{ days }}')({ due: { y: 2026 }, days: [1, 2] })).toBe('{"y":2026} / [1,2]');
  });

  test('keeps what stands around', () => {
    expect(compile('')({})).toBe('');
    expect(compile('no {placeholder} }} {{')({})).toBe('no {placeholder} }} {{');
    expect(compile('a{{v}}b{{v}}c')({ v: 0 })).toBe('a0b0c');
  });

  test.each(['toString', 'v.toString', '__proto__', 'v.constructor', 'w.__proto__.x', 'list.map'])('%s is absent', (path) => {
    expect(compile(`[{{${path}}}]`)({ v: 'text', w: {}, list: [] })).toBe('[]');
  });

  test.each(['{{}}', '{{ v w }}', '{{v.}}', '{{.v}}', '{{v..w}}', '{{v;w}}', '{{ v = 1 }}', '{{v["w"]}}', '{{ | upper }}', '{{v.w()}}', '{{ v\nw }}'])(
    'refuses %s',
    (written) => {
      expect(() => compile(`Hello ${written}!`)).toThrow(new Error(`Not a placeholder: ${written}`));
    },
  );
});

describe('filters', () => {
  test('from left to right', () => {
    expect(compile('<{{ v|trim|or  none at all |upper }}>')({ v: '  ' })).toBe('<NONE AT ALL>');
    expect(compile('{{ v | or none }}')({ v: 0 })).toBe('0');
  });

  test('writes cents', () => {
    expect(compile('{{ v | cents }} {{ w|cents }}')({ v: 5, w: -1999 })).toBe('0.05 -19.99');
  });

  test.each(['toString', '', 'Upper', 'cent'])('refuses the filter %j', (name) => {
    expect(() => compile(`{{ v | ${name} }}`)).toThrow(new Error(`Unknown filter: ${name}`));
  });

  test('filters work on what is absent', () => {
    expect(compile('[{{ v | trim }}{{ v | upper }}]')({})).toBe('[]');
    expect(compile('[{{ v | cents }}{{ v | cents | or free }}]')({ v: null })).toBe('[free]');
    expect(compile('{{ v | upper }}')({ v: ['a'] })).toBe('["A"]');
    expect(compile('{{ v | or }}{{ v\n| or a\n b }}')({})).toBe('a\n b');
    expect(compile('{{ v | trim }}{{ w | trim }}')({ v: ' x ', w: 7 })).toBe('x7');
  });
});

test('can be used again', () => {
  const text = compile('{{ n }};');
  expect([1, 2, 3].map((n) => text({ n }))).toEqual(['1;', '2;', '3;']);
});
