/** The figures of a server, before anything is counted. Of each, `game` says which one was played. */
import { Counter, Histogram, Registry } from 'prom-client';

/** From a step that runs nothing to one that waits in a long queue. */
const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const SCORES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 1];

/** One server's own: several servers of a process count apart. */
export class Instruments {
  readonly registry = new Registry();
  readonly started = this.#counter('episodes_started_total', 'Episodes started, forks included.', [
    'game',
    'difficulty',
  ]);
  readonly finished = this.#counter(
    'episodes_finished_total',
    'Episodes that ended: by SUBMIT, by the step limit, or left by their client.',
    ['game', 'end', 'difficulty'],
  );
  readonly scores = this.#histogram('episode_score', 'Scores of episodes that ended.', ['game', 'difficulty'], SCORES);
  readonly suspected = this.#counter(
    'exploits_suspected_total',
    'Finished episodes whose program looks made for its tests.',
    ['game'],
  );
  readonly steps = this.#histogram('step_duration_seconds', 'Steps, from the request to its result.', [
    'game',
    'action',
  ]);
  readonly stepCount = this.#counter('steps_total', 'Steps taken.', ['game', 'action']);
  readonly verdicts = this.#counter('verdicts_total', 'Verdicts of steps and of the grader.', [
    'game',
    'status',
    'files',
  ]);
  readonly runs = this.#histogram('sandbox_run_duration_seconds', 'Runs on a host, for steps and the grader.', [
    'game',
    'files',
  ]);
  readonly waits = this.#histogram('sandbox_wait_seconds', 'What such a run waited for besides its own time.', [
    'game',
  ]);
  readonly requests = this.#histogram('http_request_duration_seconds', 'HTTP requests, by route pattern.', [
    'method',
    'route',
    'status',
  ]);
  readonly frames = this.#histogram('socket_frame_duration_seconds', 'Frames, from their turn to their answer.', [
    'game',
    'type',
  ]);
  readonly closes = this.#counter('sockets_closed_total', 'Sockets that closed, by why.', ['game', 'reason']);
  readonly refusals = this.#counter(
    'refusals_total',
    'Requests and frames that were refused or failed, by error code.',
    ['code'],
  );

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name: `tracefix_${name}`, help, labelNames, registers: [this.registry] });
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    buckets: number[] = SECONDS,
  ): Histogram<Label> {
    return new Histogram({ name: `tracefix_${name}`, help, labelNames, buckets, registers: [this.registry] });
  }
}
