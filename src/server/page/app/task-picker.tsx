/** The choice of a task and of the rules. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { type Filters, passing } from './filters.ts';
import type { GameParts } from './game-parts.ts';
import { Notice } from './notice.tsx';
import { ResetFields } from './reset-fields.tsx';
import { TaskBrief } from './task-brief.tsx';
import type { Catalogue } from './use-catalogue.ts';
import type { Play, ResetOptions } from './use-play.ts';
import type { Schemas, Task } from './wire.ts';

interface Props {
  readonly api: Api;
  readonly parts: GameParts;
  readonly catalogue: Catalogue;
  readonly schemas: Schemas;
  readonly play: Play;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly chosen: string;
  readonly onChosen: (id: string) => void;
}

/** More rows than anybody reads; the filters find the rest. */
const SHOWN = 300;

export function TaskPicker({ api, parts, catalogue, schemas, play, filters, onFilters, chosen, onChosen }: Props) {
  const { heading, showsProgram, RuleFields } = parts;
  const [options, setOptions] = useState<ResetOptions>(parts.options);
  const { tasks, total } = catalogue;
  const found = passing(tasks, filters);
  const task = tasks.find(({ id }) => id === chosen) ?? found[0];
  const idle = play.busy === undefined;

  // The task that the address names may stand far down the list.
  useEffect(() => document.querySelector('.task.chosen')?.scrollIntoView({ block: 'nearest' }), []);

  const random = () => {
    const { difficulty, suite } = filters;
    return play.start({ ...options, ...(difficulty && { difficulty }), ...(suite && { suite }) });
  };

  return (
    <div class="picker">
      <section class="shelf" aria-labelledby="tasks-heading">
        <h1 id="tasks-heading">{heading}</h1>
        <div class="filters">
          <label class="wide">
            Search
            <input
              type="search"
              value={filters.text}
              onInput={(event) => onFilters({ ...filters, text: event.currentTarget.value })}
            />
          </label>
          <Choice
            label="Difficulty"
            values={['easy', 'medium', 'hard']}
            value={filters.difficulty}
            onValue={(difficulty) => onFilters({ ...filters, difficulty })}
          />
          <Choice
            label="Suite"
            values={[...new Set(tasks.map(({ suite }) => suite))].sort()}
            value={filters.suite}
            onValue={(suite) => onFilters({ ...filters, suite })}
          />
        </div>
        <p class="quiet" role="status">
          {countOf(found.length, total, tasks.length)}
        </p>
        <fieldset class="tasks">
          <legend class="hidden">Tasks</legend>
          {found.slice(0, SHOWN).map((each) => (
            <TaskRow task={each} checked={each.id === task?.id} onChosen={onChosen} key={each.id} />
          ))}
        </fieldset>
      </section>
      <section class="sheet" aria-label="The chosen task">
        {play.error !== undefined && <Notice kind="bad">{play.error}</Notice>}
        {chosen !== '' && task?.id !== chosen && (
          <Notice kind="warn">Expected a task of the list, got {chosen}.</Notice>
        )}
        {task === undefined ? (
          <p class="quiet">No task passes the filters.</p>
        ) : (
          <TaskBrief api={api} task={task} showsProgram={showsProgram} />
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (task !== undefined) void play.start({ ...options, task_id: task.id });
          }}
        >
          <ResetFields schema={schemas.reset} task={task} options={options} onOptions={setOptions} Own={RuleFields} />
          <div class="row">
            <button type="submit" class="primary" disabled={task === undefined || !idle}>
              {idle ? 'Play this task' : 'Starting…'}
            </button>
            <button type="button" disabled={found.length === 0 || !idle} onClick={random}>
              Play a random one
            </button>
          </div>
          <p class="quiet">A random task is drawn by the seed among those of the difficulty and the suite above.</p>
        </form>
      </section>
    </div>
  );
}

function countOf(found: number, total: number, read: number): string {
  const shown = found > SHOWN ? `, the first ${SHOWN} shown` : '';
  return `${found} of ${total} tasks${shown}${read < total ? `, searched among the first ${read}` : ''}`;
}

function Choice(props: {
  readonly label: string;
  readonly values: readonly string[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onValue(event.currentTarget.value)}>
        <option value="">any</option>
        {props.values.map((value) => (
          <option value={value} key={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
}

function TaskRow({ task, checked, onChosen }: { task: Task; checked: boolean; onChosen: (id: string) => void }) {
  return (
    <label class={checked ? 'task chosen' : 'task'}>
      <input type="radio" name="task" value={task.id} checked={checked} onChange={() => onChosen(task.id)} />
      <span class="title">{task.title}</span>
      <span class="quiet">
        {task.difficulty} · {task.language} · {task.suite}
      </span>
    </label>
  );
}
