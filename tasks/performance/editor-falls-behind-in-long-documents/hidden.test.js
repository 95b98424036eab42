import { describe, expect, test } from 'vitest';
import { createDocument } from './program.js';

/** A text of numbered lines. */
const numbered = (lines) => Array.from({ length: lines }, (_, at) => `line ${at + 1}`).join('\n');

describe('short texts', () => {
  test('an empty document has one empty line', () => {
    const text = createDocument();
    expect([text.length, text.lineCount, text.line(1), text.toString(), text.slice(0, 0)]).toEqual([0, 1, '', '', '']);
    expect(text.position(0)).toEqual({ line: 1, column: 1 });
    text.insert(0, 'a');
    text.remove(0, 1);
    expect([text.toString(), text.lineCount]).toEqual(['', 1]);
  });

  test('slices', () => {
    const text = createDocument('abcdef');
    expect([text.slice(0, 6), text.slice(2, 4), text.slice(3, 3), text.slice(5, 6)]).toEqual(['abcdef', 'cd', '', 'f']);
  });

  test('columns beyond a line are its end', () => {
    const text = createDocument('ab\ncde\n');
    expect([text.offset(1, 3), text.offset(1, 9), text.offset(2, 4), text.offset(2, 5), text.offset(3, 2)]).toEqual([2, 2, 6, 6, 7]);
  });

  test('a position on a break belongs to the line that it ends', () => {
    const text = createDocument('ab\n\nc');
    expect([2, 3, 4, 5].map(text.position)).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
    ]);
  });
});

describe('refusals', () => {
  test('of offsets', () => {
    const text = createDocument('abc');
    expect(() => text.insert(-1, 'x')).toThrow(RangeError);
    expect(() => text.insert(-1, 'x')).toThrow('Expected an offset from 0 to 3, got -1');
    expect(() => text.remove(4, 9)).toThrow('Expected an offset from 0 to 3, got 4');
    expect(() => text.remove(2, 1)).toThrow('Expected an offset from 2 to 3, got 1');
    expect(() => text.slice(1, 4)).toThrow('Expected an offset from 1 to 3, got 4');
    expect(() => text.position(4)).toThrow('Expected an offset from 0 to 3, got 4');
    expect(text.toString()).toBe('abc');
  });

  test('of lines', () => {
    const text = createDocument('abc\n');
    expect(() => text.line(0)).toThrow('Expected a line from 1 to 2, got 0');
    expect(() => text.offset(3, 1)).toThrow('Expected a line from 1 to 2, got 3');
  });
});

describe('long texts', () => {
  test('lines across the pieces of the rope', () => {
    const text = createDocument(numbered(120));
    expect([text.lineCount, text.line(1), text.line(63), text.line(120)]).toEqual([120, 'line 1', 'line 63', 'line 120']);
    for (const number of [1, 17, 64, 99, 120]) {
      expect(text.position(text.offset(number, 4))).toEqual({ line: number, column: 4 });
    }
  });

  test('lines of a text that was put together from many', () => {
    const text = createDocument();
    for (let at = 40; at > 0; at -= 1) text.insert(0, `${'x'.repeat(at)}\n`);
    expect([text.lineCount, text.length]).toEqual([41, 860]);
    expect([7, 8, 23, 40].map((number) => text.line(number).length)).toEqual([7, 8, 23, 40]);
    expect(text.position(text.offset(30, 5))).toEqual({ line: 30, column: 5 });
  });

  test('changes on both sides of a piece', () => {
    const whole = numbered(60);
    const text = createDocument(whole);
    text.remove(100, 300);
    text.insert(100, whole.slice(100, 300));
    expect(text.toString()).toBe(whole);
    text.remove(0, 64);
    text.remove(text.length - 50, text.length);
    expect(text.toString()).toBe(whole.slice(64, -50));
  });
});

describe('many changes of a long text', () => {
  test('60 insertions in its middle', () => {
    const text = createDocument(`${'a'.repeat(5000)}\n${'b'.repeat(4900)}`);
    for (let at = 0; at < 60; at += 1) text.insert(5000 + at, '-');
    expect(text.slice(4998, 5064)).toBe(`aa${'-'.repeat(60)}\nbbb`);
    expect(text.lineCount).toBe(2);
  });

  test('60 removals at its beginning', () => {
    const text = createDocument(numbered(1000));
    for (let at = 0; at < 60; at += 1) text.remove(0, 7);
    expect(text.slice(0, 20)).toBe(numbered(80).slice(420, 440));
    expect(text.length).toBe(8472);
  });

  test('60 changes here and there', () => {
    const text = createDocument('0123456789'.repeat(900));
    for (let at = 0; at < 30; at += 1) {
      text.insert(at * 280, '\n');
      text.remove(8900 - at * 100, 8910 - at * 100);
    }
    expect([text.lineCount, text.length]).toEqual([31, 8730]);
    expect(text.line(2).length).toBe(279);
  });
});
