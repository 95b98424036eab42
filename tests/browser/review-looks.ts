import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, untilStep } from './board.ts';
import { contrastFaults } from './contrast.ts';
import { markup } from './hostile-task.ts';
import { labelFaults } from './labels.ts';
import { PHONE, sideways } from './looks.ts';
import { chooseLines, decide, fillReport, REVIEWED } from './review-board.ts';
import type { Stage } from './stage.ts';

/** What is worth looking at. */
const SHOT = new Set(['playing', 'finished']);

export async function checkReviewLooks(stage: Stage): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await stage.open(`${stage.server.url}/#review/task/${REVIEWED}`, {
      colorScheme,
      reducedMotion: 'reduce',
    });
    const look = async (name: string) => {
      for (const size of [{ width: 1280, height: 860 }, PHONE]) {
        await page.setViewportSize(size);
        if (SHOT.has(name)) await stage.shoot(page, `review-${name}-${size.width}-${colorScheme}`);
        assert.deepEqual(await page.evaluate(contrastFaults), [], `${name} ${colorScheme}: contrast`);
        assert.deepEqual(await page.evaluate(labelFaults), [], `${name}: labels`);
        assert.equal(await sideways(page), 0, `${name} at ${size.width} px scrolls sideways`);
      }
    };
    await page.waitForSelector('.task.chosen');
    await page.getByRole('combobox', { name: /^Program/ }).selectOption('with issues');
    await look('picker');
    await press(page, 'Play this task');
    await untilStep(page, 0);
    await report(page, 45, 'error-handling');
    await report(page, 2, 'style');
    await press(page, 'Apply the fix #1');
    await untilStep(page, 3);
    await press(page, 'Run tests');
    await untilStep(page, 4);
    await press(page, 'Change the fix #2');
    await look('playing');
    await press(page, 'Submit review');
    await page.getByRole('dialog').waitFor();
    await look('asking');
    await page.keyboard.press('Escape');
    await decide(page, 'Approve');
    await look('finished');
    assert.equal(await page.evaluate(() => (window as { struck?: string }).struck), undefined);
    assert.equal(await page.locator('img, body script').count(), 0);
  }
}

/** With texts that would like to be more than text. */
async function report(page: Page, line: number, category: string): Promise<void> {
  await chooseLines(page, line);
  await fillReport(page, { category, severity: 'high', description: `${markup('description')} ${'long'.repeat(60)}` });
  await page.getByLabel('With a fix').check();
  await page.getByLabel('New code block').fill(`// ${markup('fix')} ${'long '.repeat(60)}`);
  await press(page, `Report line ${line}`);
  await page
    .getByText(`#${line === 45 ? 1 : 2} ${category} · high`)
    .first()
    .waitFor();
}
