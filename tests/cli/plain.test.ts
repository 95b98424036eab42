import { expect, test } from 'vitest';
import { plain } from '../../src/cli/plain.ts';

test('texts of strangers keep their lines, and move no cursor', () => {
  const said = { lines: ['one\n\ttwo\r', '\u001b[2Jgone\u0007', 'a\u202eb'], count: 3, none: null };
  expect(plain(said)).toEqual({ lines: ['one\n\ttwo\ufffd', '\ufffd[2Jgone\ufffd', 'a\ufffdb'], count: 3, none: null });
});
