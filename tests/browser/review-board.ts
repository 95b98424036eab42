/** What one does on the board of a review, and what it says. */
import type { Page } from 'playwright-core';
import { press } from './board.ts';

/** Two issues, of which one is mended by one line, in a change to a program that stood there before. */
export const REVIEWED = 'sell-seats-at-several-desks';

export async function chooseLines(page: Page, line: number, endLine = line): Promise<void> {
  await page.click(`#line-${line} .text`);
  if (endLine !== line) await page.click(`#line-${endLine} .text`, { modifiers: ['Shift'] });
}

interface Filled {
  readonly category: string;
  readonly severity: string;
  readonly description: string;
}

export async function fillReport(page: Page, { category, severity, description }: Filled): Promise<void> {
  await page.getByLabel('Category').selectOption(category);
  await page.getByLabel('Severity').selectOption(severity);
  await page.getByLabel('Description').fill(description);
}

export async function decide(page: Page, decision: 'Approve' | 'Request changes'): Promise<void> {
  await press(page, 'Submit review');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(decision).check();
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.waitForSelector('#final-score');
}

/** What is said of something in words with signs. */
export function wordsOn(page: Page, selector: string): Promise<string[]> {
  return page.locator(`${selector} .words li`).allTextContents();
}
