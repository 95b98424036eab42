import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { press, untilStep } from './board.ts';
import { type Stage, TASK } from './stage.ts';

export async function checkToken(stage: Stage): Promise<void> {
  const { url } = await stage.serve({ token: 's3cret' });
  const page = await stage.open(`${url}/#task/${TASK}`, { expected: /401/ });
  await page.getByText('This server asks for a token').waitFor();
  assert.ok(!(await page.content()).includes(TASK));
  await page.getByLabel('Token').fill('wrong');
  await press(page, 'Go in');
  await page.getByText('The server refused this token.').waitFor();
  await goIn(page);
  await press(page, 'Play this task');
  await untilStep(page, 0);
  await page.getByRole('link', { name: 'Watch' }).click();
  await page.locator('.running a').click();
  await untilStep(page, 0);
  await page.goto(`${url}/#review/task/${TASK}`);
  await press(page, 'Play this task');
  await page.getByText('Report an issue').or(page.getByText('Choose a line')).first().waitFor();
  assert.ok(!(await page.content()).includes('s3cret'));
  await page.goto(`${url}/#play`);
  await page.reload();
  await page.waitForSelector('.task');

  const denied = await stage.open(`${url}/#task/${TASK}`, {
    expected: /401/,
    before: () => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
      Object.defineProperty(window, 'localStorage', { get: refuse });
    },
  });
  await goIn(denied);
  await press(denied, 'Play this task');
  await untilStep(denied, 0);
  await denied.reload();
  await denied.getByText('This server asks for a token').waitFor();
}

async function goIn(page: Page): Promise<void> {
  await page.getByLabel('Token').fill('s3cret');
  await press(page, 'Go in');
}
