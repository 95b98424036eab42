/** Which task this is, and where the episode stands. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { EpisodeRecord } from './record.ts';
import type { Observation } from './wire.ts';
import { decimals } from './words.ts';

interface Props {
  readonly record: EpisodeRecord;
  readonly onLeave: () => void;
  readonly children?: ComponentChildren;
}

export function Standing({ record: { result }, onLeave, children }: Props) {
  const { info, step_count, steps_remaining, cumulative_reward } = result.observation;
  useEffect(() => {
    document.title = `${info.task_name} · TraceFix`;
    return () => {
      document.title = 'TraceFix';
    };
  }, [info.task_name]);
  return (
    <div class="standing">
      <div>
        <h1>{info.task_name}</h1>
        <p class="quiet">
          {info.task_difficulty} · {info.language} · {info.level === undefined ? '' : `level ${info.level} · `}{' '}
          <code>{info.task_id}</code> {children}
        </p>
      </div>
      <dl class="meters">
        <div>
          <dt>Steps left</dt>
          <dd id="steps-left">{steps_remaining}</dd>
        </div>
        <div>
          <dt>Steps</dt>
          <dd id="steps-taken">{step_count}</dd>
        </div>
        <div>
          <dt>Reward so far</dt>
          <dd id="reward-so-far">{decimals(cumulative_reward)}</dd>
        </div>
        <Tests observation={result.observation} />
      </dl>
      <button type="button" class="plain" onClick={onLeave}>
        Leave
      </button>
    </div>
  );
}

function Tests({ observation }: { readonly observation: Observation }) {
  const { test_results = [], test_results_stale, tests_passed, tests_total } = observation;
  if (test_results.length === 0) return null;
  const kind = test_results_stale ? 'warn' : tests_passed === tests_total ? 'good' : 'bad';
  return (
    <div>
      <dt>{test_results_stale ? 'Tests, before the change' : 'Tests'}</dt>
      <dd class={kind}>
        {tests_passed} of {tests_total}
      </dd>
    </div>
  );
}
