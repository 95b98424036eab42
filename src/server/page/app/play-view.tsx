/** Playing: the choice of a task, or the board of the episode. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { ANY, type Filters, passing } from './filters.ts';
import type { GameParts } from './game-parts.ts';
import { TaskPicker } from './task-picker.tsx';
import type { Catalogue } from './use-catalogue.ts';
import type { Play } from './use-play.ts';
import type { Schemas } from './wire.ts';

interface Props {
  readonly api: Api;
  readonly parts: GameParts;
  readonly catalogue: Catalogue;
  readonly schemas: Schemas;
  readonly play: Play;
  readonly singleKeys: boolean;
  /** The task that the address names. */
  readonly wanted: string;
}

export function PlayView({ api, parts, catalogue, schemas, play, singleKeys, wanted }: Props) {
  const [filters, setFilters] = useState<Filters>(ANY);
  const [chosen, setChosen] = useState(wanted);
  useEffect(() => {
    if (wanted === '') return;
    setChosen(wanted);
    if (play.record?.result.done) play.leave();
  }, [wanted]);

  if (play.record === undefined) {
    return (
      <TaskPicker
        api={api}
        parts={parts}
        catalogue={catalogue}
        schemas={schemas}
        play={play}
        filters={filters}
        onFilters={setFilters}
        chosen={chosen}
        onChosen={setChosen}
      />
    );
  }
  const { episode_id, task_id } = play.record.result.observation.info;
  const found = passing(catalogue.tasks, filters);
  const { Board } = parts;
  const next = found[(found.findIndex(({ id }) => id === task_id) + 1) % found.length];
  return (
    <Board
      api={api}
      key={episode_id}
      play={play}
      record={play.record}
      schemas={schemas}
      singleKeys={singleKeys}
      onNext={() => {
        const { seed: _, ...rules } = play.options;
        if (next !== undefined) void play.start({ ...rules, task_id: next.id });
      }}
      onLeave={() => {
        setChosen(task_id);
        play.leave();
      }}
    />
  );
}
