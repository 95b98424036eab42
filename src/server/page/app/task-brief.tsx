/** What a task is about, and its program as it is given. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import { Notice } from './notice.tsx';
import type { Task, TaskDetail } from './wire.ts';

export function TaskBrief({ api, task }: { readonly api: Api; readonly task: Task }) {
  const [detail, setDetail] = useState<TaskDetail>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    const leaving = new AbortController();
    setError(undefined);
    api
      .get<TaskDetail>(`tasks/${encodeURIComponent(task.id)}`, leaving.signal)
      .then(setDetail)
      .catch((failed: Error) => {
        if (!leaving.signal.aborted) setError(failed.message);
      });
    return () => leaving.abort();
  }, [api, task.id]);

  const shown = detail?.id === task.id ? detail : undefined;
  return (
    <>
      <h2>{task.title}</h2>
      <p class="quiet">
        {task.difficulty} · {task.language} · {task.suite} · <code>{task.id}</code>
      </p>
      {error !== undefined && <Notice kind="bad">{error}</Notice>}
      <p class="description">{shown?.description.trim() ?? '…'}</p>
      <details>
        <summary>The program</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{shown?.program ?? ''}</pre>
      </details>
    </>
  );
}
