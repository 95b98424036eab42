import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { assertRewardsAddUp, linesOn, press, replaceLine, submit, untilStep } from './board.ts';
import { FIX, type Stage } from './stage.ts';

export async function checkMouse(stage: Stage): Promise<void> {
  const page = await stage.open(`${stage.server.url}/web/`);
  await page.getByRole('searchbox').fill('sku known');
  await page.getByText('1 of ').waitFor();
  await page.getByLabel('Difficulty').selectOption('easy');
  await page.locator('.task').first().click();
  await page.getByLabel('Steps').fill('20');
  await page.getByText('The till now and then claims').waitFor();
  await press(page, 'Play this task');
  await untilStep(page, 0);
  assert.equal(await page.locator('#steps-left').textContent(), '20');

  await press(page, 'Run tests');
  await page.getByText('4 of 7 pass').waitFor();
  assert.equal(await page.locator('.tests li.fail').count(), 3);
  assert.match((await page.locator('.tests li.fail pre').first().textContent()) ?? '', /Expected: 95/);
  await stage.shoot(page, 'desktop-light-failing');

  await page.getByLabel('Thought').fill('the last element is missed');
  await replaceLine(page, FIX.line, FIX.text);
  await untilStep(page, 2);
  assert.equal((await linesOn(page))[FIX.line - 1], FIX.text);
  await page.getByText('The source has changed since these tests were run.').waitFor();
  assert.match(
    (await page.locator('.diff').textContent()) ?? '',
    /-\s+while \(low < high\)[\s\S]*\+\s+while \(low <= high\)/,
  );
  await page.getByText('the last element is missed').waitFor();
  await stage.shoot(page, 'desktop-light-edited');

  await press(page, 'Run tests');
  await page.getByText('7 of 7 pass').waitFor();
  assert.equal(await page.locator('.tests li.pass').count(), 7);
  await press(page, 'Submit');
  await page.getByRole('button', { name: 'Keep playing' }).click();
  await untilStep(page, 3);
  const id = await episodeOf(stage);
  await submit(page);
  await page.waitForTimeout(400);
  await stage.shoot(page, 'desktop-light-finished');

  const answer = await fetch(`${stage.server.url}/episodes/${id}/trajectory`);
  const { steps } = (await answer.json()) as { steps: { reward: number; metadata: { final_score?: number } }[] };
  const score = steps.at(-1)?.metadata.final_score;
  assert.equal(Number(await page.locator('#final-score').textContent()), score);
  assert.ok(Math.abs((await assertRewardsAddUp(page)) - score!) < 0.001);
  assert.equal(
    await page.locator('.breakdown').textContent(),
    'Tests19 of 19Visible7 of 7Hidden12 of 12Steps4Step cost0.01',
  );

  await press(page, 'Play again');
  await untilStep(page, 0);
  assert.equal(await page.locator('#steps-left').textContent(), '20');
  await press(page, 'Leave');
  await page.getByRole('button', { name: 'Play a random one' }).waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Seed').fill('7');
  await press(page, 'Play a random one');
  await untilStep(page, 0);
  await playToTheLimit(page);
}

/** The score and the return differ by profile, and the limit ends an episode as well as SUBMIT does. */
async function playToTheLimit(page: Page): Promise<void> {
  await press(page, 'Leave');
  await page.getByLabel('Steps').fill('1');
  await page.getByLabel('Reward profile').selectOption('binary');
  await press(page, 'Play this task');
  await untilStep(page, 0);
  await press(page, 'Run tests');
  await page.getByText('The step limit is reached. The rewards add up to 0.00.').waitFor();
}

/** Other cases play the same task, but with other limits. */
async function episodeOf({ server }: Stage): Promise<string> {
  const answer = await fetch(`${server.url}/episodes`);
  const { episodes } = (await answer.json()) as { episodes: { episode_id: string; max_steps: number }[] };
  return episodes.find(({ max_steps }) => max_steps === 20)?.episode_id ?? '';
}
