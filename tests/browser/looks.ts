import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, replaceLine, submit, untilStep } from './board.ts';
import { lookAround } from './look-around.ts';
import { FIX, type Stage } from './stage.ts';

export async function checkLooks(stage: Stage): Promise<void> {
  const page = await stage.open(stage.server.url, { reducedMotion: 'reduce' });
  await page.waitForSelector('.task.chosen');
  await lookAround(stage, page, 'picker', true);
  await page.getByRole('link', { name: 'Connect' }).click();
  await page.getByText('Connect from code').waitFor();
  await lookAround(stage, page, 'connect');
  await page.goto(`${stage.server.url}/#task/sku-lookup-misses-known-articles`);
  await page.waitForSelector('.task.chosen');
  assert.ok(await isChosenInSight(page), 'the chosen task stands out of sight in its list');
  await press(page, 'Play this task');
  await untilStep(page, 0);
  assert.equal(await page.evaluate(() => scrollY), 0, 'an episode begins out of sight');
  await press(page, 'Run tests');
  await untilStep(page, 1);
  await replaceLine(page, FIX.line, `${FIX.text} // ${'a long remark '.repeat(20)}`);
  await untilStep(page, 2);
  await page.click('#line-3');
  await lookAround(stage, page, 'playing', true);
  await press(page, 'Submit');
  await page.getByRole('dialog').waitFor();
  await lookAround(stage, page, 'asking');
  await page.keyboard.press('Escape');
  await submit(page);
  await lookAround(stage, page, 'finished', true);
  await page.keyboard.press('?');
  await lookAround(stage, page, 'help');
}

function isChosenInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const list = document.querySelector('.tasks')?.getBoundingClientRect();
    const row = document.querySelector('.task.chosen')?.getBoundingClientRect();
    return list !== undefined && row !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
  });
}
