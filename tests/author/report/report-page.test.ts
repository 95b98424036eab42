import { describe, expect, test } from 'vitest';
import type { TaskReport } from '../../../src/author/check-all.ts';
import { finding } from '../../../src/author/findings.ts';
import { reportPage } from '../../../src/author/report/report-page.ts';
import { FILES, TASK_YAML } from '../../task/task-folder.ts';
import { taskWith } from '../sound-task.ts';

const EVIL = '</script><script>alert(1)</script><img src=x onerror=alert(2)> "\' onfocus=alert(3) \u202e \u0000';

function reportOf(changes: Readonly<Record<string, string>>, name = 'sum'): TaskReport {
  const survivor = { operator: 'Evil', start: 0, end: 1, line: 2, endLine: 3, original: 'let', replacement: EVIL };
  const mutation = { score: 0.5, killed: 1, survivors: [survivor] };
  const figures = { visibleTests: 2, hiddenTests: 3, solutionMs: 4, mutation };
  return { name, findings: [finding('weak_tests', EVIL)], isSound: false, figures, task: taskWith(changes) };
}

describe('the report page', () => {
  test('lets nothing of a task be markup', () => {
    const evil = FILES['solution.js'].replace('let', `/* ${EVIL} */ let`).replace('\u0000', '');
    const yaml = TASK_YAML.replace('Sum misses the last number', JSON.stringify(EVIL.slice(0, 60)));
    const page = reportPage([reportOf({ 'solution.js': evil.replace('\u202e', ''), 'task.yaml': yaml }, EVIL)]);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<img|[\u202e\u0000]/);
    expect(page.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\son\w+=/);
    // What is left must be tags alone: an attribute that was broken out of would leave a quote behind.
    const rest = page.replace(/<script>[\s\S]*<\/script>|<style>[\s\S]*<\/style>|<[^<>]*>/g, '');
    expect(rest).not.toMatch(/[<>"']/);
  });

  test('marks survivors at their lines, and says what was found', () => {
    const page = reportPage([
      reportOf({}),
      { name: 'a/folder', findings: [finding('invalid_form', 'No.')], isSound: false },
    ]);
    const rows = [...page.matchAll(/<tr class="(\w*)"><td class="number">(\d*)/g)].map(
      ([, mark, line]) => `${line}${mark}`,
    );
    expect(rows.slice(0, 5)).toEqual(['1', '2survivor', 'note', '3survivor', '4']);
    expect(rows).toContain('3issue');
    expect(page.match(/<details class="task"[^>]* open>/g)).toHaveLength(2);
    expect(page).toContain('<code class="bad">weak_tests</code>');
    expect(page).toContain('0 of 2 tasks are sound');
    expect(page).toContain('data-findings="invalid_form"');
  });

  test('loads nothing', () => {
    const { task } = reportOf({});
    expect(reportPage([{ name: 'sum', findings: [], isSound: true, task: task! }])).not.toMatch(
      /(?:src|href)=|url\(|@import/,
    );
  });
});
