/** Runs in the page: what somebody who hears it, or has no mouse, would miss. */
export function labelFaults(): string[] {
  const faults: string[] = [];
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((at) => at.checkVisibility());
  const said = (at: HTMLElement) => `${at.tagName.toLowerCase()}#${at.id}.${at.className}`;

  for (const field of all('input, select, textarea') as HTMLInputElement[]) {
    const label = field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '';
    if (label.trim() === '') faults.push(`no label: ${said(field)}`);
  }
  for (const at of all('button, a, summary, [role=listbox], dialog, nav')) {
    const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
    if (name.trim() === '') faults.push(`no name: ${said(at)}`);
  }
  for (const at of all('*')) {
    if (at.tabIndex > 0) faults.push(`tabindex above 0: ${said(at)}`);
    const style = getComputedStyle(at);
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
    const overflows = at.scrollHeight > at.clientHeight + 1 || at.scrollWidth > at.clientWidth + 1;
    const reachable = at.tabIndex >= 0 || at.querySelector('input, button, a') !== null || at.matches('textarea');
    if (scrolls && overflows && !reachable) faults.push(`scrolls by mouse only: ${said(at)}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index))) faults.push(`twice: #${id}`);
  for (const id of all('[aria-activedescendant]').map((at) => at.getAttribute('aria-activedescendant')!)) {
    if (document.getElementById(id) === null) faults.push(`active descendant is missing: ${id}`);
  }
  if (document.documentElement.lang === '') faults.push('no language');
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  if (all('nav[aria-label]').length === 0) faults.push('no named nav');
  return faults;
}
