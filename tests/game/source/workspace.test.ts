import vm from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  openWorkspace,
  replaceLines,
  resetToOriginal,
  undoEdit,
  type Workspace,
} from '../../../src/game/source/workspace.ts';

const text = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('\n', '\r\n', '\r', '\u2028', 'a', '')), { maxLength: 12 })
  .map((parts) => parts.join(''));
const program = text.map((each) => each.replace(/\r(?!\n)|[\u2028\u2029]/g, ''));

function replaced(workspace: Workspace, start: number, end: number, block: string): Workspace {
  const edited = replaceLines(workspace, start, end, block);
  if ('refusal' in edited) throw new Error(edited.refusal.message);
  return edited.workspace;
}

function refusalOf(workspace: Workspace, start: number, end: number, block: string) {
  const edited = replaceLines(workspace, start, end, block);
  return 'refusal' in edited ? edited.refusal : null;
}

test('UNDO inverts REPLACE_LINES for any text, range and block', () => {
  fc.assert(
    fc.property(program, fc.array(fc.tuple(fc.nat(12), fc.nat(12), text), { maxLength: 8 }), (source, edits) => {
      let workspace = openWorkspace(source);
      for (const [start, end, block] of edits) {
        const edited = replaceLines(workspace, start, end, block);
        if ('refusal' in edited) continue;
        const back = undoEdit(edited.workspace)!.workspace;
        expect(back.source.text).toBe(workspace.source.text);
        expect(back.source.lines).toEqual(workspace.source.lines);
        expect(back.history).toBe(workspace.history);
        workspace = edited.workspace;
      }
      while (workspace.history !== null) workspace = undoEdit(workspace)!.workspace;
      expect(workspace.source.text).toBe(openWorkspace(source).source.text);
    }),
  );
});

test('UNDO inverts a reset for any edits before it', () => {
  fc.assert(
    fc.property(program, fc.array(fc.tuple(fc.nat(6), fc.nat(6), text), { maxLength: 6 }), (source, edits) => {
      let workspace = openWorkspace(source);
      for (const [start, end, block] of edits) {
        const edited = replaceLines(workspace, start, end, block);
        if (!('refusal' in edited)) workspace = edited.workspace;
      }
      const reset = resetToOriginal(workspace).workspace;
      expect(reset.source).toBe(workspace.original);
      expect(undoEdit(reset)!.workspace.source.text).toBe(workspace.source.text);
    }),
  );
});

test('line numbers agree with the engine, whatever the other lines hold', () => {
  const comment = fc
    .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0085', '\v', '\f', '\ufeff', '\t', ''))
    .map((each) => `// ${each.replaceAll('\n', '')}`);
  const ends = fc.constantFrom('\n', '\r\n');
  const block = fc.array(fc.tuple(comment, ends), { minLength: 1, maxLength: 6 }).map((lines) => lines.flat().join(''));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(3), block), { maxLength: 6 }), fc.nat(40), (edits, place) => {
      let workspace = openWorkspace('// one\r\n// two\n// three');
      for (const [at, span, lines] of edits) {
        const start = 1 + (at % (workspace.source.lines.length + 1));
        const edited = replaceLines(workspace, start, Math.min(start - 1 + span, workspace.source.lines.length), lines);
        if (!('refusal' in edited)) workspace = edited.workspace;
      }
      const line = 1 + (place % (workspace.source.lines.length + 1));
      const { source } = replaced(workspace, line, line - 1, 'throw new Error("here");');
      expect(source.codeDict[line]).toBe('throw new Error("here");');
      expect(engineLine(source.text)).toBe(line);
    }),
  );
});

function engineLine(code: string): number {
  try {
    vm.runInNewContext(code, {}, { filename: 'program.js' });
  } catch (error) {
    return Number(/program\.js:(\d+)/.exec(String((error as Error).stack))![1]);
  }
  throw new Error('Expected the source to throw');
}

