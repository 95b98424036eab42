import assert from 'node:assert/strict';
import type { Trajectory } from '../../src/rollout/index.ts';
import { contrastFaults } from './contrast.ts';
import { labelFaults } from './labels.ts';
import { writeReport } from './report-file.ts';
import type { Stage } from './stage.ts';

const HOSTILE = '</script><img src=x onerror="document.title=\'taken\'">\u202e<!-- ${7*7}';

export async function checkReportLooks(stage: Stage): Promise<void> {
  using report = await writeReport(stage.gym, 80, hostile);
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await stage.open(report.url, { colorScheme, reducedMotion: 'reduce' });
    const look = async (name: string) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 860 });
        await stage.shoot(page, `report-${name}-${width}-${colorScheme}`);
        assert.deepEqual(await page.evaluate(contrastFaults), [], `${name} ${colorScheme}: contrast`);
        assert.deepEqual(await page.evaluate(labelFaults), [], `${name}: labels`);
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(sideways, 0, `${name} at ${width} px scrolls sideways`);
      }
    };
    await page.locator('.figures').waitFor();
    await look('overview');
    await page.keyboard.press('e');
    for (let times = 0; times < 2; times++) await page.keyboard.press('ArrowRight');
    await page.locator('.line.plus').waitFor();
    assert.match((await page.locator('blockquote').textContent()) ?? '', /^<\/script><img/);
    await look('replay');
    await page.keyboard.press('End');
    await page.locator('.ending').waitFor();
    await look('end');
    assert.equal(await page.title(), 'TraceFix report');
    assert.equal(await page.locator('img').count(), 0);
  }
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
