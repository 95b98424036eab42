import assert from 'node:assert/strict';
import { reportsOf } from '../gym/true-reports.ts';
import { press, untilStep } from './board.ts';
import { connect } from './client.ts';
import { contrastFaults } from './contrast.ts';
import { labelFaults } from './labels.ts';
import { REVIEWED, wordsOn } from './review-board.ts';
import type { Stage } from './stage.ts';

export async function checkReviewWatching(stage: Stage): Promise<void> {
  const server = await stage.serve();
  const page = await stage.open(`${server.url}/#review/watch`);
  await page.getByText('Nobody plays right now').waitFor();
  const client = await connect({ url: `${server.url}/review` });
  await client.ask('reset', { task_id: REVIEWED, clean: false });
  await page.locator('.running a').click();
  await page.getByText('Waiting for the next step.').waitFor();
  const reports = reportsOf(stage.gym.tasks.get(REVIEWED)!);
  for (const report of reports) await client.ask('step', report);
  await untilStep(page, 2);
  const { line, category, severity } = reports[1]!;
  await page.waitForSelector(`#line-${line}.written`);
  assert.equal(
    (await page.locator('.latest').textContent())?.trim(),
    `2. Report line ${line} · ${category} · ${severity} · with a fix  −0.01`,
  );
  assert.equal(await page.locator(`#line-${line} + .remark`).textContent(), `#2 ${category} · ${severity} Known.`);
  assert.equal(await page.getByRole('button', { name: 'Withdraw' }).count(), 0);
  await stage.shoot(page, 'review-watching');
  assert.deepEqual(await page.evaluate(contrastFaults), []);
  assert.deepEqual(await page.evaluate(labelFaults), []);
  await client.ask('step', { action_type: 'SUBMIT_REVIEW', decision: 'request_changes' });
  await page.waitForSelector('#final-score');
  assert.equal(await page.locator('#final-score').textContent(), '0.97');
  assert.equal((await wordsOn(page, '.reports')).length, 8);
  client.close();

  // Each game keeps its place, and its episode.
  await page.goto(`${server.url}/#task/${REVIEWED}`);
  await press(page, 'Play this task');
  await untilStep(page, 0);
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await page.getByRole('heading', { name: 'Pick a program' }).waitFor();
  await page.getByRole('link', { name: 'Fix', exact: true }).click();
  await untilStep(page, 0);

  const alone = await stage.serve({ games: [] });
  const fixing = await stage.open(`${alone.url}/#review/task/${REVIEWED}`);
  await fixing.getByText('This server does not play review.').waitFor();
  assert.equal(await fixing.getByRole('link', { name: 'Review', exact: true }).count(), 0);
  await fixing.getByRole('alert').getByRole('link', { name: 'Fix' }).click();
  await fixing.getByRole('heading', { name: 'Pick a bug' }).waitFor();
}
