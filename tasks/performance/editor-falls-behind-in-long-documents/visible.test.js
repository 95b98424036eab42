import { describe, expect, test } from 'vitest';
import { createDocument } from './program.js';

const poem = () => createDocument('roses\nare red\n\nviolets');

describe('document', () => {
  test('takes insertions', () => {
    const text = createDocument('helo');
    text.insert(3, 'l');
    text.insert(5, '!');
    text.insert(0, 'oh ');
    expect(text.toString()).toBe('oh hello!');
    expect(text.length).toBe(9);
  });

  test('takes removals', () => {
    const text = poem();
    text.remove(5, 13);
    expect(text.toString()).toBe('roses\n\nviolets');
    expect(text.lineCount).toBe(3);
  });

  test('knows its lines', () => {
    const text = poem();
    expect([1, 2, 3, 4].map(text.line)).toEqual(['roses', 'are red', '', 'violets']);
    expect(text.position(8)).toEqual({ line: 2, column: 3 });
    expect(text.offset(2, 3)).toBe(8);
  });

  test('refuses places that do not exist', () => {
    expect(() => poem().insert(23, 'x')).toThrow('Expected an offset from 0 to 22, got 23');
    expect(() => poem().line(5)).toThrow('Expected a line from 1 to 4, got 5');
  });

  test('60 letters typed at the end of a protocol', () => {
    const text = createDocument('The members met.\n'.repeat(588));
    for (let at = 0; at < 60; at += 1) text.insert(text.length, 'abcdefghij'[at % 10]);
    expect(text.length).toBe(10_056);
    expect(text.line(589)).toBe('abcdefghij'.repeat(6));
  });
});
