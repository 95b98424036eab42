import { describe, expect, test } from 'vitest';
import { createTriage } from './program.js';

function room(...patients: [string, number][]) {
  const triage = createTriage();
  for (const [id, level] of patients) triage.admit(id, level);
  return triage;
}

function callAll(triage: ReturnType<typeof createTriage>): string {
  let ids = '';
  for (let called = triage.call(); called; called = triage.call()) ids += called.id;
  return ids;
}

const many = () =>
  room(['a', 3], ['b', 5], ['c', 1], ['d', 4], ['e', 3], ['f', 2], ['g', 5], ['h', 1], ['i', 4], ['j', 3], ['k', 2]);

describe('call', () => {
  test('ten and one patients in order', () => {
    expect(callAll(many())).toBe('chfkaejdibg');
  });

  test('tells the level', () => {
    const triage = room(['x', 4], ['y', 3]);
    expect(triage.call()).toEqual({ id: 'y', level: 3 });
    triage.reassess('x', 2);
    expect(triage.call()).toEqual({ id: 'x', level: 2 });
    expect(triage.call()).toBeUndefined();
    expect(triage.next()).toBeUndefined();
    expect(triage.waiting).toBe(0);
  });

  test('somebody who was called may come again, at the end of the level', () => {
    const triage = room(['x', 2], ['y', 2]);
    triage.call();
    triage.admit('x', 2);
    expect(callAll(triage)).toBe('yx');
  });
});

describe('reassess', () => {
  test('several patients in turn', () => {
    const triage = many();
    triage.reassess('c', 4);
    triage.reassess('g', 1);
    triage.reassess('b', 3);
    triage.reassess('f', 5);
    expect(callAll(triage)).toBe('ghkabejcdif');
  });

  test('to the same level changes nothing', () => {
    const triage = room(['x', 2], ['y', 2], ['z', 2]);
    triage.reassess('x', 2);
    triage.reassess('z', 2);
    expect(callAll(triage)).toBe('xyz');
  });

  test('keeps the time of admission', () => {
    const triage = room(['x', 5], ['y', 3], ['z', 3]);
    triage.reassess('x', 3);
    expect(callAll(triage)).toBe('xyz');
  });

  test('wants somebody who waits', () => {
    const triage = room(['x', 5]);
    expect(() => triage.reassess('q', 1)).toThrow('Not waiting: q');
    triage.call();
    expect(() => triage.reassess('x', 1)).toThrow('Not waiting: x');
  });
});

describe('leave', () => {
  test('from anywhere in the queue', () => {
    for (const id of 'abcdefghijk') {
      const triage = many();
      triage.leave(id);
      expect(triage.waiting).toBe(10);
      expect(callAll(triage)).toBe('chfkaejdibg'.replace(id, ''));
    }
  });

  test('makes the last one rise when its new place is too low', () => {
    const triage = room(['a', 1], ['b', 4], ['c', 2], ['d', 5], ['e', 5], ['f', 2], ['g', 3], ['h', 5], ['i', 5], ['j', 5], ['k', 5], ['l', 3]);
    triage.leave('d');
    triage.leave('h');
    triage.leave('e');
    expect(callAll(triage)).toBe('acfglbijk');
  });

  test('wants somebody who waits', () => {
    const triage = room(['x', 5]);
    triage.leave('x');
    expect(() => triage.leave('x')).toThrow('Not waiting: x');
    triage.admit('x', 1);
    expect(triage.waiting).toBe(1);
  });
});

describe('level', () => {
  test('is a whole number from 1 to 5', () => {
    const triage = room(['x', 5], ['y', 1]);
    expect(() => triage.admit('x', 0)).toThrow(RangeError);
    expect(() => triage.admit('z', 6)).toThrow('Expected a level from 1 to 5, got 6');
    expect(() => triage.reassess('z', 2.5)).toThrow('Expected a level from 1 to 5, got 2.5');
    expect(triage.waiting).toBe(2);
  });
});
