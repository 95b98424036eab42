/** What stands around the board of an episode that is played here: where it stands, what goes wrong, how it ends. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusCode } from './code-view.tsx';
import type { EndingProps, GameParts } from './game-parts.ts';
import { Notice } from './notice.tsx';
import type { EpisodeRecord } from './record.ts';
import { spoken } from './spoken.ts';
import { Standing } from './standing.tsx';
import type { Play } from './use-play.ts';

interface Props extends Pick<EndingProps, 'onNext'> {
  readonly play: Play;
  readonly record: EpisodeRecord;
  /** What is wrong with what was filled in. */
  readonly mistake: string | undefined;
  readonly Ending: GameParts['Ending'];
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

export function EpisodeFrame({ play, record, mistake, Ending, onNext, onLeave, children }: Props) {
  const { done } = record.result;
  const again = () => void play.again();
  const wrong = play.error ?? mistake;

  // An episode begins at the top, with the code in sight and, for who plays by keyboard, in focus.
  useEffect(() => {
    scrollTo(0, 0);
    focusCode();
  }, []);

  return (
    <div class="episode">
      <Standing record={record} onLeave={onLeave} />
      <p class="hidden" role="status" id="spoken">
        {spoken(record)}
      </p>
      {play.lost !== undefined && (
        <Notice kind="bad">
          <p>
            {play.lost} {done ? '' : 'The episode has gone with it.'}
          </p>
          <button type="button" onClick={again}>
            Start this task again
          </button>
        </Notice>
      )}
      {wrong !== undefined && <Notice kind="bad">{wrong}</Notice>}
      {done && <Ending record={record} onAgain={again} onLeave={onLeave} {...(onNext && { onNext })} />}
      {children}
    </div>
  );
}
