/** Where a rollout is played: a gym of this process, or a server. */
import { createGym } from '../create-gym.ts';
import { type Environment, environmentOf, type RolloutOptions } from '../rollout/index.ts';
import { loadTasks } from '../task/index.ts';
import { gymSolutions, localSolutions, type SolutionOf } from './rollout-solutions.ts';
import { type TaskOptions, taskSource } from './task-options.ts';
import { UsageError } from './usage-error.ts';

export interface PlaceOptions extends TaskOptions {
  readonly url?: string;
  readonly token?: string;
  readonly bases?: readonly string[];
}

export interface Place extends AsyncDisposable {
  readonly environment: Environment;
  /** Rejects with UsageError when those of the tasks that are to be played cannot be had. */
  solutions(wanted: RolloutOptions): Promise<SolutionOf>;
}

export async function openPlace({ url, token, bases = [], ...options }: PlaceOptions): Promise<Place> {
  const source = taskSource(options);
  if (url !== undefined) {
    if (!URL.canParse(url) || !/^https?:/.test(url)) throw new UsageError(`Expected --url to be a URL, got "${url}".`);
    const environment = await environmentOf(url, token);
    return {
      environment,
      solutions: async (wanted) =>
        localSolutions(environment, loadTasks({ folders: source.tasks, builtin: source.builtin }), wanted),
      [Symbol.asyncDispose]: () => environment.close(),
    };
  }
  const gym = await createGym({ ...source, bases, onNotice: (text) => void process.stderr.write(`${text}\n`) });
  return {
    environment: await environmentOf(gym),
    solutions: async () => gymSolutions(gym),
    [Symbol.asyncDispose]: () => gym.close(),
  };
}
