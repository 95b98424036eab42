/** Old scores against new ones, as figures and as a table. */
import pc from 'picocolors';
import { isSolved, type Remark, type Rescored } from '../rollout/index.ts';
import { oneLine } from './one-line.ts';

type One = Extract<Rescored, { kind: 'rescored' }>;

/** Means are over the episodes that have a score. */
interface Side {
  readonly scored: number;
  readonly solved: number;
  readonly mean_score: number | null;
  readonly mean_return: number | null;
  readonly steps: number;
}

interface Figures {
  readonly episodes: number;
  readonly recorded: Side;
  readonly rescored: Side;
  readonly remarks: Readonly<Partial<Record<Remark, number>>>;
  /** Episodes whose score or way of ending is another now. */
  readonly changed: readonly Changed[];
}

interface Changed {
  readonly key: string;
  readonly score: readonly [number | null, number | null];
  readonly end: readonly [string, string];
}

const REMARKS: Readonly<Record<Remark, string>> = {
  ended_early: 'ended before all of their recorded actions were played',
  actions_over: 'go on after their last recorded action, and have no score',
  other_task: 'are of a task that has changed since',
};

const MOST_TOLD = 20;

export interface RescoredTable {
  add(one: One): void;
  count(): number;
  figures(): Figures;
  text(): string;
}

export function createRescoredTable(): RescoredTable {
  const [recorded, rescored] = [createSide(), createSide()];
  const remarks: Partial<Record<Remark, number>> = {};
  const changed: Changed[] = [];
  let episodes = 0;
  const figures = (): Figures => ({
    episodes,
    recorded: recorded.figures(),
    rescored: rescored.figures(),
    remarks,
    changed,
  });
  return {
    add({ key, trajectory, before, remarks: own }) {
      episodes++;
      recorded.add(before, before.steps);
      rescored.add(trajectory, trajectory.steps.length);
      for (const remark of own) remarks[remark] = (remarks[remark] ?? 0) + 1;
      if (before.score !== trajectory.score || before.end !== trajectory.end)
        changed.push({ key, score: [before.score, trajectory.score], end: [before.end, trajectory.end] });
    },
    count: () => episodes,
    figures,
    text: () => textOf(figures()),
  };
}

type Scored = Pick<One['before'], 'game' | 'score' | 'score_breakdown' | 'return'>;

function createSide() {
  let [scored, solved, score, sum, steps] = [0, 0, 0, 0, 0];
  return {
    add(one: Scored, count: number): void {
      steps += count;
      if (one.score === null) return;
      scored++;
      score += one.score;
      sum += one.return;
      if (isSolved(one)) solved++;
    },
    figures(): Side {
      const mean = (total: number) => (scored === 0 ? null : total / scored);
      return { scored, solved, mean_score: mean(score), mean_return: mean(sum), steps };
    },
  };
}

function textOf({ episodes, recorded, rescored, remarks, changed }: Figures): string {
  const rows = (['scored', 'solved', 'mean_score', 'mean_return', 'steps'] as const).map((name) => {
    const [before, after] = [shown(recorded[name], name), shown(rescored[name], name)];
    return `${name.replace('_', ' ').padEnd(12)} ${before.padStart(10)} ${after.padStart(10)}`;
  });
  const told = changed.slice(0, MOST_TOLD).map(changeText);
  const more = changed.length - told.length;
  return [
    pc.bold(`${`${episodes} episodes`.padEnd(12)} ${'recorded'.padStart(10)} ${'rescored'.padStart(10)}`),
    ...rows,
    ...Object.entries(remarks).map(([remark, count]) => `${count} ${REMARKS[remark as Remark]}`),
    ...(changed.length > 0 ? ['', pc.bold('score: recorded -> rescored')] : []),
    ...told,
    ...(more > 0 ? [`and ${more} more (--json has all of them)`] : []),
    '',
  ].join('\n');
}

function changeText({ key, score, end }: Changed): string {
  const ends = end[0] === end[1] ? '' : `  (${end[0]} -> ${end[1]})`;
  return `${shown(score[0], 'score')} -> ${shown(score[1], 'score')}  ${oneLine(key)}${ends}`;
}

function shown(value: number | null, name: string): string {
  if (value === null) return '-';
  return /score|return/.test(name) && name !== 'scored' ? value.toFixed(4) : String(value);
}
