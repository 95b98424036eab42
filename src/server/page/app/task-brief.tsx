/** What a task is about, and its program as it is given. */
import type { Api } from './api.ts';
import { Notice } from './notice.tsx';
import { Prose } from './prose.tsx';
import { useTask } from './use-task.ts';
import type { Task } from './wire.ts';

interface Props {
  readonly api: Api;
  readonly task: Task;
  readonly showsProgram: boolean;
}

export function TaskBrief({ api, task, showsProgram }: Props) {
  const { detail, error } = useTask(api, task.id);
  return (
    <>
      <h2>{task.title}</h2>
      <p class="quiet">
        {task.difficulty} · {task.language} · {task.suite} · <code>{task.id}</code>
      </p>
      {error !== undefined && <Notice kind="bad">{error}</Notice>}
      <Prose text={detail?.description ?? '…'} />
      {showsProgram && (
        <details>
          <summary>The program</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>{detail?.program ?? ''}</pre>
        </details>
      )}
    </>
  );
}
