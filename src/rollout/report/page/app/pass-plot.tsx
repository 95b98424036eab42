/** pass@k over k, with intervals. */
import { report } from './data.ts';
import { percent, seen } from './shown.ts';

const BOX = { width: 360, height: 220, left: 44, right: 12, top: 10, bottom: 28 };

export function PassPlot() {
  const ks = [...new Set(report.runs.flatMap(({ pass_at }) => pass_at.map(({ k }) => k)))].sort((a, b) => a - b);
  if (ks.length === 0) return <p class="quiet">No episode has ended.</p>;
  const inside = BOX.width - BOX.left - BOX.right;
  // Points of several runs stand beside each other.
  const x = (k: number, run: number) =>
    BOX.left + (inside * (ks.indexOf(k) + 0.5)) / ks.length + (run - (report.runs.length - 1) / 2) * 8;
  const y = (share: number) => BOX.top + (BOX.height - BOX.top - BOX.bottom) * (1 - share);
  return (
    <svg class="chart" viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label="pass@k of each run">
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="grid" x1={BOX.left} x2={BOX.width - BOX.right} y1={y(share)} y2={y(share)} />
          <text x={BOX.left - 6} y={y(share) + 4} text-anchor="end">
            {share * 100} %
          </text>
        </g>
      ))}
      {ks.map((k) => (
        <text
          key={k}
          x={BOX.left + (inside * (ks.indexOf(k) + 0.5)) / ks.length}
          y={BOX.height - 8}
          text-anchor="middle"
        >
          {`k = ${k}`}
        </text>
      ))}
      {report.runs.map(({ name, pass_at }, run) => (
        <g class={`run-${run % 6}`} key={name}>
          <polyline class="curve" points={pass_at.map(({ k, value }) => `${x(k, run)},${y(value)}`).join(' ')} />
          {pass_at.map(({ k, value, low, high, tasks }) => (
            <g key={k}>
              {low !== null && high !== null && (
                <path
                  class="interval"
                  d={`M${x(k, run)} ${y(low)}V${y(high)}M${x(k, run) - 3} ${y(low)}h6M${x(k, run) - 3} ${y(high)}h6`}
                />
              )}
              <circle class="dot" cx={x(k, run)} cy={y(value)} r="4">
                <title>{`${seen(name)}: pass@${k} ${percent(value)} over ${tasks} tasks`}</title>
              </circle>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
