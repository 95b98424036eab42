import assert from 'node:assert/strict';
import type { Trajectory } from '../../src/rollout/index.ts';
import { lookAround } from './look-around.ts';
import { writeReport } from './report-file.ts';
import type { Stage } from './stage.ts';

const HOSTILE = '</script><img src=x onerror="document.title=\'taken\'">\u202e<!-- ${7*7}';

export async function checkReportLooks(stage: Stage): Promise<void> {
  using report = await writeReport(stage.gym, 80, hostile);
  const page = await stage.open(report.url, { reducedMotion: 'reduce' });
  await page.locator('.figures').waitFor();
  await lookAround(stage, page, 'report-overview', true);
  await page.keyboard.press('e');
  for (let times = 0; times < 2; times++) await page.keyboard.press('ArrowRight');
  await page.locator('.line.plus').waitFor();
  assert.match((await page.locator('blockquote').textContent()) ?? '', /^<\/script><img/);
  await lookAround(stage, page, 'report-replay', true);
  await page.keyboard.press('End');
  await page.locator('.ending').waitFor();
  await lookAround(stage, page, 'report-end', true);
  assert.equal(await page.title(), 'TraceFix report');
  assert.equal(await page.locator('img').count(), 0);
}

/** A task, an agent and thoughts that would like to be more than text. */
function hostile(trajectory: Trajectory): Trajectory {
  return {
    ...trajectory,
    task_id: `${trajectory.task_id} ${HOSTILE}`,
    task: { suite: HOSTILE, difficulty: '__proto__' },
    agent: { name: HOSTILE, settings: {} },
    steps: trajectory.steps.map((step) => ({ ...step, action: { ...step.action, thought: HOSTILE } })),
  };
}
