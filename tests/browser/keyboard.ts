import assert from 'node:assert/strict';
import { linesOn, untilStep } from './board.ts';
import { FIX, type Stage, TASK } from './stage.ts';
import { tabTo } from './tab-to.ts';

export async function checkKeyboard(stage: Stage): Promise<void> {
  const page = await stage.open(`${stage.server.url}/#task/${TASK}`);
  await page.waitForSelector('.task.chosen');
  await tabTo(page, 'Play this task');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#code:focus');

  await page.keyboard.press('r');
  await page.getByText('4 of 7 pass').waitFor();
  assert.match((await page.locator('#spoken').textContent()) ?? '', /^Step 1: Run tests\. Reward −0\.01\. 4 of 7/);

  await page.keyboard.press('c');
  for (let line = 1; line < FIX.line; line++) await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('.line.selected').getAttribute('data-line'), String(FIX.line));
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(await page.locator('[role=option][aria-selected=true]').count(), 2);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#field-new_code_block:focus');
  await page.keyboard.press('ControlOrMeta+A');
  // A letter that is a shortcut elsewhere is only a letter here.
  await page.keyboard.type(`${FIX.text} // ruso?`);
  await page.keyboard.press('Control+Enter');
  await untilStep(page, 2);
  assert.equal((await linesOn(page))[FIX.line - 1], `${FIX.text} // ruso?`);
  await page.waitForSelector('#code:focus');

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.keyboard.press('r');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.waitForSelector('#code:focus');
  await untilStep(page, 2);

  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: 'Submit and end the episode?' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.ending:focus');
  assert.equal(await page.locator('#final-score').textContent(), '0.97');
  await tabTo(page, 'Play again');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#code:focus');

  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, 'Single letters act');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#code:focus');
  await page.keyboard.press('r');
  await page.keyboard.press('Home');
  await page.waitForSelector('#line-1.selected');
  await untilStep(page, 0);
}
