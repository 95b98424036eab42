import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, replaceLine, submit, untilStep } from './board.ts';
import { contrastFaults } from './contrast.ts';
import { labelFaults } from './labels.ts';
import { FIX, type Stage } from './stage.ts';

/** What is worth looking at. */
const SHOT = new Set(['picker', 'playing', 'finished']);
export const PHONE = { width: 360, height: 740 };

export async function checkLooks(stage: Stage): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await stage.open(stage.server.url, { colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      for (const size of [{ width: 1280, height: 860 }, PHONE]) {
        await page.setViewportSize(size);
        if (SHOT.has(name)) await stage.shoot(page, `${name}-${size.width}-${colorScheme}`);
        assert.deepEqual(await page.evaluate(contrastFaults), [], `${name} ${colorScheme}: contrast`);
        assert.deepEqual(await page.evaluate(labelFaults), [], `${name}: labels`);
        assert.equal(await sideways(page), 0, `${name} at ${size.width} px scrolls sideways`);
      }
    };
    await page.waitForSelector('.task.chosen');
    await look('picker');
    await page.getByRole('link', { name: 'Connect' }).click();
    await page.getByText('Connect from code').waitFor();
    await look('connect');
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
    await look('playing');
    await press(page, 'Submit');
    await page.getByRole('dialog').waitFor();
    await look('asking');
    await page.keyboard.press('Escape');
    await submit(page);
    await look('finished');
    await page.keyboard.press('?');
    await look('help');
  }
}

function isChosenInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const list = document.querySelector('.tasks')?.getBoundingClientRect();
    const row = document.querySelector('.task.chosen')?.getBoundingClientRect();
    return list !== undefined && row !== undefined && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
  });
}

/** Pixels by which the page is wider than its window. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
