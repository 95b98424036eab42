/** How an episode ended: the score and what it is made of. */
import { useEffect, useRef } from 'preact/hooks';
import type { EpisodeRecord } from './record.ts';
import { decimals, humane } from './words.ts';

interface Props {
  readonly record: EpisodeRecord;
  readonly onAgain?: () => void;
  readonly onNext?: () => void;
  readonly onLeave?: () => void;
}

export function Ending({ record, onAgain, onNext, onLeave }: Props) {
  const place = useRef<HTMLElement>(null);
  const played = onAgain !== undefined;
  useEffect(() => {
    // What was focused has gone with the end.
    if (played) place.current?.focus();
  }, [played]);
  const { metadata, observation } = record.result;
  const { final_score, score_breakdown, end, exploit_suspected } = metadata;
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
        <dl class="breakdown">
          {parts((score_breakdown ?? {}) as Record<string, unknown>).map(([name, value]) => (
            <div key={name}>
              <dt>{humane(name)}</dt>
              <dd>{said(value)}</dd>
            </div>
          ))}
        </dl>
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

/** The whole suite's two counts are one thing to read. */
function parts({ passed, total, ...rest }: Record<string, unknown>): [string, unknown][] {
  return Object.entries(passed === undefined ? rest : { tests: { passed, total }, ...rest });
}

function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { passed, total } = value as { passed?: number; total?: number };
  return passed === undefined ? JSON.stringify(value) : `${passed} of ${total}`;
}
