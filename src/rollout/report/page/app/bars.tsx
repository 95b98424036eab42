/** Shares as bars, one for each run, with their intervals. */
import { useState } from 'preact/hooks';
import type { Estimate } from '../../bootstrap.ts';
import { report } from './data.ts';
import { percent, seen } from './shown.ts';

interface Props {
  readonly rows: readonly {
    readonly name: string;
    readonly note: string;
    readonly values: readonly (Estimate | null)[];
  }[];
}

const FIRST = 10;

export function Bars({ rows }: Props) {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return <p class="quiet">Nothing is known.</p>;
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <>
      <table class="bars">
        <tbody>
          {shown.map(({ name, note, values }) => (
            <tr key={name}>
              <th scope="row">
                {seen(name)} {note !== '' && <small class="quiet">{note}</small>}
              </th>
              <td>
                {values.map((value, run) => (
                  <Bar key={run} of={value} run={run} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FIRST && (
        <button type="button" class="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${rows.length}`}
        </button>
      )}
    </>
  );
}

function Bar({ of, run }: { readonly of: Estimate | null; readonly run: number }) {
  if (of === null) return <div class="bar quiet">–</div>;
  const { value, low, high } = of;
  const range = low === null || high === null ? '' : `, ${percent(low)} to ${percent(high)}`;
  const name = report.runs.length > 1 ? `${seen(report.runs[run]!.name)}: ` : '';
  return (
    <div class="bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={`${name}${percent(value)}${range}`}>
        <title>{`${name}${percent(value)}${range}`}</title>
        <rect class="track" width="100" height="10" />
        <rect class={`fill run-${run % 6}`} width={value * 100} height="10" />
        {low !== null && high !== null && (
          <path class="whisker" d={`M${low * 100} 5H${high * 100}M${low * 100} 2V8M${high * 100} 2V8`} />
        )}
      </svg>
      <span>{percent(value)}</span>
    </div>
  );
}
