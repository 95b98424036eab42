/** The suite `factory`: an endless stream of tasks, each proven before it is served. */
import { randomInt } from 'node:crypto';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { TraceFixError } from '../../errors.ts';
import {
  numberFrom,
  type OpenTaskStream,
  type Task,
  type TaskAsker,
  type TaskChoice,
  type TaskSet,
  type TaskStream,
  trainingDifficulty,
} from '../../task/index.ts';
import { type Base, baseOfTask } from '../base/base.ts';
import { loadBases } from '../base/load-bases.ts';
import { createFilling } from './fill.ts';
import { baseKey, FACTORY, parseMadeId } from './made-id.ts';
import { createRecent } from './recent.ts';
import { createTurns, nobodyWaits } from './turns.ts';
import type { Workshop } from './workshop.ts';

/** In whose name tasks are made ahead. */
const AHEAD: TaskAsker = { caller: 'ahead' };

export interface FactoryOptions {
  /** Folders of bases besides the tasks of the gym. */
  readonly bases?: readonly string[];
}

/** Numbers tried for one seed: enough that a base gives something, and few enough that a filter which nothing passes is told. */
const ATTEMPTS = 60;
const MOST_WORKSHOPS = 48;
const MOST_TASKS = 512;
/** Tasks kept ready for resets without a seed, for each set of filters that is in use. */
const READY = 4;
/** Sets of filters for which tasks are kept ready. */
const MOST_READY = 64;

/**
 * Opens the factory for a gym: its tasks, and the bases of the folders, are what bugs are planted in. Nothing is made
 * until somebody asks for the suite `factory`.
 *
 * @example
 * await using gym = await createGym({ streams: [factoryStream({ bases: ['my-bases'] })] });
 */
export function factoryStream({ bases: folders = [] }: FactoryOptions = {}): OpenTaskStream {
  return (sandbox, tasks) => openFactory(sandbox, tasks, folders);
}

function openFactory(sandbox: Sandbox, tasks: TaskSet, folders: readonly string[]): TaskStream {
  let known: ReadonlyMap<string, Base> | undefined;
  const bases = () => {
    known ??= basesByKey(tasks, folders);
    return known;
  };
  const workshops = createRecent<Workshop>(MOST_WORKSHOPS);
  const made = createRecent<Task | undefined>(MOST_TASKS);
  const sampled = createRecent<Task>(MOST_TASKS);
  const ready = new Map<string, number[]>();
  const filling = createFilling(sandbox);
  const turns = createTurns();

  async function make(key: string, base: Base, number: number): Promise<Task | undefined> {
    return made.get(`${key} ${number}`, async () => {
      // Loaded on first use, with all that plants bugs: a gym that makes no tasks starts without it.
      const { makeTask, openWorkshop, UnusableBase } = await import('./make-task.ts');
      try {
        const workshop = await workshops.get(key, () => openWorkshop(base, sandbox));
        return (await makeTask(workshop, number))?.task;
      } catch (error) {
        if (error instanceof UnusableBase) return undefined;
        throw error;
      }
    });
  }

  async function search(choice: TaskChoice, seed: number, isWanted: () => boolean): Promise<Task> {
    const matching = [...bases()].filter(([, base]) => matches(base, choice));
    const wanted = choice.difficulty ?? trainingDifficulty(choice.training_step ?? 0);
    for (let attempt = 0; attempt < ATTEMPTS && matching.length > 0; attempt++) {
      if (!isWanted()) throw nobodyWaits();
      const [key, base] = matching[numberFrom(`base ${seed} ${attempt}`) % matching.length]!;
      const task = await make(key, base, numberFrom(`stream ${seed} ${attempt}`));
      if (task !== undefined && (wanted === undefined || task.difficulty === wanted)) return task;
    }
    throw nothingFound(matching.length, wanted);
  }

  /** What is known is given at once; the rest in turn. */
  function sample(choice: TaskChoice, seed: number, asker: TaskAsker): Promise<Task> {
    const key = `${seed} ${filtersOf(choice)}`;
    if (sampled.has(key)) return sampled.get(key, () => search(choice, seed, () => true));
    return turns.take(key, asker, async (isWanted) => {
      const task = await search(choice, seed, isWanted);
      return sampled.get(key, async () => task);
    });
  }

  function named(id: string, asker: TaskAsker): Promise<Task | undefined> {
    const { key, number } = parseMadeId(id)!;
    const base = bases().get(key);
    if (base === undefined) return Promise.resolve(undefined);
    if (made.has(`${key} ${number}`)) return make(key, base, number);
    return turns.take(id, asker, () => make(key, base, number));
  }

  /** The next seed, since trainers count them up, and some for who does not care. */
  function prepareMore(choice: TaskChoice, seed: number): void {
    const key = filtersOf(choice);
    for (let missing = READY - countReady(key); missing > 0; missing--) {
      filling.add(async () => {
        if (countReady(key) >= READY) return;
        const drawn = randomInt(2 ** 48 - 1);
        await sample(choice, drawn, AHEAD);
        if (ready.size < MOST_READY || ready.has(key)) ready.set(key, [...(ready.get(key) ?? []), drawn]);
      });
    }
    filling.add(() => sample(choice, seed + 1, AHEAD));
  }
  const countReady = (key: string) => ready.get(key)?.length ?? 0;

  return {
    suite: FACTORY,
    owns: (id) => parseMadeId(id) !== undefined,
    async find(id, asker = {}) {
      const task = await named(id, asker);
      if (task === undefined) throw unknown(id);
      return task;
    },
    async sample(choice, seed, asker = {}) {
      const at = choice.index ?? seed;
      const task = await sample(choice, at, asker);
      prepareMore(choice, at);
      return task;
    },
    readySeed(choice) {
      const key = filtersOf(choice);
      const [seed, ...rest] = ready.get(key) ?? [];
      if (rest.length === 0) ready.delete(key);
      else ready.set(key, rest);
      return seed;
    },
    close: () => filling.close(),
  };
}

function basesByKey(tasks: TaskSet, folders: readonly string[]): ReadonlyMap<string, Base> {
  const own = tasks.tasks.flatMap((task) => baseOfTask(task) ?? []);
  const others = loadBases({ folders, builtin: false }).bases;
  // In order of key, so that the order of folders does not matter.
  return new Map(
    [...own, ...others].map((base) => [baseKey(base), base] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function matches(base: Base, { split, tags }: TaskChoice): boolean {
  return (split == null || base.split === split) && (tags ?? []).every((tag) => base.tags.includes(tag));
}

function filtersOf({ difficulty, split, tags, training_step }: TaskChoice): string {
  const wanted = difficulty ?? trainingDifficulty(training_step ?? 0) ?? null;
  return JSON.stringify([wanted, split ?? null, [...new Set(tags ?? [])].sort()]);
}

function nothingFound(bases: number, difficulty: string | undefined): TraceFixError {
  const reason =
    bases === 0
      ? 'none of the programs that it works from has the split and the tags asked for.'
      : `${ATTEMPTS} attempts with ${bases} programs gave ${difficulty === undefined ? 'none' : `none that is ${difficulty}`}. Another seed may.`;
  return new TraceFixError('no_task_matches', `Expected a task of the suite ${FACTORY}, got none: ${reason}`);
}

function unknown(id: string): TraceFixError {
  return new TraceFixError(
    'unknown_task',
    `Expected the id of a task, got ${JSON.stringify(id)}. It looks like one that was made of a program which has changed since, or is not loaded here.`,
  );
}
