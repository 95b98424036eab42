import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { decimals } from '../../src/server/page/app/words.ts';
import { reportsOf } from '../gym/true-reports.ts';
import { assertRewardsAddUp, press, untilStep } from './board.ts';
import { chooseLines, decide, fillReport, REVIEWED, wordsOn } from './review-board.ts';
import type { Stage } from './stage.ts';

/** Finds one issue and mends it, raises a false alarm, misses the other. */
export async function checkReviewMouse(stage: Stage): Promise<void> {
  const page = await stage.open(`${stage.server.url}/review`);
  const [, truth] = reportsOf(stage.gym.tasks.get(REVIEWED)!);
  assert.equal(new URL(page.url()).hash, '#review');
  await page.getByRole('heading', { name: 'Pick a program' }).waitFor();
  await page.getByRole('searchbox').fill('seats desks');
  await page.locator('.task').first().click();
  await page.getByRole('combobox', { name: /^Program/ }).selectOption('with issues');
  await page.getByLabel('Steps').fill('30');
  await press(page, 'Play this task');
  await untilStep(page, 0);
  assert.equal(await page.locator('.line.added').count(), await page.locator('.desk .diff .plus').count());

  await chooseLines(page, 3, 5);
  await fillReport(page, { category: 'style', severity: 'low', description: 'No.' });
  await press(page, 'Report lines 3–5');
  await untilStep(page, 1);
  assert.deepEqual(await page.locator('.line .tag').allTextContents(), ['#1 style · low', '#1', '#1']);
  await press(page, 'Withdraw #1');
  await untilStep(page, 2);
  await page.waitForSelector('#code:focus');
  assert.equal(await page.locator('.report, .line .tag').count(), 0);

  await chooseLines(page, truth!.line);
  await fillReport(page, { ...truth!, severity: 'high', description: 'A failure spreads.' });
  await page.getByLabel('With a fix').check();
  assert.match(await page.getByLabel('New code block').inputValue(), /^ {4}const/);
  await press(page, `Report line ${truth!.line}`);
  await untilStep(page, 3);
  await press(page, 'Change the fix #2');
  await page.locator('#field-fix-start_line').fill(String(truth!.fix.start_line));
  await page.locator('#field-fix-end_line').fill(String(truth!.fix.end_line));
  await page.getByLabel('New code block').fill(truth!.fix.new_code_block);
  await press(page, 'Suggest this fix');
  await untilStep(page, 4);
  await press(page, 'Apply the fix #2');
  await untilStep(page, 5);
  await press(page, 'Run tests');
  await page.getByText('4 of 5 pass').waitFor();
  await press(page, 'Take the fix out #2');
  await page.getByText('The source has changed since these tests were run.').waitFor();
  await press(page, 'Request hint');
  await page.getByText('There are 2 issues.').waitFor();

  await chooseLines(page, 2);
  await fillReport(page, { category: 'style', severity: 'low', description: 'Nor this.' });
  await press(page, 'Report line 2');
  await untilStep(page, 9);
  const id = await episodeOf(stage);
  await decide(page, 'Request changes');
  await assertVerdict(page, truth!.line);
  const { final_score, score_breakdown } = await endOnServer(stage, id);
  assert.equal(await page.locator('#final-score').textContent(), decimals(final_score));
  assert.ok(Math.abs((await assertRewardsAddUp(page)) - final_score) < 0.001);
  assert.deepEqual(await page.locator('.score-table tbody tr').allTextContents(), [
    `Detection${decimals(score_breakdown.detection)}0.30${decimals(score_breakdown.detection * 0.3)}`,
    `Severity${decimals(score_breakdown.severity)}0.15${decimals(score_breakdown.severity * 0.15)}`,
    'Fix0.500.450.225',
    `Decision${decimals(score_breakdown.decision)}0.10${decimals(score_breakdown.decision * 0.1)}`,
    'Hints1−0.05−0.05',
    'Steps10−0.01−0.10',
    `Score${decimals(final_score)}`,
  ]);
}

async function assertVerdict(page: Page, line: number): Promise<void> {
  assert.deepEqual(await wordsOn(page, '.ending'), [
    '✗ 1 of 2 issues found, 1 missed.',
    '✗ 1 of 2 fixed.',
    '✗ 1 false alarm.',
    '✓ Changes requested, rightly.',
  ]);
  const found = ['✓ finds an issue', '✓ category right', '~ severity one off', '✓ fix passes all tests'];
  assert.deepEqual(await wordsOn(page, '#report-2'), found);
  assert.deepEqual(await wordsOn(page, `#line-${line} + .remark`), found);
  assert.deepEqual(await wordsOn(page, '#line-2 + .remark'), ['✗ false alarm']);
}

/** Other cases play the same task, but with other limits. */
async function episodeOf({ server }: Stage): Promise<string> {
  const answer = await fetch(`${server.url}/review/episodes`);
  const { episodes } = (await answer.json()) as { episodes: { episode_id: string; max_steps: number }[] };
  return episodes.find(({ max_steps }) => max_steps === 30)?.episode_id ?? '';
}

async function endOnServer({ server }: Stage, id: string) {
  const answer = await fetch(`${server.url}/review/episodes/${id}/trajectory`);
  const { steps } = (await answer.json()) as { steps: { metadata: unknown }[] };
  return steps.at(-1)?.metadata as {
    final_score: number;
    score_breakdown: { detection: number; severity: number; decision: number };
  };
}
