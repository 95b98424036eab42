import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LEVEL_NAMES, PARTS } from '../../../src/game/review/level.ts';
import { createGym, type Gym } from '../../../src/gym/index.ts';
import { EXAMPLES, type Example, FOLDER } from './docs-examples.ts';

const root = mkdtempSync(join(tmpdir(), 'tracefix-review-'));
let gym: Gym;
beforeAll(async () => {
  const folder = join(root, 'docs/accounts-and-pages');
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(FOLDER)) writeFileSync(join(folder, file), text);
  gym = await createGym({
    game: 'review',
    tasks: [root],
    builtin: false,
    strict: true,
    hosts: 1,
    spares: 0,
    cache: 100,
  });
});
afterAll(async () => {
  await gym.close();
  rmSync(root, { recursive: true });
});

test('docs/review.md has examples of faulty programs and of sound ones', () => {
  expect(EXAMPLES.filter(({ isClean }) => !isClean).length).toBeGreaterThan(20);
  expect(EXAMPLES.filter(({ isClean }) => isClean).length).toBeGreaterThan(3);
});

test.each(EXAMPLES)('docs/review.md tells what is paid for: $what', async (example) => {
  const computed = await figuresOf(example);
  const shown = Object.keys(example.figures).filter((head) => head in computed);
  expect(shown.length).toBeGreaterThanOrEqual(LEVEL_NAMES.length);
  for (const head of shown) expect([head, example.figures[head]]).toEqual([head, computed[head]]);
});

async function figuresOf({ actions, isClean }: Example): Promise<Readonly<Record<string, string>>> {
  const figures: Record<string, string> = {};
  for (const level of LEVEL_NAMES) {
    const episode = await gym.reset({ level, clean: isClean });
    for (const action of actions) await episode.step(action);
    const { final_score, score_breakdown } = episode.latest.metadata as Record<string, unknown>;
    figures[`at ${level}`] = (final_score as number).toFixed(3);
    for (const part of PARTS)
      figures[part] = ((score_breakdown as Record<string, number>)[part] ?? Number.NaN).toFixed(2);
  }
  return figures;
}
