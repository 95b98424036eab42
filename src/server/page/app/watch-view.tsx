/** Somebody else's episode as it is played, large enough to read from across the room. */
import { useMemo } from 'preact/hooks';
import { About } from './about.tsx';
import type { Api } from './api.ts';
import { CodeView } from './code-view.tsx';
import { Ending } from './ending.tsx';
import { Notice } from './notice.tsx';
import { Outcome } from './outcome.tsx';
import { addedLines, linesOf } from './source.ts';
import { Standing } from './standing.tsx';
import { useWatch } from './use-watch.ts';
import { describeAction, signed, spoken } from './words.ts';

interface Props {
  readonly api: Api;
  readonly episodeId: string;
}

const leave = () => {
  location.hash = '#watch';
};

export function WatchView({ api, episodeId }: Props) {
  const { record, live, ended } = useWatch(api, episodeId);
  const observation = record?.result.observation;
  const diff = observation?.diff ?? '';
  const added = useMemo(() => addedLines(diff), [diff]);
  const lines = useMemo(() => (observation === undefined ? [] : linesOf(observation)), [observation]);
  const last = record?.steps.at(-1);
  return (
    <div class="episode watching">
      {record !== undefined && (
        <Standing record={record} onLeave={leave}>
          <span class={live ? 'live' : 'over'}>{live ? 'live' : 'over'}</span>
        </Standing>
      )}
      {record === undefined && ended === undefined && <p class="quiet">Connecting…</p>}
      {ended !== undefined && (
        <Notice kind="warn">
          {ended} <a href="#watch">What else is being played</a>
        </Notice>
      )}
      {record !== undefined && (
        <>
          <p class="hidden" role="status">
            {spoken(record)}
          </p>
          {record.result.done && <Ending record={record} />}
          <div class="board">
            <div class="desk">
              <p class="latest">
                {last === undefined
                  ? 'Waiting for the next step.'
                  : `${last.number}. ${describeAction(last.action)}  ${signed(last.reward)}`}
              </p>
              <CodeView lines={lines} added={added} written={record.written} />
            </div>
            <About api={api} record={record} />
            <Outcome record={record} />
          </div>
        </>
      )}
    </div>
  );
}
