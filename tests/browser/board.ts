/** What the board shows, as its reader sees it. */
import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';

type Place = Page | Frame;

export async function linesOn(page: Place): Promise<string[]> {
  return page.locator('.line .text').allTextContents();
}

/** Waits until the episode has taken so many steps. */
export async function untilStep(page: Place, steps: number): Promise<void> {
  await page.waitForFunction((count) => document.getElementById('steps-taken')?.textContent === count, String(steps));
}

export async function press(page: Place, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Replaces one line by mouse. */
export async function replaceLine(page: Place, line: number, text: string): Promise<void> {
  await page.click(`#line-${line}`);
  await page.fill('#field-new_code_block', text);
  await press(page, `Replace line ${line}`);
}

export async function submit(page: Place): Promise<void> {
  await press(page, 'Submit');
  await page.locator('dialog').getByRole('button', { name: 'Submit' }).click();
  await page.waitForSelector('#final-score');
}

/** The rewards in the list add up to the sums beside them, and to the last of them. */
export async function assertRewardsAddUp(page: Place): Promise<number> {
  const rows = await page
    .locator('.steps tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td.number')].map((cell) => (cell.textContent ?? '').replace('−', '-')),
      ),
    );
  let sum = 0;
  for (const [reward, shown] of rows.map((row) => row.map(Number))) {
    sum += reward!;
    // Four decimals a row.
    assert.ok(Math.abs(sum - shown!) < 0.0001 * rows.length, `rewards sum up to ${sum}, the page says ${shown}`);
  }
  return sum;
}
