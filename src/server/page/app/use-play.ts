/** Playing an episode by hand: start, act, lose the connection, start again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Api, Refusal } from './api.ts';
import { Connection } from './connection.ts';
import { addStep, beginRecord, type EpisodeRecord } from './record.ts';
import type { Action } from './wire.ts';

export type ResetOptions = Readonly<Record<string, string | number | boolean>>;

export interface Play {
  readonly record: EpisodeRecord | undefined;
  /** What the episode was begun with. */
  readonly options: ResetOptions;
  /** What the server is asked for right now. */
  readonly busy: string | undefined;
  readonly error: string | undefined;
  /** Why there is nobody to play with any more. */
  readonly lost: string | undefined;
  start(options: ResetOptions): Promise<void>;
  /** True when the step was taken and not refused. */
  act(action: Action): Promise<boolean>;
  /** As the latest start, with the same task. */
  again(): Promise<void>;
  leave(): void;
}

interface Standing {
  readonly record?: EpisodeRecord | undefined;
  readonly busy?: string | undefined;
  readonly error?: string | undefined;
  readonly lost?: string | undefined;
}

export function usePlay(api: Api): Play {
  const [standing, setStanding] = useState<Standing>({});
  const connection = useRef<Connection>();
  const options = useRef<ResetOptions>({});
  const working = useRef(false);

  useEffect(() => () => connection.current?.close(), []);

  async function connected(): Promise<Connection> {
    if (connection.current !== undefined && !connection.current.lost) return connection.current;
    const opened = await Connection.open(api.socketUrl()).catch(async (error) => {
      // A browser does not say why a socket failed; a plain request does.
      await api.get('metadata');
      throw error;
    });
    opened.onLost = (lost) => setStanding((now) => ({ ...now, busy: undefined, lost }));
    connection.current = opened;
    return opened;
  }

  /** One request at a time: the server would answer them in order, and a second click was not meant. */
  async function once<T>(busy: string, work: () => Promise<T>): Promise<T | undefined> {
    if (working.current) return undefined;
    working.current = true;
    setStanding((now) => ({ ...now, busy, error: undefined }));
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // A loss is said by itself.
      const { message } = error;
      setStanding((now) => ({ ...now, busy: undefined, error: now.lost === message ? undefined : message }));
      return undefined;
    } finally {
      working.current = false;
    }
  }

  async function start(chosen: ResetOptions): Promise<void> {
    await once('Starting', async () => {
      const result = await (await connected()).ask('reset', chosen);
      options.current = { ...chosen, task_id: result.observation.info.task_id };
      setStanding({ record: beginRecord(result) });
    });
  }

  async function act(action: Action): Promise<boolean> {
    const taken = await once(action.action_type, async () => {
      const result = await (await connected()).ask('step', action);
      setStanding(({ record }) => ({ record: record && addStep(record, action, result) }));
      return result.metadata.last_action_error === null || result.metadata.last_action_error === undefined;
    });
    return taken === true;
  }

  return {
    record: standing.record,
    options: options.current,
    busy: standing.busy,
    error: standing.error,
    lost: standing.lost,
    start,
    act,
    again: () => start(options.current),
    leave() {
      connection.current?.close();
      connection.current = undefined;
      setStanding({});
    },
  };
}
