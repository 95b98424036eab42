import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonLines } from '../src/json-lines.ts';
import { temporaryFolder } from './task/task-folder.ts';

test('lines come back as they were written, each with its place', async () => {
  const file = join(temporaryFolder(), 'lines.jsonl');
  const text = fc
    .string({ unit: fc.constantFrom('a', 'é', '\u2028', '\r', ' x'), minLength: 1 })
    .filter((one) => one.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(text), fc.boolean(), async (texts, isEnded) => {
      const written = texts.join('\n') + (isEnded && texts.length > 0 ? '\n' : '');
      writeFileSync(file, written);
      const read = await Array.fromAsync(readJsonLines(file));
      expect(read.map((one) => one.text)).toEqual(texts);
      const bytes = Buffer.from(written);
      for (const one of read) expect(bytes.subarray(one.offset, one.offset + one.bytes).toString()).toBe(one.text);
      expect(read.every((one, at) => one.isEnded === (isEnded || at < texts.length - 1))).toBe(true);
    }),
  );
});

test('a line longer than what is read at a time comes whole, and blank ones not at all', async () => {
  const file = join(temporaryFolder(), 'long.jsonl');
  writeFileSync(file, `${'x'.repeat(300_000)}\n\n  \nshort\n`);
  const read = await Array.fromAsync(readJsonLines(file));
  expect(read.map(({ line, bytes }) => [line, bytes])).toEqual([
    [1, 300_000],
    [4, 5],
  ]);
});

test('a line without end is refused before it fills the memory', async () => {
  await expect(Array.fromAsync(readJsonLines('/dev/zero'))).rejects.toThrow('got a longer one at line 1');
});
