import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Tabs until something of that name is focused, and sees to it that each stop can be seen. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    const [text, outline] = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const shown = at.matches('input[type=radio]') ? (at.closest('.task') ?? at) : at;
      return [at.closest('label')?.textContent ?? at.textContent ?? '', getComputedStyle(shown).outlineStyle] as const;
    });
    if (text !== '' && (await page.evaluate(() => document.activeElement !== document.body))) {
      assert.notEqual(outline, 'none', `the focus on "${text.slice(0, 60)}" cannot be seen`);
    }
    if (text.trim() === name) return;
  }
  throw new Error(`Expected to come to "${name}" by Tab, got nowhere`);
}
