import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, replaceLine, untilStep } from './board.ts';
import { HOSTILE_TASK, markup } from './hostile-task.ts';
import type { Stage } from './stage.ts';

export async function checkHostileTexts(stage: Stage): Promise<void> {
  const page = await stage.open(`${stage.server.url}/#task/${HOSTILE_TASK}`);
  await page.getByRole('heading', { name: `Title ${markup('title')}` }).waitFor();
  await page.getByText('Description <img').waitFor();
  await assertHarmless(page);
  await press(page, 'Play this task');
  await page.getByLabel('Thought').fill(markup('thought'));
  await press(page, 'Run tests');
  await page.locator('.tests li.fail', { hasText: markup('name') }).waitFor();
  await page.locator('.steps', { hasText: markup('thought') }).waitFor();
  await replaceLine(page, 1, `// ${markup('edit')}`);
  await untilStep(page, 2);
  await page.locator('.diff', { hasText: markup('edit') }).waitFor();
  await assertHarmless(page);

  const watcher = await stage.open(`${stage.server.url}/#watch`);
  await watcher.locator('.running a', { hasText: markup('title') }).click();
  await untilStep(watcher, 2);
  await press(page, 'Undo edit');
  await untilStep(watcher, 3);
  await assertHarmless(watcher);
  await page.goto(`${stage.server.url}/#task/${encodeURIComponent(markup('hash'))}`);
  await assertHarmless(page);
}

async function assertHarmless(page: Page): Promise<void> {
  const [struck, made] = await page.evaluate(() => [
    (window as { struck?: string }).struck ?? 'nothing',
    document.querySelectorAll('img, body script, iframe').length,
  ]);
  assert.deepEqual([struck, made], ['nothing', 0]);
}
