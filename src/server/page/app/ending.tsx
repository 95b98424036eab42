/** How an episode ended, in the words of its game, and where to go from there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EndingProps } from './game-parts.ts';
import { decimals } from './words.ts';

interface Props extends EndingProps {
  readonly children: ComponentChildren;
}

export function Ending({ record, onAgain, onNext, onLeave, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const played = onAgain !== undefined;
  useEffect(() => {
    // What was focused has gone with the end.
    if (played) place.current?.focus();
  }, [played]);
  const { metadata, observation } = record.result;
  const { final_score, end, exploit_suspected } = metadata;
  const score = Number(final_score);
  return (
    <section class={score > 0.5 ? 'ending good' : 'ending bad'} aria-label="The end" ref={place} tabIndex={-1}>
      <div class="score">
        <span class="quiet">Score</span>
        <strong id="final-score">{decimals(score)}</strong>
      </div>
      <div class="grow">
        <p>
          {end === 'truncated' ? 'The step limit is reached. ' : 'Submitted. '}
          The rewards add up to {decimals(observation.cumulative_reward)}.
        </p>
        {children}
        {typeof exploit_suspected === 'string' && <p class="warn note">An exploit is suspected: {exploit_suspected}</p>}
        <div class="row">
          {onAgain && (
            <button type="button" onClick={onAgain}>
              Play again
            </button>
          )}
          {onNext && (
            <button type="button" class="primary" onClick={onNext}>
              Next task
            </button>
          )}
          {onLeave && (
            <button type="button" class="plain" onClick={onLeave}>
              Pick another
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
