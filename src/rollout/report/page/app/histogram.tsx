/** How values are spread in each run: small charts under each other, on one scale. */
import type { RunReport } from '../../run-report.ts';
import { report } from './data.ts';
import { seen, whole } from './shown.ts';

interface Props {
  readonly of: keyof RunReport['distributions'];
  readonly shown: (value: number) => string;
}

const BOX = { width: 360, height: 84, left: 4, right: 4, base: 64 };

export function Histogram({ of, shown }: Props) {
  const all = report.runs.map(({ name, distributions }, run) => ({ name, run, spread: distributions[of] }));
  const some = all.filter(({ spread }) => spread !== null);
  if (some.length === 0) return <p class="quiet">Nothing to tell.</p>;
  const from = Math.min(...some.map(({ spread }) => spread!.histogram.start));
  const to = Math.max(
    ...some.map(({ spread }) => spread!.histogram.start + spread!.histogram.counts.length * spread!.histogram.width),
  );
  const x = (value: number) => BOX.left + ((BOX.width - BOX.left - BOX.right) * (value - from)) / (to - from);
  return (
    <>
      {some.map(({ name, run, spread }) => {
        const { histogram, median, p90, mean } = spread!;
        const most = Math.max(...histogram.counts);
        const said = `median ${shown(median)}, p90 ${shown(p90)}, mean ${shown(mean)}`;
        return (
          <figure key={name}>
            <figcaption class="quiet">
              {report.runs.length > 1 && `${seen(name)}: `}
              {said}
            </figcaption>
            <svg class="chart" viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={said}>
              {histogram.counts.map((count, at) => {
                const start = histogram.start + at * histogram.width;
                const height = (count / most) * (BOX.base - 6);
                return (
                  <rect
                    key={at}
                    class={`fill run-${run % 6}`}
                    x={x(start) + 0.5}
                    width={Math.max(0.5, x(start + histogram.width) - x(start) - 1)}
                    y={BOX.base - height}
                    height={height}
                  >
                    <title>{`${shown(start)} and on: ${whole(count)}`}</title>
                  </rect>
                );
              })}
              <line class="axis" x1={BOX.left} x2={BOX.width - BOX.right} y1={BOX.base} y2={BOX.base} />
              <text x={BOX.left} y={BOX.height - 6}>
                {shown(from)}
              </text>
              <text x={BOX.width - BOX.right} y={BOX.height - 6} text-anchor="end">
                {shown(to)}
              </text>
            </svg>
          </figure>
        );
      })}
    </>
  );
}
