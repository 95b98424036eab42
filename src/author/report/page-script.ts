/** What the page does by itself: it filters, and "/" goes to the search. Without it everything is still there to be read. */
export const SCRIPT = `
const form = document.querySelector('form');
const tasks = [...document.querySelectorAll('details.task')];
const shown = document.querySelector('#shown');
const none = document.querySelector('.none');
function filter() {
  const { text, state, finding, difficulty, suite } = Object.fromEntries(new FormData(form));
  const words = text.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const task of tasks) {
    const { data } = { data: task.dataset };
    const isShown =
      words.every((word) => data.text.includes(word)) &&
      (state === '' || data.state === state) &&
      (finding === '' || data.findings.split(' ').includes(finding)) &&
      (difficulty === '' || data.difficulty === difficulty) &&
      (suite === '' || data.suite === suite);
    task.hidden = !isShown;
    if (isShown) count += 1;
  }
  shown.textContent = count + ' of ' + tasks.length + ' shown';
  none.hidden = count > 0;
}
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && !/^(?:INPUT|SELECT)$/.test(document.activeElement.tagName)) {
    event.preventDefault();
    form.elements.text.focus();
  } else if (event.key === 'Escape' && document.activeElement === form.elements.text) {
    form.reset();
  }
});
filter();
`;
