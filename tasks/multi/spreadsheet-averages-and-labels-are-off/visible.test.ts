import { describe, expect, test } from 'vitest';
import { createSheet } from './program.js';

function sheet(cells: Record<string, string>) {
  const made = createSheet();
  for (const [name, input] of Object.entries(cells)) made.set(name, input);
  return made;
}
const result = (formula: string, cells: Record<string, string> = {}) => sheet({ ...cells, Z9: formula }).get('Z9');

describe('sheet', () => {
  test('calculates', () => {
    expect(result('=1 + 2 * (A1 - 4) / 3', { A1: '10' })).toBe(5);
    expect(result('=-A1 < 3', { A1: '2' })).toBe(true);
  });

  test('sums up and averages', () => {
    const cells = { A1: '4', A2: 'flour', A3: '8', B1: '6' };
    expect(result('=SUM(A1:B3)', cells)).toBe(18);
    expect(result('=AVERAGE(A1:A3, 3)', cells)).toBe(5);
  });

  test('a blank is no number', () => {
    expect(result('=AVERAGE(A1:A3)', { A1: '4', A2: ' ', A3: '8' })).toBe(6);
    expect(sheet({ C1: '   ' }).get('C1')).toBe('   ');
  });

  test('joins texts with empty cells', () => {
    expect(result('=A1&B1&"!"', { A1: 'Oven' })).toBe('Oven!');
  });

  test('counts characters', () => {
    expect(result('=LEN("🍞🥐")')).toBe(2);
    expect(result('=LEN(A1) + LEN("a""b")', { A1: 'rye' })).toBe(6);
  });

  test('works out the branch it needs', () => {
    expect(result('=IF(A1>0, "some", 1/0)', { A1: '3' })).toBe('some');
    expect(result('=IF(A1>0, "some", 1/0)', { A1: '0' })).toBe('#DIV/0!');
  });

  test('names errors', () => {
    expect([result('=1+"a"'), result('=MEDIAN(1)'), result('=1+'), result('=Z9+1')]).toEqual(['#VALUE!', '#NAME?', '#PARSE!', '#CYCLE!']);
  });
});
