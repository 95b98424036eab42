/** A view in both colour schemes, at the width of a desk and of a phone: it can be read, heard, reached by keyboard, and fits. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { contrastFaults } from './contrast.ts';
import { labelFaults } from './labels.ts';
import type { Stage } from './stage.ts';

const SIZES = [
  { width: 1280, height: 860 },
  { width: 360, height: 740 },
];

/** Leaves the page at the width of a phone. With `shots`, what was seen lies in .tmp-browser/. */
export async function lookAround(stage: Stage, page: Page, name: string, shots = false): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const seen = `${name}-${size.width}-${colorScheme}`;
      if (shots) await stage.shoot(page, seen);
      assert.deepEqual(await page.evaluate(contrastFaults), [], `${seen}: contrast`);
      assert.deepEqual(await page.evaluate(labelFaults), [], `${seen}: labels`);
      assert.equal(await sideways(page), 0, `${seen} scrolls sideways`);
    }
  }
}

/** Pixels by which the page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
