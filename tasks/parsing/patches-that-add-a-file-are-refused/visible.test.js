import { describe, expect, test } from 'vitest';
import { applyPatch, countChanges, formatPatch, parsePatch } from './program.js';

const EDIT = `From somebody
--- a/list.txt
+++ b/list.txt
@@ -2,2 +2,3 @@ anything
 kept
-removed
+added
+added too
\\ No newline at end of file
`;

describe('applying', () => {
  test('edits a file', () => {
    const patch = parsePatch(EDIT);
    expect(applyPatch({ 'list.txt': 'first\nkept\nremoved\n', other: 'x' }, patch)).toEqual({
      'list.txt': 'first\nkept\nadded\nadded too',
      other: 'x',
    });
  });

  test('adds a file', () => {
    const patch = parsePatch('--- /dev/null\n+++ b/docs/faq.md\n@@ -0,0 +1,2 @@\n+# FAQ\n+None yet.\n');
    expect(applyPatch({ readme: 'hello\n' }, patch)).toEqual({ readme: 'hello\n', 'docs/faq.md': '# FAQ\nNone yet.\n' });
  });

  test('inserts without context after the line that the header names', () => {
    const patch = parsePatch('--- a/log\n+++ b/log\n@@ -2,0 +3 @@\n+new\n');
    expect(applyPatch({ log: 'one\ntwo\nthree\n' }, patch)).toEqual({ log: 'one\ntwo\nnew\nthree\n' });
  });

  test('takes an edit back', () => {
    const patch = parsePatch(EDIT);
    expect(applyPatch({ 'list.txt': 'first\nkept\nadded\nadded too' }, patch, { reverse: true })).toEqual({
      'list.txt': 'first\nkept\nremoved\n',
    });
  });

  test('says where a hunk does not match', () => {
    expect(() => applyPatch({ 'list.txt': 'first\nkept\nother\n' }, parsePatch(EDIT))).toThrow(
      'list.txt: hunk 1 does not match line 3',
    );
  });
});

test('counts changes', () => {
  expect(countChanges(parsePatch(EDIT))).toEqual([{ path: 'list.txt', added: 2, removed: 1 }]);
});

test('writes a patch', () => {
  expect(formatPatch(parsePatch(EDIT))).toBe(
    '--- a/list.txt\n+++ b/list.txt\n@@ -2,2 +2,3 @@\n kept\n-removed\n+added\n+added too\n\\ No newline at end of file\n',
  );
});
