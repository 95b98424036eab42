import { describe, expect, test } from 'vitest';
import { parseForm, type Spec } from './program.js';

const read = (spec: Spec, text: string) => {
  const form = parseForm({ field: spec }, { field: text });
  return form.ok ? form.values['field'] : { error: form.errors['field'] };
};

describe('text', () => {
  test('bounds are inclusive', () => {
    expect(read({ kind: 'text', least: 3, most: 3 }, ' abc ')).toBe('abc');
    expect(read({ kind: 'text', least: 3 }, '  ab  ')).toEqual({ error: 'is too short' });
    expect(read({ kind: 'text', most: 3 }, 'abcd')).toEqual({ error: 'is too long' });
  });

  test('two hundred characters unless said otherwise', () => {
    expect(read({ kind: 'text' }, 'x'.repeat(200))).toBe('x'.repeat(200));
    expect(read({ kind: 'text' }, 'x'.repeat(201))).toEqual({ error: 'is too long' });
    expect(read({ kind: 'text' }, '  ')).toBe('');
  });
});

describe('number', () => {
  test.each([
    ['7', 7],
    [' -0.50 ', -0.5],
    ['007', 7],
    ['12.25', 12.25],
    ['\t3', 3],
    ['  31  ', 31],
  ])('%j is one', (text, value) => {
    expect(read({ kind: 'number' }, text)).toBe(value);
  });

  test.each(['', ' ', '1e3', '1.', '.5', '--1', '0x10', '1 2', 'x1', '1x', '1.x', 'Infinity', '+1', '-'])('%j is none', (text) => {
    expect(read({ kind: 'number' }, text)).toEqual({ error: 'is not a number' });
  });

  test('bounds are inclusive', () => {
    const spec = { kind: 'number', min: -1, max: 1 } as const;
    expect(['-1', '1', '0.5'].map((text) => read(spec, text))).toEqual([-1, 1, 0.5]);
    expect(read(spec, '-1.01')).toEqual({ error: 'is too small' });
    expect(read(spec, '1.01')).toEqual({ error: 'is too large' });
  });

  test('whole', () => {
    const spec = { kind: 'number', whole: true, max: 9 } as const;
    expect(read(spec, '4.0')).toBe(4);
    expect(read(spec, '4.5')).toEqual({ error: 'is not whole' });
    expect(read(spec, '9.5')).toEqual({ error: 'is too large' });
    expect(read({ kind: 'number', whole: false }, '4.5')).toBe(4.5);
  });
});

describe('choice', () => {
  test('trimmed, and written as in the options', () => {
    const spec = { kind: 'choice', options: ['red', 'Dark Blue'] } as const;
    expect(read(spec, ' DARK blue ')).toBe('Dark Blue');
    expect(read(spec, 'RED')).toBe('red');
    expect(read(spec, 'blue')).toEqual({ error: 'is not one of red, Dark Blue' });
  });
});

describe('list', () => {
  test('of choices, with a separator of its own', () => {
    const spec: Spec = { kind: 'list', of: { kind: 'choice', options: ['a', 'b'] }, separator: ' / ' };
    expect(read(spec, 'B / a / A')).toEqual(['b', 'a', 'a']);
    expect(read(spec, 'a / q / z')).toEqual({ error: 'part 2 is not one of a, b' });
  });

  test('of lists', () => {
    const spec: Spec = { kind: 'list', separator: ';', of: { kind: 'list', of: { kind: 'number', max: 5 } } };
    expect(read(spec, '1,2;;3')).toEqual([[1, 2], [], [3]]);
    expect(read(spec, '1;2,6')).toEqual({ error: 'part 2 part 2 is too large' });
  });

  test('blank is empty', () => {
    expect(read({ kind: 'list', of: { kind: 'number' } }, '  ')).toEqual([]);
    expect(read({ kind: 'list', of: { kind: 'text' } }, 'a,')).toEqual(['a', '']);
  });
});

describe('form', () => {
  test('optional fields are left out when blank or missing', () => {
    const specs: Record<string, Spec> = {
      a: { kind: 'number', optional: true },
      b: { kind: 'text', least: 1, optional: true },
      c: { kind: 'number', optional: true },
      d: { kind: 'number', optional: true },
    };
    expect(parseForm(specs, { a: ' ', c: '5', toString: 'x' })).toEqual({ ok: true, values: { c: 5 } });
    expect(parseForm(specs, { d: '?' })).toEqual({ ok: false, errors: { d: 'is not a number' } });
  });

  test('inherited names are missing', () => {
    expect(parseForm({ valueOf: { kind: 'text' } }, {})).toEqual({ ok: false, errors: { valueOf: 'is missing' } });
  });

  test('an empty form', () => {
    expect(parseForm({}, { x: '1' })).toEqual({ ok: true, values: {} });
  });

  test('an unknown kind is a mistake of the programmer', () => {
    const specs = { a: { kind: 'colour' } } as unknown as Record<string, Spec>;
    expect(() => parseForm(specs, { a: 'red' })).toThrow(TypeError);
    const list = { a: { kind: 'list', of: { kind: 'choice' } } } as unknown as Record<string, Spec>;
    expect(() => parseForm(list, { a: 'red' })).toThrow(TypeError);
  });
});
