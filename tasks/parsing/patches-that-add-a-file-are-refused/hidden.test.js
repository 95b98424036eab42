import { describe, expect, test } from 'vitest';
import { applyPatch, countChanges, formatPatch, parsePatch } from './program.js';

describe('reading', () => {
  test('paths and spans', () => {
    const text = 'diff\n--- a/b/c.txt\t2024\n+++ new/c.txt\n@@ -3 +5 @@\n-x\n+y\nIndex: z\n--- q\n+++ /dev/null\n';
    expect(parsePatch(text)).toEqual([
      {
        from: 'b/c.txt',
        to: 'new/c.txt',
        hunks: [
          {
            before: { index: 2, length: 1 },
            after: { index: 4, length: 1 },
            lines: [
              { kind: '-', text: 'x\n' },
              { kind: '+', text: 'y\n' },
            ],
          },
        ],
      },
      { from: 'q', to: null, hunks: [] },
    ]);
  });

  test('a side without lines stands after the line that is named', () => {
    const [{ hunks }] = parsePatch('--- a/p\n+++ b/p\n@@ -7,0 +8,2 @@\n+a\n+b\n@@ -12,2 +14,0 @@\n-c\n-d\n');
    expect(hunks.map(({ before, after }) => [before.index, before.length, after.index, after.length])).toEqual([
      [7, 0, 7, 2],
      [11, 2, 14, 0],
    ]);
  });

  test('a patch of nothing has no files', () => {
    expect(parsePatch('')).toEqual([]);
    expect(parsePatch('just talk\n@@ -1 +1 @@\n---\n')).toEqual([]);
  });

  test('lengths must be right', () => {
    const open = '--- a/p\n+++ b/p\n';
    expect(() => parsePatch(`${open}@@ -1,2 +1,1 @@\n x\n`)).toThrow('Patch line 3: hunk is too short');
    expect(() => parsePatch(`${open}@@ -1,2 +1,1 @@\n x\n@@ -5 +5 @@\n y\n`)).toThrow('Patch line 3: hunk is too short');
    expect(() => parsePatch(`\n${open}@@ -1 +1,2 @@\n x\n-y\n`)).toThrow('Patch line 4: hunk is too long');
    expect(() => parsePatch(`${open}@@ -1,2 +1 @@\n x\n+y\n`)).toThrow('Patch line 3: hunk is too long');
  });

  test('the second path must follow', () => {
    expect(() => parsePatch('x\n--- a/p\n@@ -1 +1 @@\n')).toThrow('Patch line 3: expected +++');
    expect(() => parsePatch('--- a/p')).toThrow('Patch line 2: expected +++');
  });
});

describe('applying', () => {
  test('several hunks count in the old file', () => {
    const patch = parsePatch('--- a/n\n+++ b/n\n@@ -1,0 +2 @@\n+1.5\n@@ -3 +3,0 @@\n-3\n@@ -5,0 +6,2 @@\n+6\n+7\n');
    expect(applyPatch({ n: '1\n2\n3\n4\n5\n' }, patch)).toEqual({ n: '1\n1.5\n2\n4\n5\n6\n7\n' });
  });

  test('adds lines at the very beginning', () => {
    const patch = parsePatch('--- a/n\n+++ b/n\n@@ -0,0 +1 @@\n+0\n');
    expect(applyPatch({ n: '1\n' }, patch)).toEqual({ n: '0\n1\n' });
  });

  test('removes a file, and brings it back', () => {
    const patch = parsePatch('--- a/old\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n\\ No newline at end of file\n');
    expect(applyPatch({ old: 'a\nb', new: '' }, patch)).toEqual({ new: '' });
    expect(applyPatch({ new: '' }, patch, { reverse: true })).toEqual({ old: 'a\nb', new: '' });
  });

  test('renames a file', () => {
    const files = { from: 'a\nb\nc\n' };
    const patch = parsePatch('--- a/from\n+++ b/to\n@@ -2 +2 @@\n-b\n+B\n');
    expect(applyPatch(files, patch)).toEqual({ to: 'a\nB\nc\n' });
    expect(files).toEqual({ from: 'a\nb\nc\n' });
  });

  test('a line feed at the end matters', () => {
    const patch = parsePatch('--- a/f\n+++ b/f\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n');
    expect(applyPatch({ f: 'x' }, patch)).toEqual({ f: 'x\n' });
    expect(() => applyPatch({ f: 'x\n' }, patch)).toThrow('f: hunk 1 does not match line 1');
  });

  test('refuses hunks out of place', () => {
    const hunks = '@@ -2 +2 @@\n-b\n+B\n@@ -2 +2 @@\n-b\n+C\n';
    expect(() => applyPatch({ f: 'a\nb\n' }, parsePatch(`--- a/f\n+++ b/f\n${hunks}`))).toThrow('f: hunk 2 is out of place');
    expect(() => applyPatch({ f: 'a\n' }, parsePatch('--- a/f\n+++ b/f\n@@ -2,0 +3 @@\n+x\n'))).toThrow('f: hunk 1 is out of place');
    expect(() => applyPatch({ f: 'a\n' }, parsePatch('--- a/f\n+++ b/f\n@@ -2 +2 @@\n-x\n+y\n'))).toThrow(
      'f: hunk 1 does not match line 2',
    );
    expect(() => applyPatch({ f: 'a\n' }, parsePatch('--- a/f\n+++ b/f\n@@ -4 +4 @@\n-x\n+y\n'))).toThrow('f: hunk 1 is out of place');
  });

  test('refuses files that are in the way or not there', () => {
    const add = parsePatch('--- /dev/null\n+++ b/f\n');
    expect(() => applyPatch({ f: '' }, add)).toThrow('f: exists already');
    expect(() => applyPatch({}, add, { reverse: true })).toThrow('f: no such file');
    expect(() => applyPatch({ f: 'rest\n' }, add, { reverse: true })).toThrow('f: not empty after the patch');
    expect(() => applyPatch({ f: 'x', g: 'y' }, parsePatch('--- a/f\n+++ b/g\n'))).toThrow('g: exists already');
    expect(() => applyPatch({}, parsePatch('--- /dev/null\n+++ b/k\n@@ -1 +1 @@\n-x\n+y\n'))).toThrow('k: hunk 1 does not match line 1');
  });
});

describe('writing', () => {
  test('gives back what was read', () => {
    const text =
      '--- a/l\n+++ b/m\n@@ -3,0 +4,1 @@\n+new\n@@ -9,1 +11,0 @@\n-old\n--- /dev/null\n+++ b/n\n@@ -0,0 +1,1 @@\n+x\n\\ No newline at end of file\n--- a/o\n+++ /dev/null\n';
    expect(formatPatch(parsePatch(text))).toBe(text);
    expect(formatPatch([])).toBe('');
  });

  test('counts by the path that stays', () => {
    const patch = parsePatch('--- a/l\n+++ b/m\n@@ -3 +3,2 @@\n-o\n+n\n+m\n@@ -9 +10 @@\n p\n--- a/q\n+++ /dev/null\n@@ -1 +0,0 @@\n-r\n');
    expect(countChanges(patch)).toEqual([
      { path: 'm', added: 2, removed: 1 },
      { path: 'q', added: 0, removed: 1 },
    ]);
  });
});
