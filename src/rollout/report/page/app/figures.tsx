/** The first figures of each run, side by side. */
import type { Estimate } from '../../bootstrap.ts';
import type { RunReport } from '../../run-report.ts';
import { report } from './data.ts';
import { counted, decimal, percent, seen, whole } from './shown.ts';

export function Figures() {
  const { runs } = report;
  const ks = [...new Set(runs.flatMap(({ pass_at }) => pass_at.map(({ k }) => k)))].sort((a, b) => a - b);
  const parts = [...new Set(runs.flatMap(({ score_parts }) => score_parts.map(({ name }) => name)))];
  const rows: [string, (run: RunReport) => preact.ComponentChildren][] = [
    ['Agent', ({ agents }) => agents.map(({ name }) => seen(name)).join(', ') || '–'],
    ['Episodes', ({ episodes, planned }) => `${whole(episodes)}${planned === null ? '' : ` of ${whole(planned)}`}`],
    ['Solved', ({ solve_rate }) => <Value of={solve_rate} shown={percent} />],
    ['Mean score', ({ mean_score }) => <Value of={mean_score} shown={decimal} />],
    ...parts.map((part): (typeof rows)[number] => [
      `Mean ${part}`,
      ({ score_parts }) => <Value of={score_parts.find(({ name }) => name === part) ?? null} shown={decimal} />,
    ]),
    ...ks.map((k): (typeof rows)[number] => [
      `pass@${k}`,
      ({ pass_at }) => <Value of={pass_at.find((pass) => pass.k === k) ?? null} shown={percent} />,
    ]),
    ['Tasks', ({ saturated, flaky, never }) => `${saturated} always, ${flaky} sometimes, ${never} never`],
    ['Ends', endsOf],
    ['Refused actions', ({ total }) => `${whole(total.refused_actions)} of ${whole(total.steps)}`],
    [
      'Malformed replies',
      ({ total }) => (total.replies === 0 ? '–' : `${whole(total.malformed_replies)} beside ${whole(total.replies)}`),
    ],
    [
      'Tokens',
      ({ total }) => (total.replies === 0 ? '–' : `${whole(total.prompt_tokens)} + ${whole(total.completion_tokens)}`),
    ],
    ['Failed, in no rate', failedOf],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="figures" aria-label="Figures" tabIndex={0} data-scrolls>
      <table>
        <thead>
          <tr>
            <th scope="col">Run</th>
            {runs.map(({ name }, run) => (
              <th scope="col" key={name}>
                <i class={`swatch run-${run % 6}`} /> {seen(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, told]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              {runs.map((run) => (
                <td key={run.name}>{told(run)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ValueProps {
  readonly of: Estimate | null;
  readonly shown: (value: number) => string;
}

function Value({ of, shown }: ValueProps) {
  if (of === null) return <>–</>;
  return (
    <>
      <b>{shown(of.value)}</b>{' '}
      {of.low !== null && of.high !== null && (
        <small class="quiet">
          {shown(of.low)} to {shown(of.high)}
        </small>
      )}
    </>
  );
}

function endsOf({ ends }: RunReport): string {
  const some = Object.entries(ends).filter(([, count]) => count > 0);
  return some.map(([end, count]) => `${whole(count)} ${end.replace('_', ' ')}`).join(', ') || '–';
}

function failedOf({ failures, left_out }: RunReport) {
  const { failed, retried, reasons } = failures;
  const unread = left_out.torn + left_out.unreadable + left_out.repeated;
  const told = [
    `${whole(failed)}`,
    ...(retried > 0 ? [`${counted(retried, 'episode')} begun anew`] : []),
    ...(unread > 0 ? [`${counted(unread, 'line')} left out`] : []),
  ].join(', ');
  return (
    <>
      {told}
      {reasons.slice(0, 3).map(({ cause, reason, count }) => (
        <small class="quiet reason" key={cause + reason}>
          {count} × {seen(cause)}: {seen(reason.slice(0, 160))}
        </small>
      ))}
    </>
  );
}
