/** Code as the page shows it: its lines with their numbers, and notes under them. */
import { type Html, html } from './html.ts';

/** Something to be said of lines, 1-based and inclusive. It stands under the first of them. */
export interface LineNote {
  readonly line: number;
  readonly endLine: number;
  /** How the lines are marked. */
  readonly kind: 'issue' | 'survivor';
  readonly text: string;
}

export function sourceTable(name: string, code: string, notes: readonly LineNote[]): Html {
  const lines = code.replace(/\n$/, '').split('\n');
  const rows = lines.map((line, at) => {
    const number = at + 1;
    const mark = notes.find((note) => note.line <= number && note.endLine >= number)?.kind ?? '';
    const under = notes
      .filter((note) => note.line === number)
      .map(({ text }) => html`<tr class="note"><td class="number"></td><td>${text}</td></tr>`);
    return html`<tr class="${mark}"><td class="number">${number}</td><td>${line}</td></tr>${under}`;
  });
  return html`<div class="code" tabindex="0" role="region" aria-label="${name}"><table>${rows}</table></div>`;
}
