/** What the page says of one task. */

import type { Issue } from '../../task/index.ts';
import { LEAST_SCORE } from '../check/test-strength.ts';
import type { TaskReport } from '../check-all.ts';
import type { Finding } from '../findings.ts';
import type { Mutant } from '../mutate/mutant.ts';
import type { MutationScore } from '../mutation-score.ts';
import { percentOf } from '../percent.ts';
import { type Html, html } from './html.ts';
import { type LineNote, sourceTable } from './source-table.ts';

export interface SectionOptions {
  readonly hasCode: boolean;
  readonly isOpen: boolean;
}

export function taskSection(report: TaskReport, { hasCode, isOpen }: SectionOptions): Html {
  const { name, findings, isSound, figures, task } = report;
  const state = !isSound ? 'unsound' : findings.length > 0 ? 'remarked' : 'sound';
  const codes = [...new Set(findings.map(({ code }) => code))];
  const searched = [name, task?.title ?? '', ...codes].join(' ').toLowerCase();
  return html`<details class="task" data-state="${state}" data-findings="${codes.join(' ')}" data-difficulty="${task?.difficulty ?? ''}" data-suite="${task?.suite ?? ''}" data-text="${searched}"${isOpen ? OPEN : ''}>
<summary><span class="name">${name}</span>${stateText(state)}${codes.map((code) => codeText(code, findings))}${figures?.mutation === undefined ? '' : score(figures.mutation)}<span class="dim">${[task?.suite, task?.difficulty, task?.language].filter((word) => word !== undefined).join(' · ')}</span></summary>
<div>
${task === undefined ? '' : html`<p>${task.title}</p>`}
${findings.length === 0 ? html`<p class="good">Nothing was found.</p>` : html`<ul class="findings">${findings.map(findingItem)}</ul>`}
${figures === undefined ? '' : html`<p class="dim">${figures.visibleTests} visible and ${figures.hiddenTests} hidden tests, run in ${Math.round(figures.solutionMs)} ms.</p>`}
${task === undefined || !hasCode ? '' : code(task, figures?.mutation)}
</div>
</details>
`;
}

const OPEN: Html = { markup: ' open' };

function codeText(code: Finding['code'], findings: readonly Finding[]): Html {
  const isError = findings.some((finding) => finding.code === code && finding.severity === 'error');
  return html`<code class="${isError ? 'bad' : 'warn'}">${code}</code>`;
}

function stateText(state: 'unsound' | 'remarked' | 'sound'): Html {
  const tone = { unsound: 'bad', remarked: 'warn', sound: 'good' }[state];
  return html`<span class="${tone}">${state}</span>`;
}

function score({ score, killed, survivors }: MutationScore): Html {
  const percent = percentOf(score);
  const label = `${killed} of ${killed + survivors.length} small mistakes noticed`;
  return html`<span class="bar ${score < LEAST_SCORE ? 'low' : ''}" role="img" aria-label="${label}" title="${label}; the mark is at ${percentOf(LEAST_SCORE)} %"><i style="width:${percent}%"></i><b style="left:${percentOf(LEAST_SCORE)}%"></b></span><span class="dim">${percent} % of mistakes noticed</span>`;
}

function findingItem({ code, severity, sentence, remedy }: Finding): Html {
  return html`<li><b class="${severity === 'error' ? 'bad' : 'warn'}">${code}</b> ${severity === 'remark' ? '(remark) ' : ''}${sentence}<br><span class="dim">${remedy}</span></li>`;
}

function code(task: NonNullable<TaskReport['task']>, mutation: MutationScore | undefined): Html {
  const survivors = mutation?.survivors ?? [];
  const files: [string, Html][] = [
    ['program', sourceTable('program', task.program, task.secret.issues.map(issueNote))],
    [task.visible.name, sourceTable(task.visible.name, task.visible.code, [])],
    [task.secret.hidden.name, sourceTable(task.secret.hidden.name, task.secret.hidden.code, [])],
  ];
  return html`<h3>Solution${survivors.length === 0 ? '' : `, with ${survivors.length} small mistakes that no test notices`}</h3>
${sourceTable('solution', task.secret.solution, survivors.map(survivorNote))}
${files.map(([name, table]) => html`<details class="file"><summary>${name}</summary>${table}</details>`)}`;
}

function issueNote({ line, endLine, category, description }: Issue): LineNote {
  return { line, endLine, kind: 'issue', text: `${category}: ${description}` };
}

function survivorNote({ line, endLine, original, replacement, operator }: Mutant): LineNote {
  return { line, endLine, kind: 'survivor', text: `${short(original)} → ${short(replacement)} (${operator})` };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
