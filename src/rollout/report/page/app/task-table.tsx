/** Every task: who solves it how often. */
import { useMemo, useState } from 'preact/hooks';
import type { TaskResult } from '../../task-results.ts';
import { report } from './data.ts';
import { counted, decimal, seen } from './shown.ts';

const STATES = { flaky: 'sometimes solved', never: 'never solved', saturated: 'always solved' } as const;
const SHOWN = 100;

type State = keyof typeof STATES | '';

interface Row {
  readonly task: TaskResult;
  readonly results: readonly (TaskResult | undefined)[];
}

export function TaskTable({ onTask }: { readonly onTask: (task: string) => void }) {
  const rows = useMemo(rowsOf, []);
  const [state, setState] = useState<State>('');
  const [text, setText] = useState('');
  const listed = rows.filter(
    ({ task, results }) =>
      (state === '' || results.some((result) => result?.state === state)) &&
      [task.task_id, task.suite, task.difficulty, ...(task.bug_types ?? [])]
        .join(' ')
        .includes(text.toLowerCase().trim()),
  );
  return (
    <section class="tasks">
      <h2>Tasks</h2>
      <form onSubmit={(event) => event.preventDefault()}>
        <label>
          Search
          <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <label>
          Solved
          <select value={state} onInput={(event) => setState(event.currentTarget.value as State)}>
            <option value="">all</option>
            {Object.entries(STATES).map(([name, said]) => (
              <option key={name} value={name}>
                {said}
              </option>
            ))}
          </select>
        </label>
        <p class="quiet" role="status">
          {counted(listed.length, 'task')}
          {listed.length > SHOWN && `, the first ${SHOWN} shown`}
        </p>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div class="scrolls" tabIndex={0} data-scrolls>
        <table>
          <thead>
            <tr>
              <th scope="col">Task</th>
              {report.runs.map(({ name }, run) => (
                <th scope="col" key={name}>
                  <i class={`swatch run-${run % 6}`} /> {seen(name)}
                </th>
              ))}
              <th scope="col">Difficulty</th>
              <th scope="col">Bug types</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, SHOWN).map(({ task, results }) => (
              <TaskRow key={`${task.task_id}\n${task.task_hash}`} task={task} results={results} onTask={onTask} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TaskRow({ task, results, onTask }: Row & { readonly onTask: (task: string) => void }) {
  return (
    <tr>
      <td>
        <button type="button" class="plain" onClick={() => onTask(task.task_id)}>
          {seen(task.task_id)}
        </button>
      </td>
      {results.map((result, run) => (
        <td key={run} class={result?.state ?? ''}>
          {result === undefined ? '–' : <Solved result={result} />}
        </td>
      ))}
      <td>{seen(task.difficulty)}</td>
      <td class="quiet">{task.bug_types === null ? 'unknown' : task.bug_types.map(seen).join(', ')}</td>
    </tr>
  );
}

const MOST_DOTS = 16;

function Solved({ result: { solved, attempts, mean_score } }: { readonly result: TaskResult }) {
  return (
    <>
      {attempts <= MOST_DOTS && (
        <span class="dots" aria-hidden="true">
          <b>{'●'.repeat(solved)}</b>
          {'○'.repeat(attempts - solved)}
        </span>
      )}{' '}
      {solved} of {attempts}
      {mean_score !== null && <small class="quiet"> {decimal(mean_score)}</small>}
    </>
  );
}

/** Those that are sometimes solved first: most is to be learnt from them. */
function rowsOf(): Row[] {
  const byTask = new Map<string, (TaskResult | undefined)[]>();
  for (const [run, { per_task }] of report.runs.entries()) {
    for (const result of per_task) {
      const identity = `${result.task_id}\n${result.task_hash}`;
      const results = byTask.get(identity) ?? report.runs.map(() => undefined);
      results[run] = result;
      byTask.set(identity, results);
    }
  }
  const rows = [...byTask.values()].map((results) => ({
    task: results.find((result) => result !== undefined)!,
    results,
  }));
  const isFlaky = ({ results }: Row) => results.some((result) => result?.state === 'flaky');
  return rows.sort((a, b) => Number(isFlaky(b)) - Number(isFlaky(a)));
}
