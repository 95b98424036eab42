import { describe, expect, test } from 'vitest';
import { displayWidth, formatTable, pad, truncate } from './program.js';

describe('displayWidth', () => {
  const zero = ['\u0300', '\u036f', '\u200d', '\ufe00', '\ufe0f'];
  const wide = ['\u1100', '\u115f', '\u2e80', '\ua4cf', '\uac00', '\ud7a3', '\uf900', '\ufaff', '\uff00', '\uff60'];
  const wideAbove = ['\u{1f300}', '\u{1faff}', '\u{20000}', '\u{3fffd}'];
  const single = ['\u02ff', '\u0370', '\u200c', '\u200e', '\ufdff', '\ufe10', '\u10ff', '\u1160', '\u2e7f', '\ua4d0'];
  const more = ['\uabff', '\ud7a4', '\uf8ff', '\ufb00', '\ufeff', '\uff61'];
  const singleAbove = ['\u{1f2ff}', '\u{1fb00}', '\u{1ffff}', '\u{3fffe}'];

  test('marks and joiners take no column', () => {
    expect(zero.map((character) => displayWidth(character))).toEqual([0, 0, 0, 0, 0]);
  });

  test('the wide ranges begin and end where they should', () => {
    expect(wide.map((character) => displayWidth(character))).toEqual(Array(10).fill(2));
    expect([...single, ...more].map((character) => displayWidth(character))).toEqual(Array(16).fill(1));
  });

  test('so do those of the higher planes', () => {
    expect(wideAbove.map((character) => displayWidth(character))).toEqual([2, 2, 2, 2]);
    expect(singleAbove.map((character) => displayWidth(character))).toEqual([1, 1, 1, 1]);
  });

  test('nothing has no width', () => {
    expect(displayWidth('')).toBe(0);
  });
});

describe('truncate', () => {
  test('leaves alone what fits', () => {
    expect(truncate('🍕🍕', 4)).toBe('🍕🍕');
    expect(truncate('', 0)).toBe('');
    expect(truncate('abc', 3)).toBe('abc');
  });

  test('makes room for the dots', () => {
    expect(truncate('abcd', 3)).toBe('ab…');
    expect(truncate('ab', 1)).toBe('…');
    expect(truncate('ab', 0)).toBe('');
    expect(truncate('漢字', 3)).toBe('漢…');
    expect(truncate('漢字', 2)).toBe('…');
  });

  test('never halves an emoji', () => {
    expect(truncate('🍕🍕🍕', 5)).toBe('🍕🍕…');
    expect(truncate('🍕🍕🍕', 4)).toBe('🍕…');
    expect(truncate('𝒳𝒴𝒵', 2)).toBe('𝒳…');
  });

  test('marks stay with their letter', () => {
    expect(truncate('ae\u0301o\u0308u', 3)).toBe('ae\u0301…');
  });
});

describe('pad', () => {
  test('knows how wide the text is', () => {
    expect(pad('🎈', 4)).toBe('🎈  ');
    expect(pad('🎈', 4, 'right')).toBe('  🎈');
    expect(pad('🎈x', 6, 'center')).toBe(' 🎈x  ');
  });

  test('a text that is too wide stays', () => {
    expect(pad('long', 2)).toBe('long');
    expect(pad('long', 2, 'right')).toBe('long');
    expect(pad('long', 3, 'center')).toBe('long');
  });
});

describe('formatTable', () => {
  test('missing cells are empty and lines do not end in spaces', () => {
    const columns = [{ title: 'A' }, { title: 'Beta', align: 'center' }, { title: '' }];
    expect(formatTable([['1'], ['22', 'x', ''], []], columns)).toBe('A   Beta\n--  ----\n1\n22   x\n');
  });

  test('a table without rows has its titles', () => {
    expect(formatTable([], [{ title: 'Sum', align: 'right' }, { title: 'Of' }])).toBe('Sum  Of\n---  --');
  });

  test('titles are cut too', () => {
    expect(formatTable([['🚀🚀🚀', 'b']], [{ title: 'Rockets', max: 5 }, { title: 'n' }])).toBe(
      'Rock…  n\n-----  -\n🚀🚀…  b',
    );
  });
});
