/** One page of everything that `tasks check` found, whole in one file: it loads nothing, and opens from disk. */
import { createHash } from 'node:crypto';
import { LEAST_SCORE } from '../check/test-strength.ts';
import type { TaskReport } from '../check-all.ts';
import { percentOf } from '../percent.ts';
import { type Html, html } from './html.ts';
import { SCRIPT } from './page-script.ts';
import { STYLE } from './page-style.ts';
import { taskSection } from './task-section.ts';

/** With more tasks than this the code of those in which nothing was found is left out. */
const WHOLE = 400;
/** As many unsound tasks are there to be read at once. */
const MOST_OPEN = 10;

/**
 * The page as a document of HTML. Nothing of a task can run in it: its text is escaped, and no script is let in but the page's own.
 */
export function reportPage(reports: readonly TaskReport[]): string {
  const hasCode = (report: TaskReport) => reports.length <= WHOLE || report.findings.length > 0;
  const isFew = reports.length - soundCount(reports) <= MOST_OPEN;
  const sections = reports.map((report) =>
    taskSection(report, { hasCode: hasCode(report), isOpen: isFew && !report.isSound }),
  );
  const script = { markup: SCRIPT };
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'; form-action 'none'; base-uri 'none'`;
  const { markup } = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tasks checked: ${soundCount(reports)} of ${reports.length} sound</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<h1>${soundCount(reports)} of ${reports.length} tasks are sound</h1>
${summary(reports)}
${filters(reports)}
<main>${sections}<p class="none" hidden>No task passes these filters.</p></main>
<script>${script}</script>
</body>
</html>
`;
  return `<!doctype html>\n${markup}`;
}

const soundCount = (reports: readonly TaskReport[]) => reports.filter(({ isSound }) => isSound).length;

function summary(reports: readonly TaskReport[]): Html {
  const remarked = reports.filter(({ isSound, findings }) => isSound && findings.length > 0).length;
  const scores = reports.flatMap(({ figures }) => figures?.mutation?.score ?? []).toSorted((a, b) => a - b);
  const median = scores[Math.floor(scores.length / 2)];
  const tests = reports.reduce(
    (sum, { figures }) => sum + (figures === undefined ? 0 : figures.visibleTests + figures.hiddenTests),
    0,
  );
  const figures: [string | number, string][] = [
    [reports.length - soundCount(reports), 'unsound'],
    [remarked, 'sound, with remarks'],
    [median === undefined ? '–' : `${percentOf(median)} %`, 'median mutation score'],
    [scores[0] === undefined ? '–' : `${percentOf(scores[0])} %`, 'lowest'],
    [tests, 'tests'],
  ];
  return html`<ul class="summary">${figures.map(([figure, what]) => html`<li><b>${figure}</b>${what}</li>`)}</ul>
<p class="dim">A bar is the share of small mistakes in the solution that the tests notice; its mark is at the ${percentOf(LEAST_SCORE)} % that are asked for.</p>`;
}

function filters(reports: readonly TaskReport[]): Html {
  const findings = reports.flatMap((report) => report.findings.map(({ code }) => code));
  const suites = reports.flatMap(({ task }) => task?.suite ?? []);
  return html`<form>
<label>Search <input name="text" type="search" placeholder="press /"></label>
${choice('state', 'State', ['unsound', 'remarked', 'sound'])}
${choice('finding', 'Finding', [...new Set(findings)])}
${choice('difficulty', 'Difficulty', ['easy', 'medium', 'hard'])}
${choice('suite', 'Suite', [...new Set(suites)].toSorted())}
<label role="status" id="shown"></label>
</form>`;
}

function choice(name: string, label: string, values: readonly string[]): Html {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${values.map((value) => html`<option>${value}</option>`)}</select></label>`;
}
