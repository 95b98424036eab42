import assert from 'node:assert/strict';
import { reportsOf } from '../gym/true-reports.ts';
import { untilStep } from './board.ts';
import { wordsOn } from './review-board.ts';
import { type Stage, TASK } from './stage.ts';
import { tabTo } from './tab-to.ts';

export async function checkReviewKeyboard(stage: Stage): Promise<void> {
  const [truth] = reportsOf(stage.gym.tasks.get(TASK)!);
  const page = await stage.open(`${stage.server.url}/#review/task/${TASK}`);
  await page.waitForSelector('.task.chosen');
  await tabTo(page, 'Programdrawn: one in five is rightwith issuesright');
  await page.keyboard.type('with');
  await tabTo(page, 'Play this task');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#code:focus');

  for (let line = 1; line < truth!.line; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await page.waitForSelector('#field-fix-new_code_block:focus');
  await page.keyboard.press('ControlOrMeta+A');
  // A letter that is a shortcut elsewhere is only a letter here.
  await page.keyboard.type(`${truth!.fix.new_code_block.trimEnd()} // frcs?`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('#code:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#field-report-category:focus');
  await page.keyboard.type(truth!.category);
  await page.keyboard.press('Tab');
  await page.keyboard.type(truth!.severity);
  await page.keyboard.press('Tab');
  await page.keyboard.type('The last one is missed.');
  await page.keyboard.press('Control+Enter');
  await untilStep(page, 1);
  await page.waitForSelector('#code:focus');
  const { category, severity, line } = truth!;
  assert.equal(await page.locator(`#line-${line} .tag`).textContent(), `#1 ${category} · ${severity}`);
  assert.equal(
    await page.locator('#spoken').textContent(),
    `Step 1: Report line ${line} · ${category} · ${severity} · with a fix. Reward −0.01.`,
  );

  await tabTo(page, 'Apply the fix');
  await page.keyboard.press('Enter');
  await untilStep(page, 2);
  await page.keyboard.press('r');
  await page.getByText('7 of 7 pass').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('dialog').waitFor();
  // Nothing is decided before somebody decides.
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.ending:focus');
  assert.equal(await page.locator('#final-score').textContent(), '0.96');
  assert.deepEqual(await wordsOn(page, '#report-1'), [
    '✓ finds an issue',
    '✓ category right',
    '✓ severity right',
    '✓ fix passes all tests',
  ]);

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).getByText('report them with a fix').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForSelector('.ending:focus');
  await tabTo(page, 'Play again');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#code:focus');
}
