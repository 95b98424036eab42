/** A run against the first, task by task. */
import type { Comparison, PairedDifference } from '../../comparison.ts';
import { counted, percent, seen, signed } from './shown.ts';

const SHOWN = 120;

export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { base, other, tasks, wins, ties, losses, solve_rate, score, left_out, per_task } = comparison;
  const alone = left_out.only_base + left_out.only_other;
  const changes = per_task
    .map((task) => ({ ...task, by: task.other - task.base }))
    .toSorted((a, b) => b.by - a.by)
    .filter(({ by }) => by !== 0);
  return (
    <section class="comparison">
      <h2>
        {seen(other)} against {seen(base)}
      </h2>
      {solve_rate === null ? (
        <p class="quiet">They have no task in common.</p>
      ) : (
        <>
          <p>
            On {counted(tasks, 'task')} that both played
            {alone > 0 && ` (${alone} of one only left out)`}: solved{' '}
            <Change of={solve_rate} scale={100} unit=" points" />, score{' '}
            {score === null ? '–' : <Change of={score} scale={1} unit="" />}. <b class="good">{wins} won</b>, {ties}{' '}
            tied, <b class="bad">{losses} lost</b>.
          </p>
          {changes.length > 0 && <Changes changes={changes} />}
          {changes.length > SHOWN && (
            <p class="quiet">
              The {SHOWN} that changed most of {changes.length}.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Change({ of, scale, unit }: { readonly of: PairedDifference; readonly scale: number; readonly unit: string }) {
  const { value, low, high } = of.difference;
  const digits = scale === 1 ? 3 : 1;
  const kind = low === null || high === null || (low <= 0 && high >= 0) ? '' : value > 0 ? 'good' : 'bad';
  return (
    <>
      <b class={kind}>
        {signed(value * scale, digits)}
        {unit}
      </b>
      {low !== null && high !== null && (
        <small class="quiet">
          {' '}
          ({signed(low * scale, digits)} to {signed(high * scale, digits)})
        </small>
      )}
    </>
  );
}

type Changed = Comparison['per_task'][number] & { readonly by: number };

/** A bar for each task that changed: up for won, down for lost. */
function Changes({ changes }: { readonly changes: readonly Changed[] }) {
  const shown = changes.length <= SHOWN ? changes : [...changes.slice(0, SHOWN / 2), ...changes.slice(-SHOWN / 2)];
  const width = 8;
  const total = Math.max(60, shown.length) * width;
  return (
    <svg
      class="changes"
      preserveAspectRatio="xMinYMid"
      viewBox={`0 0 ${total} 120`}
      role="img"
      aria-label="Change of the solve rate of each task"
    >
      <line class="axis" x1="0" x2={total} y1="60" y2="60" />
      {shown.map(({ task_id, base, other, by }, at) => (
        <rect
          key={`${task_id}${at}`}
          class={by > 0 ? 'won' : 'lost'}
          x={at * width + 1}
          width={width - 2}
          y={by > 0 ? 60 - by * 56 : 60}
          height={Math.abs(by) * 56}
        >
          <title>{`${seen(task_id)}: ${percent(base)} → ${percent(other)}`}</title>
        </rect>
      ))}
    </svg>
  );
}
