/** Somebody else's episode as it is played, large enough to read from across the room. */
import { About } from './about.tsx';
import { addressOf } from './address.ts';
import type { Api } from './api.ts';
import { describeAction } from './describe-action.ts';
import type { GameParts } from './game-parts.ts';
import { Notice } from './notice.tsx';
import { spoken } from './spoken.ts';
import { Standing } from './standing.tsx';
import type { GamePlace } from './use-games.ts';
import { useWatch } from './use-watch.ts';
import { signed } from './words.ts';

interface Props {
  readonly api: Api;
  readonly game: GamePlace;
  readonly parts: GameParts;
  readonly episodeId: string;
}

export function WatchView({ api, game, parts: { Code, Outcome, Ending, caveat }, episodeId }: Props) {
  const { record, live, ended } = useWatch(api, episodeId);
  const last = record?.steps.at(-1);
  const list = addressOf(game, 'watch');
  const leave = () => {
    location.hash = list;
  };
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
          {ended} <a href={list}>What else is being played</a>
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
              <Code record={record} />
            </div>
            <About api={api} record={record} caveat={caveat} />
            <Outcome record={record} />
          </div>
        </>
      )}
    </div>
  );
}
