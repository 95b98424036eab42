import assert from 'node:assert/strict';
import { assertRewardsAddUp, linesOn, untilStep } from './board.ts';
import { connect } from './client.ts';
import { FIX, type Stage, TASK } from './stage.ts';

const EDIT = { action_type: 'REPLACE_LINES', start_line: FIX.line, end_line: FIX.line, new_code_block: FIX.text };

export async function checkWatching(stage: Stage): Promise<void> {
  const server = await stage.serve();
  const page = await stage.open(`${server.url}/#watch`);
  await page.getByText('Nobody plays right now').waitFor();
  const client = await connect(server);
  await client.ask('reset', { task_id: TASK });
  await page.locator('.running a').click();
  await page.getByText('Waiting for the next step.').waitFor();
  await page.getByText('live', { exact: true }).waitFor();

  await client.ask('step', { action_type: 'RUN_TESTS', thought: 'first look' });
  await page.getByText('4 of 7 pass').waitFor();
  await page.getByText('first look').waitFor();
  await client.ask('step', EDIT);
  await page.waitForSelector(`#line-${FIX.line}.written`);
  assert.equal((await linesOn(page))[FIX.line - 1], FIX.text);
  assert.match((await page.locator('.latest').textContent()) ?? '', /^2\. Replace line 11\s+−0\.01$/);
  await page.waitForTimeout(600);
  await stage.shoot(page, 'watching');
  assert.equal(await page.getByRole('button', { name: 'Run tests' }).count(), 0);

  const late = await stage.open(`${server.url}/${await page.evaluate(() => location.hash)}`);
  await untilStep(late, 2);
  await client.ask('step', { action_type: 'RUN_TESTS' });
  await client.ask('step', { action_type: 'SUBMIT' });
  for (const each of [page, late]) {
    await each.waitForSelector('#final-score');
    await each.getByRole('alert').getByText('The episode is over.').waitFor();
  }
  assert.equal(await page.locator('#final-score').textContent(), '0.96');
  assert.ok(Math.abs((await assertRewardsAddUp(page)) - 0.96) < 0.001);
  client.close();

  await page.getByText('What else is being played').click();
  const other = await connect(server);
  await other.ask('reset', { task_id: TASK });
  await page.locator('.running a').click();
  await untilStep(page, 0);
  other.close();
  await page.getByText('The player has gone before the end.').waitFor();

  const closed = await stage.serve({ mode: 'production' });
  const production = await stage.open(`${closed.url}/#watch`, { expected: /404/ });
  await production.getByText('production mode').waitFor();
}
