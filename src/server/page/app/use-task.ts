/** What the server tells of one task. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import type { TaskDetail } from './wire.ts';

export interface TaskReading {
  readonly detail: TaskDetail | undefined;
  readonly error: string | undefined;
}

const READING: TaskReading = { detail: undefined, error: undefined };

export function useTask(api: Api, id: string | undefined): TaskReading {
  const [reading, setReading] = useState(READING);
  useEffect(() => {
    if (id === undefined) return undefined;
    const leaving = new AbortController();
    setReading(READING);
    api
      .get<TaskDetail>(`tasks/${encodeURIComponent(id)}`, leaving.signal)
      .then((detail) => setReading({ detail, error: undefined }))
      .catch((failed: Error) => {
        if (!leaving.signal.aborted) setReading({ detail: undefined, error: failed.message });
      });
    return () => leaving.abort();
  }, [api, id]);
  return reading;
}
