/** What the page says of one task. */

import { LEAST_SCORE } from '../check/test-strength.ts';
import type { TaskReport } from '../check-all.ts';
import type { Finding } from '../findings.ts';
import type { MutationScore } from '../mutation-score.ts';
import { percentOf } from '../percent.ts';
import { type Html, html } from './html.ts';

export function taskSection(report: TaskReport, hasCode: boolean): Html {
  const { name, findings, isSound, figures, task } = report;
  const state = !isSound ? 'unsound' : findings.length > 0 ? 'remarked' : 'sound';
  const codes = [...new Set(findings.map(({ code }) => code))];
  const searched = [name, task?.title ?? '', ...codes].join(' ').toLowerCase();
  return html`<details class="task" data-state="${state}" data-findings="${codes.join(' ')}" data-difficulty="${task?.difficulty ?? ''}" data-suite="${task?.suite ?? ''}" data-text="${searched}">
<summary><span class="name">${name}</span>${stateText(state)}${figures?.mutation === undefined ? '' : score(figures.mutation)}<span class="dim">${[task?.suite, task?.difficulty, task?.language].filter((word) => word !== undefined).join(' · ')}</span></summary>
<div>
${task === undefined ? '' : html`<p>${task.title}</p>`}
${findings.length === 0 ? html`<p class="good">Nothing was found.</p>` : html`<ul class="findings">${findings.map(findingItem)}</ul>`}
${figures === undefined ? '' : html`<p class="dim">${figures.visibleTests} visible and ${figures.hiddenTests} hidden tests, run in ${Math.round(figures.solutionMs)} ms.</p>`}
${task === undefined || !hasCode ? '' : code(task, figures?.mutation)}
</div>
</details>
`;
}

function stateText(state: 'unsound' | 'remarked' | 'sound'): Html {
  const tone = { unsound: 'bad', remarked: 'warn', sound: 'good' }[state];
  return html`<span class="${tone}">${state}</span>`;
}

function score({ score, killed, survivors }: MutationScore): Html {
  const percent = percentOf(score);
  const label = `${killed} of ${killed + survivors.length} small mistakes noticed`;
  return html`<span class="bar ${score < LEAST_SCORE ? 'low' : ''}" role="img" aria-label="${label}" title="${label}"><i style="width:${percent}%"></i></span><span class="dim">${percent} %</span>`;
}

function findingItem({ code, severity, sentence, remedy }: Finding): Html {
  return html`<li><b class="${severity === 'error' ? 'bad' : 'warn'}">${code}</b> ${severity === 'remark' ? '(remark) ' : ''}${sentence}<br><span class="dim">${remedy}</span></li>`;
}

function code(task: NonNullable<TaskReport['task']>, mutation: MutationScore | undefined): Html {
  const files: [string, string][] = [
    ['program', task.program],
    [task.visible.name, task.visible.code],
    [task.secret.hidden.name, task.secret.hidden.code],
  ];
  const survivors = mutation?.survivors ?? [];
  return html`<h3>Solution${survivors.length === 0 ? '' : `, with ${survivors.length} small mistakes that no test notices`}</h3>
${source(task.secret.solution, survivors)}
${files.map(([name, text]) => html`<details class="file"><summary>${name}</summary><div class="code"><pre>${text}</pre></div></details>`)}`;
}

/** The lines with their numbers, and under each what could stand there unnoticed. */
function source(text: string, survivors: MutationScore['survivors']): Html {
  const lines = text.replace(/\n$/, '').split('\n');
  const rows = lines.map((line, at) => {
    const here = survivors.filter((mutant) => mutant.line === at + 1);
    const isMarked = survivors.some((mutant) => mutant.line <= at + 1 && mutant.endLine >= at + 1);
    const notes = here.map(
      ({ original, replacement, operator }) =>
        html`<tr class="note"><td class="number"></td><td>${short(original)} → ${short(replacement)} (${operator})</td></tr>`,
    );
    return html`<tr class="${isMarked ? 'survivor' : ''}"><td class="number">${at + 1}</td><td>${line}</td></tr>${notes}`;
  });
  return html`<div class="code" tabindex="0" role="region" aria-label="solution"><table>${rows}</table></div>`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return 'nothing';
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
