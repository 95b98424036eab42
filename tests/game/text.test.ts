import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { clip } from '../../src/game/text.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

test('of a text that is cut what is gone is not kept in memory', () => {
  const heldBy = (make: () => string) => {
    const held: string[] = [];
    collect();
    const before = process.memoryUsage().heapUsed;
    while (held.length < 50) held.push(make());
    collect();
    return (process.memoryUsage().heapUsed - before) / held.length;
  };
  const long = () => String(JSON.parse(`"${'x'.repeat(1_000_000)}"`));
  expect(heldBy(long)).toBeGreaterThan(900_000);
  expect(heldBy(() => clip(long(), 2_000))).toBeLessThan(100_000);
});

test('a surrogate pair that is cut through is mended', () => {
  for (const shift of ['', 'x']) {
    const cut = clip(shift + '\u{1f600}'.repeat(3_000), 2_001);
    expect(cut).toBe(cut.toWellFormed());
    expect(cut.length).toBeLessThanOrEqual(2_001);
  }
});
