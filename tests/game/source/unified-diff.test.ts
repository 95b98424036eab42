import { applyPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../src/game/source/source.ts';
import { unifiedDiff } from '../../../src/game/source/unified-diff.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', ' '), { maxLength: 40 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

test('applying the diff to the program gives the source', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff(sourceOf(before), sourceOf(after), 'program.js');
      if (before === after) expect(diff).toBe('');
      else expect(applyPatch(before, diff)).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('thousands of differing lines make one whole hunk', () => {
  const before = Array.from({ length: 4000 }, (_, index) => `a${index}\n`).join('');
  const after = Array.from({ length: 4000 }, (_, index) => `b${index}\n`).join('');
  const diff = unifiedDiff(sourceOf(before), sourceOf(after), 'program.js');
  expect(diff.match(/^@@.*@@$/gm)).toEqual(['@@ -1,4000 +1,4000 @@']);
  expect(applyPatch(before, diff)).toBe(after);
});

test('a hunk names the lines of both sources, not those of what differs', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `${index + 1}`);
  const after = ['0', ...lines.slice(0, 19), 'twenty', ...lines.slice(20)];
  const diff = unifiedDiff(sourceOf(lines.join('\n')), sourceOf(after.join('\n')), 'program.js');
  expect(diff.match(/^@@.*@@$/gm)).toEqual(['@@ -1,3 +1,4 @@', '@@ -17,7 +18,7 @@']);
  const later = unifiedDiff(sourceOf(lines.join('\n')), sourceOf(lines.with(19, 'twenty').join('\n')), 'program.js');
  expect(later.match(/^@@.*@@$/gm)).toEqual(['@@ -17,7 +17,7 @@']);
});
