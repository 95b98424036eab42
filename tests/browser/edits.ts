import assert from 'node:assert/strict';
import { linesOn, press, untilStep } from './board.ts';
import type { Stage } from './stage.ts';

export async function checkEdits(stage: Stage): Promise<void> {
  const page = await stage.begin();
  const original = await linesOn(page);

  await page.click('#line-3');
  await press(page, 'Insert before 3');
  await page.fill('#field-new_code_block', '// one\n// two');
  await press(page, 'Insert before line 3');
  await untilStep(page, 1);
  assert.deepEqual((await linesOn(page)).slice(0, 5), [...original.slice(0, 2), '// one', '// two', original[2]]);
  assert.deepEqual(await page.locator('.line.written').evaluateAll((all) => all.map(({ id }) => id)), [
    'line-3',
    'line-4',
  ]);
  assert.equal(await page.locator('.line.added').count(), 2);

  await page.click('#line-3');
  await page.click('#line-4', { modifiers: ['Shift'] });
  await press(page, 'Delete lines 3–4');
  await untilStep(page, 2);
  assert.deepEqual(await linesOn(page), original);
  await page.waitForSelector('#line-3.cut');
  await press(page, 'Undo edit');
  await untilStep(page, 3);
  assert.equal((await linesOn(page))[2], '// one');
  await press(page, 'Reset to original');
  await untilStep(page, 4);
  assert.deepEqual(await linesOn(page), original);

  await press(page, 'Insert at the end');
  await page.fill('#field-new_code_block', '(');
  await press(page, `Insert before line ${original.length + 1}`);
  await untilStep(page, 5);
  await press(page, 'Run tests');
  await page.locator('.tests pre.bad').waitFor();
  assert.match((await page.locator('.tests pre.bad').textContent()) ?? '', /line 4\d/);

  // What the game refuses costs a step, says why and keeps what was typed.
  await page.fill('#field-start_line', '400');
  await page.fill('#field-end_line', '500');
  await page.fill('#field-new_code_block', 'kept');
  await press(page, 'Replace lines 400–500');
  await untilStep(page, 7);
  assert.match((await page.locator('.steps tr').last().textContent()) ?? '', /Expected .*got/);
  assert.equal(await page.inputValue('#field-new_code_block'), 'kept');

  // What the server refuses costs nothing and is shown in its words.
  await page.fill('#field-start_line', '1.5');
  await press(page, 'Replace lines');
  await page.getByRole('alert').waitFor();
  assert.match((await page.getByRole('alert').textContent()) ?? '', /start_line|integer/i);
  await untilStep(page, 7);

  await page.getByText('View code', { exact: true }).first().click();
  const view = page.locator('details', { hasText: 'View code' }).last();
  await view.getByLabel('Start line').fill('2');
  await view.getByLabel('End line').fill('3');
  await view.getByRole('button', { name: 'View code' }).click();
  await untilStep(page, 8);
  assert.match((await page.locator('.outcome .output').textContent()) ?? '', /3 \| function compareText/);
}
