import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, untilStep } from './board.ts';
import { markup } from './hostile-task.ts';
import { lookAround } from './look-around.ts';
import { chooseLines, decide, fillReport, REVIEWED } from './review-board.ts';
import type { Stage } from './stage.ts';

export async function checkReviewLooks(stage: Stage): Promise<void> {
  const page = await stage.open(`${stage.server.url}/#review/task/${REVIEWED}`, { reducedMotion: 'reduce' });
  await page.waitForSelector('.task.chosen');
  await page.getByRole('combobox', { name: /^Program/ }).selectOption('with issues');
  await lookAround(stage, page, 'review-picker');
  await press(page, 'Play this task');
  await untilStep(page, 0);
  await tapOnPhone(page);
  await report(page, 1, 45, 'error-handling');
  await report(page, 2, 2, 'style');
  await press(page, 'Apply the fix #1');
  await untilStep(page, 3);
  await press(page, 'Run tests');
  await untilStep(page, 4);
  await press(page, 'Change the fix #2');
  await lookAround(stage, page, 'review-playing', true);
  await press(page, 'Submit review');
  await page.getByRole('dialog').waitFor();
  await lookAround(stage, page, 'review-asking');
  await page.keyboard.press('Escape');
  await decide(page, 'Approve');
  await lookAround(stage, page, 'review-finished', true);
  assert.equal(await page.evaluate(() => (window as { struck?: string }).struck), undefined);
  assert.equal(await page.locator('img, body script').count(), 0);
}

/** The form comes below the code, where nobody would look for it. */
async function tapOnPhone(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await chooseLines(page, 2);
  await page.waitForFunction(() => {
    const field = document.getElementById('field-report-category')?.getBoundingClientRect();
    return field !== undefined && field.top >= 0 && field.bottom <= innerHeight;
  });
  await press(page, 'Cancel');
  await page.setViewportSize(size);
}

/** With texts that would like to be more than text. */
async function report(page: Page, number: number, line: number, category: string): Promise<void> {
  await chooseLines(page, line);
  await fillReport(page, { category, severity: 'high', description: `${markup('description')} ${'long'.repeat(60)}` });
  await page.getByLabel('With a fix').check();
  await page.getByLabel('New code block').fill(`// ${markup('fix')} ${'long '.repeat(60)}`);
  await press(page, `Report line ${line}`);
  await page.waitForSelector(`#report-${number}`);
}