describe('what a line is', () => {
  const cases: [string, string[]][] = [
    ['', []],
    ['\n', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['a\r\nb\r\n', ['a', 'b']],
  ];
  test.each(cases)('the source %j has the lines %j', (source, lines) => {
    expect(openWorkspace(source).source.lines).toEqual(lines);
  });
  test.each(cases)('the block %j puts in the lines %j', (block, lines) => {
    expect(replaced(openWorkspace('x\ny\n'), 2, 1, block).source.lines).toEqual(['x', ...lines, 'y']);
  });
  test('an emptied source is {} and takes an insertion at line 1', () => {
    const empty = replaced(openWorkspace('x\ny'), 1, 2, '');
    expect(empty.source.codeDict).toEqual({});
    expect(empty.source.text).toBe('');
    expect(replaced(empty, 1, 0, 'z').source.codeDict).toEqual({ 1: 'z' });
  });
});

describe('edits', () => {
  const three = openWorkspace('a\nb\nc\n');
  test.each([
    ['replaces an inclusive range', 1, 2, 'x', 'x\nc\n'],
    ['inserts before a line', 2, 1, 'x\ny', 'a\nx\ny\nb\nc\n'],
    ['inserts at the end', 4, 3, 'x', 'a\nb\nc\nx\n'],
    ['deletes', 2, 3, '', 'a\n'],
    ['deletes everything', 1, 3, '', ''],
  ])('%s', (_, start, end, block, expected) => {
    expect(replaced(three, start, end, block).source.text).toBe(expected);
  });
  test('nothing to undo is said by null', () => {
    expect(undoEdit(three)).toBeNull();
  });
  test('the history keeps what was removed, not the source', () => {
    const big = openWorkspace('line\n'.repeat(5000));
    const edited = resetToOriginal(replaced(big, 2500, 2500, 'x')).workspace;
    expect(edited.history!.removed).toEqual(['x']);
    expect(edited.history!.previous!.removed).toEqual(['line']);
  });
});

describe('refusals', () => {
  const three = openWorkspace('a\nb\nc\n');
  test.each([
    [0, 0],
    [5, 5],
    [5, 4],
    [4, 4],
    [3, 1],
    [1, 4],
    [-1, 2],
    [1, 1e300],
    [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ])('the range %d to %d is refused with the valid one named', (start, end) => {
    const refusal = refusalOf(three, start, end, 'x');
    expect(refusal?.kind).toBe('range');
    expect(refusal?.message).toContain('Expected start_line from 1 to 4 and end_line from start_line - 1 to 3');
    expect(refusal?.message).toContain(`got start_line ${start} and end_line ${end}`);
  });
  test.each([
    ['a lone CR', 'ab\rc', 'U+000D', 'line 1, column 3'],
    ['CR CR LF', 'ab\r\r\n', 'U+000D', 'line 1, column 3'],
    ['a line separator', 'a\nb\u2028', 'U+2028', 'line 2, column 2'],
    ['a paragraph separator', '\u2029', 'U+2029', 'line 1, column 1'],
    ['NUL', 'a\r\n\nxy\0', 'U+0000', 'line 3, column 3'],
    ['a right-to-left override', '\u202e', 'U+202E', 'line 1, column 1'],
    ['an isolate', 'x\u2066', 'U+2066', 'line 1, column 2'],
    ['an Arabic letter mark', 'x\u061c', 'U+061C', 'line 1, column 2'],
  ])('%s is refused and its position named', (_, block, code, place) => {
    const refusal = refusalOf(three, 1, 1, block);
    expect(refusal?.kind).toBe('text');
    expect(refusal?.message).toContain(code);
    expect(refusal?.message).toContain(place);
  });
  const KIB = 1024;
  test.each([
    ['a block over 128 KiB', 'a\n', `${'x\n'.repeat(64 * KIB)}y`, 'at most 131072 bytes, got 131073'],
    ['a block over 128 KiB of UTF-8', 'a\n', 'é\n'.repeat(45_000), 'at most 131072 bytes, got 135000'],
    ['a source over 5,000 lines', 'a\n'.repeat(5000), 'b', 'at most 5000 lines, got 5001'],
    [
      'a line over 10,000 characters',
      'a\n',
      `b\n${'x'.repeat(10_001)}`,
      'at most 10000 characters, got 10001 in line 2',
    ],
    ['a source over 256 KiB', `${'x'.repeat(1023)}\n`.repeat(256), 'b', 'at most 262144 bytes, got 262146'],
  ])('%s is refused', (_, source, block, said) => {
    const refusal = refusalOf(openWorkspace(source), 1, 0, block);
    expect(refusal?.kind).toBe('size');
    expect(refusal?.message).toContain(said);
  });
  test('what is exactly at a cap is taken', () => {
    expect(refusalOf(openWorkspace('a\n'.repeat(4999)), 1, 0, 'x'.repeat(10_000))).toBeNull();
    expect(
      refusalOf(openWorkspace(`${'x'.repeat(1023)}\n`.repeat(128)), 1, 0, `${'x'.repeat(1023)}\n`.repeat(128)),
    ).toBeNull();
  });
});
