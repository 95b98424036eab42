/** What the program of an episode should do, and the whole brief that an agent plays from. */
import type { Api } from './api.ts';
import { Prose } from './prose.tsx';
import type { EpisodeRecord } from './record.ts';
import { useTask } from './use-task.ts';

interface Props {
  readonly api: Api;
  readonly record: EpisodeRecord;
  /** How the description is to be taken. */
  readonly caveat?: string | undefined;
}

export function About({ api, record, caveat }: Props) {
  const { detail } = useTask(api, record.result.observation.info.task_id);
  return (
    <div class="about">
      {/* Read first; then the tests take its place. */}
      <details open={record.result.observation.step_count === 0}>
        <summary>What it should do</summary>
        {caveat !== undefined && <p class="quiet">{caveat}</p>}
        <Prose text={detail?.description ?? '…'} />
      </details>
      {record.brief !== undefined && (
        <details>
          <summary>The brief, as an agent gets it</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre class="output" tabIndex={0}>
            {record.brief}
          </pre>
        </details>
      )}
    </div>
  );
}
