/** What there is to play, and by which rules: read once for each token. */
import { useEffect, useState } from 'preact/hooks';
import type { Api } from './api.ts';
import type { Schemas, Task } from './wire.ts';

export interface Catalogue {
  readonly tasks: readonly Task[];
  /** May be more than were read. */
  readonly total: number;
  readonly schemas: Schemas | undefined;
  readonly error: string | undefined;
}

const LIMIT = 5000;
const NOTHING: Catalogue = { tasks: [], total: 0, schemas: undefined, error: undefined };

export function useCatalogue(api: Api): Catalogue {
  const [catalogue, setCatalogue] = useState(NOTHING);
  useEffect(() => {
    setCatalogue(NOTHING);
    const read = async () => {
      // One after the other, so that a locked door is knocked at once.
      const schemas = await api.get<Schemas>('schema');
      const { tasks, total } = await api.get<{ tasks: Task[]; total: number }>(`tasks?limit=${LIMIT}`);
      setCatalogue({ tasks, total, schemas, error: undefined });
    };
    read().catch((error: Error) => setCatalogue({ ...NOTHING, error: error.message }));
  }, [api]);
  return catalogue;
}
