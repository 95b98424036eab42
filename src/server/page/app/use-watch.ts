/** Watching an episode that somebody else plays. */
import { useEffect, useState } from 'preact/hooks';
import { type Api, Refusal } from './api.ts';
import { addStep, beginRecord, type EpisodeRecord } from './record.ts';
import type { Action, Result } from './wire.ts';

export interface Watch {
  readonly record: EpisodeRecord | undefined;
  readonly live: boolean;
  /** Why nothing more comes. */
  readonly ended: string | undefined;
}

const BROKEN = 'The connection to the server is lost.';
const CONNECTING: Watch = { record: undefined, live: false, ended: undefined };

export function useWatch(api: Api, episodeId: string): Watch {
  const [watch, setWatch] = useState(CONNECTING);

  useEffect(() => {
    const leaving = new AbortController();
    const end = (ended: string) => setWatch((now) => (now.ended ? now : { ...now, live: false, ended }));
    const follow = async () => {
      for await (const { event, data } of api.events(
        `episodes/${encodeURIComponent(episodeId)}/watch`,
        leaving.signal,
      )) {
        const said = JSON.parse(data);
        if (event === 'standing') setWatch({ record: beginRecord(said), live: true, ended: undefined });
        else if (event === 'step') setWatch((now) => ({ ...now, record: withStep(now.record, said) }));
        else if (event === 'end') end(said.done ? 'The episode is over.' : 'The player has gone before the end.');
      }
      end(BROKEN);
    };
    setWatch(CONNECTING);
    follow().catch((error: Error) => {
      if (!leaving.signal.aborted) end(error instanceof Refusal ? error.message : BROKEN);
    });
    return () => leaving.abort();
  }, [api, episodeId]);

  return watch;
}

function withStep(record: EpisodeRecord | undefined, step: Result & { readonly action: Action }): EpisodeRecord {
  return record === undefined ? beginRecord(step) : addStep(record, step.action, step);
}
