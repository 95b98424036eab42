/** Text that is safe to stand in a page, whatever it was made of. */

/** Markup, as opposed to text that has to be escaped first. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | readonly Part[];

/** Makes markup of a template: everything that is put into it is escaped, unless it is markup itself. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = template.reduce((text, piece, at) => `${text}${rendered(parts[at - 1] ?? '')}${piece}`);
  return { markup };
}

function rendered(part: Part): string {
  if (typeof part === 'object') return Array.isArray(part) ? part.map(rendered).join('') : (part as Html).markup;
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(CONTROLS, '\ufffd');
}
