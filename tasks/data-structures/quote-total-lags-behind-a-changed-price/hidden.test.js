import { describe, expect, test, vi } from 'vitest';
import { createSheet } from './program.js';

const sum = (...values) => values.reduce((a, b) => a + b, 0);

function filled(values) {
  const sheet = createSheet();
  for (const [name, value] of Object.entries(values)) sheet.set(name, value);
  return sheet;
}

describe('long and short ways', () => {
  test('a cell waits for the longer way', () => {
    const sheet = filled({ a: 1, b: 0, z: 0 });
    sheet.define('z', ['a', 'b'], sum);
    sheet.define('c', ['a'], sum);
    sheet.define('d', ['c'], sum);
    sheet.define('b', ['d'], sum);
    sheet.set('a', 5);
    expect(['b', 'c', 'd', 'z'].map(sheet.get)).toEqual([5, 5, 5, 10]);
    sheet.set('a', 6);
    expect(sheet.get('z')).toBe(12);
  });

  test('each cell is computed once', () => {
    const sheet = filled({ a: 1 });
    const last = vi.fn(sum);
    const middle = vi.fn(sum);
    sheet.define('b', ['a'], sum);
    sheet.define('last', ['a'], sum);
    sheet.define('c', ['a', 'b'], middle);
    sheet.define('last', ['a', 'b', 'c'], last);
    sheet.set('a', 2);
    expect(middle.mock.calls).toEqual([[1, 1], [2, 2]]);
    expect(last.mock.calls).toEqual([[1, 1, 2], [2, 2, 4]]);
  });

  test('equal ways need no care', () => {
    const sheet = filled({ a: 1 });
    sheet.define('b', ['a'], (a) => a * 2);
    sheet.define('c', ['a'], (a) => a * 3);
    sheet.define('d', ['b', 'c'], sum);
    sheet.set('a', 10);
    expect(sheet.get('d')).toBe(50);
  });

  test('a batch that begins in two places', () => {
    const sheet = filled({ a: 1, b: 1 });
    sheet.define('end', ['b'], sum);
    sheet.define('x', ['a'], sum);
    sheet.define('y', ['x'], sum);
    sheet.define('end', ['b', 'y'], sum);
    sheet.batch(() => {
      sheet.set('b', 10);
      sheet.set('a', 100);
    });
    expect(sheet.get('end')).toBe(110);
  });
});

describe('computing', () => {
  test('stops where a value stays', () => {
    const sheet = filled({ n: 4 });
    const label = vi.fn((even) => (even ? 'even' : 'odd'));
    sheet.define('even', ['n'], (n) => n % 2 === 0);
    sheet.define('label', ['even'], label);
    sheet.set('n', 8);
    expect(label.mock.calls).toEqual([[true]]);
    sheet.set('n', 9);
    expect(sheet.get('label')).toBe('odd');
  });

  test('a cell that is set keeps nothing of its formula', () => {
    const sheet = filled({ a: 1 });
    const formula = vi.fn(sum);
    sheet.define('b', ['a'], formula);
    sheet.set('b', 50);
    sheet.set('a', 2);
    expect(sheet.get('b')).toBe(50);
    expect(formula.mock.calls).toEqual([[1]]);
    sheet.define('a', ['b'], sum);
    expect(sheet.get('a')).toBe(50);
  });
});

describe('refusals', () => {
  test('a circle of three, and of one', () => {
    const sheet = filled({ a: 1 });
    sheet.define('b', ['a'], sum);
    sheet.define('c', ['b'], sum);
    expect(() => sheet.define('a', ['c'], sum)).toThrow('Circular reference: a');
    expect(() => sheet.define('b', ['b'], sum)).toThrow('Circular reference: b');
    sheet.set('a', 3);
    expect(['a', 'b', 'c'].map(sheet.get)).toEqual([3, 3, 3]);
  });

  test('unknown needs leave no cell behind', () => {
    const sheet = filled({ a: 1 });
    expect(() => sheet.define('b', ['a', 'q'], sum)).toThrow('Unknown cell: q');
    expect(() => sheet.define('s', ['s'], sum)).toThrow('Unknown cell: s');
    expect(() => sheet.get('b')).toThrow('Unknown cell: b');
  });
});

describe('listeners', () => {
  test('hear once of a batch, nested batches included', () => {
    const sheet = filled({ a: 1, b: 2 });
    sheet.define('c', ['a', 'b'], sum);
    const heard = [];
    sheet.subscribe((changes) => heard.push(changes));
    sheet.batch(() => {
      sheet.set('b', 20);
      sheet.batch(() => sheet.set('a', 10));
      expect(sheet.get('c')).toBe(3);
    });
    expect(heard).toEqual([
      [
        { name: 'a', before: 1, after: 10 },
        { name: 'b', before: 2, after: 20 },
        { name: 'c', before: 3, after: 30 },
      ],
    ]);
  });

  test('hear nothing when nothing changes', () => {
    const sheet = filled({ a: Number.NaN, b: 5 });
    const listener = vi.fn();
    const end = sheet.subscribe(listener);
    sheet.set('a', Number.NaN);
    sheet.batch(() => 1);
    expect(listener.mock.calls).toEqual([]);
    sheet.set('new', 1);
    expect(listener.mock.calls).toEqual([[[{ name: 'new', before: undefined, after: 1 }]]]);
    end();
    sheet.set('b', 6);
    expect(listener.mock.calls.length).toBe(1);
  });

  test('may leave while they are told', () => {
    const sheet = filled({ a: 1 });
    const later = vi.fn();
    const end = sheet.subscribe(() => {
      end();
      endLater();
    });
    const endLater = sheet.subscribe(later);
    sheet.set('a', 2);
    sheet.set('a', 3);
    expect(later.mock.calls).toEqual([[[{ name: 'a', before: 1, after: 2 }]]]);
  });
});

describe('a batch that fails', () => {
  test('counts up to the error', () => {
    const sheet = filled({ a: 1, b: 2 });
    sheet.define('c', ['a', 'b'], sum);
    const failing = () => {
      sheet.set('a', 5);
      sheet.define('d', ['c'], sum);
      expect(sheet.get('d')).toBeUndefined();
      throw new Error('out of stock');
    };
    expect(() => sheet.batch(failing)).toThrow('out of stock');
    expect([sheet.get('c'), sheet.get('d')]).toEqual([7, 7]);
    sheet.set('b', 3);
    expect(sheet.get('d')).toBe(8);
  });
});
