import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { writeReport } from './report-file.ts';
import type { Stage } from './stage.ts';

const EPISODES = 2000;

export async function checkReport(stage: Stage): Promise<void> {
  using report = await writeReport(stage.gym, EPISODES);
  const page = await stage.open(report.url);
  await page.getByText('pass@4').first().waitFor();
  await page.getByText('after against before').waitFor();

  await page.keyboard.press('e');
  await page.locator('.strip').waitFor();
  assert.equal(await page.locator('.list [role=status]').textContent(), '2,000 episodes');
  assert.ok((await page.locator('.row').count()) < 60, 'rows out of sight are in the document');

  // The oracle's: tests, an edit, the end.
  await page.keyboard.press('ArrowRight');
  await page.getByText('Step 1 of').waitFor();
  assert.match(
    (await page.locator('.side').textContent()) ?? '',
    /Which tests fail\?.*4 of 7 pass.*Malformed before it/s,
  );
  await page.keyboard.press('ArrowRight');
  await page.getByText('Step 2 of').waitFor();
  assert.deepEqual(await textsOf(page, '.line.minus .text'), ['  while (low < high) {']);
  assert.deepEqual(await textsOf(page, '.line.plus .text'), ['  while (low <= high) {']);
  await page.keyboard.press('ArrowRight');
  await page.getByText('Step 3 of').waitFor();
  await page.keyboard.press('End');
  await page.getByText('19 of 19 tests pass at the end').waitFor();
  assert.equal(await page.locator('.tests .turned.green').count(), 3);
  assert.equal(await page.locator('.strip [aria-current]').textContent(), 'submit');

  await page.keyboard.press('j');
  await page.locator('#episode-1[aria-selected=true]').waitFor();
  for (let times = 0; times < 40; times++) await page.keyboard.press('j');
  await page.locator('#episode-41[aria-selected=true]').waitFor();
  assert.ok(await isOpenInSight(page), 'the open episode stands out of sight in its list');
  await page.keyboard.press('k');
  await page.locator('#episode-40[aria-selected=true]').waitFor();
  await page.reload();
  await page.locator('#episode-40[aria-selected=true]').waitFor();

  await page.keyboard.press('/');
  await page.keyboard.type('task-77-of after');
  await page.getByText('4 episodes', { exact: true }).waitFor();
  // A letter that is a shortcut elsewhere is only a letter here.
  assert.equal(await page.inputValue('#filter'), 'task-77-of after');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.getByText('after, attempt 2').waitFor();
  await page.selectOption('.list select >> nth=1', 'solved');
  await page.waitForFunction(() => document.querySelectorAll('.row').length > 0);
  for (const mark of await textsOf(page, '.row .mark')) assert.equal(mark, '✓');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'task-12-of-many' }).click();
  await page.getByText('8 episodes', { exact: true }).waitFor();
}

function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).allTextContents();
}

function isOpenInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const list = document.querySelector('.rows')!.getBoundingClientRect();
    const row = document.querySelector('.row.open')?.getBoundingClientRect();
    return row !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
  });
}
