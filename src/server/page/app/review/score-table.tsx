/** How the parts of a review and its costs add up to the score. */
import { levelNamed, PARTS, type Part } from '../../../../game/review/level.ts';
import { decimals, humane } from '../words.ts';
import type { Breakdown } from './wire.ts';

interface Row {
  readonly name: string;
  /** How much of it there was. */
  readonly amount: string;
  readonly weight: number;
  readonly points: number;
}

interface Props {
  readonly breakdown: Breakdown;
  readonly level: string;
  readonly score: number;
}

export function ScoreTable({ breakdown, level, score }: Props) {
  return (
    <table class="score-table">
      <caption class="hidden">How the score adds up</caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" class="number">
            Share
          </th>
          <th scope="col" class="number">
            Weight
          </th>
          <th scope="col" class="number">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(breakdown, level).map(({ name, amount, weight, points }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="number">{amount}</td>
            <td class="number">{decimals(weight)}</td>
            <td class="number">{decimals(points)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Score</th>
          <td colSpan={2} />
          <td class="number">{decimals(score)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function rowsOf(breakdown: Breakdown, level: string): readonly Row[] {
  const weightOf = (part: Part) => (levelNamed(level)?.weights[part] ?? 0) / 100;
  const parts = PARTS.filter((part) => weightOf(part) > 0).map((part) => ({
    name: humane(part),
    amount: decimals(breakdown[part]),
    weight: weightOf(part),
    points: weightOf(part) * breakdown[part],
  }));
  const { steps, step_cost, hints, hint_cost } = breakdown;
  const cost = (name: string, count: number, each: number): readonly Row[] =>
    count === 0 || each === 0 ? [] : [{ name, amount: String(count), weight: -each, points: -each * count }];
  return [...parts, ...cost('Hints', hints, hint_cost), ...cost('Steps', steps, step_cost)];
}
