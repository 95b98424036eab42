export type Results = Readonly<Record<string, unknown>>;

export interface Action {
  readonly kind: 'action';
  readonly name: string;
  run(results: Results): unknown;
  undo?(result: unknown): unknown;
  /** How often it is tried in all. */
  readonly attempts?: number;
  /** The pause between two attempts, in milliseconds. */
  readonly pauseMs?: number;
}

export type Step =
  | Action
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] }
  | { readonly kind: 'parallel'; readonly steps: readonly Step[] };

export interface Stuck {
  name: string;
  reason: string;
}

export type Outcome =
  | { status: 'done'; results: Record<string, unknown> }
  | { status: 'undone'; failed: string; reason: string; undone: string[] }
  | { status: 'stuck'; failed: string; reason: string; undone: string[]; stuck: Stuck[] };

interface Failure {
  readonly name: string;
  readonly error: unknown;
}

export const sequence = (...steps: Step[]): Step => ({ kind: 'sequence', steps });
export const parallel = (...steps: Step[]): Step => ({ kind: 'parallel', steps });
export const action = (name: string, parts: Omit<Action, 'kind' | 'name'>): Step => ({ kind: 'action', name, ...parts });

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

class Saga {
  readonly #done: { action: Action; result: unknown }[] = [];
  #failure: Failure | undefined;

  async run(step: Step): Promise<Outcome> {
    try {
      await this.#execute(step);
    } catch {
      return this.#undoAll();
    }
    return { status: 'done', results: this.#results() };
  }

  async #execute(step: Step): Promise<void> {
    switch (step.kind) {
      case 'action':
        await this.#perform(step);
        break;
      case 'sequence':
        for (const inner of step.steps) await this.#execute(inner);
        break;
      case 'parallel':
        await this.#together(step.steps);
        break;
      default:
        step satisfies never;
    }
  }

  async #together(steps: readonly Step[]): Promise<void> {
    await Promise.all(steps.map((step) => this.#execute(step)));
  }

  async #perform(step: Action): Promise<void> {
    const { attempts = 1, pauseMs = 0 } = step;
    for (let attempt = 1; ; attempt++) {
      if (this.#failure !== undefined) throw this.#failure.error;
      try {
        const result = await step.run(this.#results());
        this.#done.push({ action: step, result });
        return;
      } catch (error) {
        if (attempt >= attempts) {
          this.#failure ??= { name: step.name, error };
          throw error;
        }
      }
      await sleep(pauseMs);
    }
  }

  async #undoAll(): Promise<Outcome> {
    const undone: string[] = [];
    const stuck: Stuck[] = [];
    for (const { action: { name, undo }, result } of this.#done.toReversed()) {
      if (undo === undefined) continue;
      try {
        await undo(result);
        undone.push(name);
      } catch (error) {
        stuck.push({ name, reason: messageOf(error) });
      }
    }
    const { name: failed, error } = this.#failure as Failure;
    const common = { failed, reason: messageOf(error), undone };
    return stuck.length > 0 ? { status: 'stuck', ...common, stuck } : { status: 'undone', ...common };
  }

  #results(): Record<string, unknown> {
    return Object.fromEntries(this.#done.map(({ action: { name }, result }) => [name, result]));
  }
}

/** Takes the steps, and takes them back again if one of them fails. */
export function runSaga(step: Step): Promise<Outcome> {
  return new Saga().run(step);
}

export interface Booking {
  book(order: Order): Promise<string>;
  cancel(reference: string): Promise<void>;
}

export interface Order {
  traveller: string;
  city: string;
}

export interface Agencies {
  budget: Booking;
  flights: Booking;
  hotels: Booking;
  tell(traveller: string, text: string): Promise<void>;
}

/** Books a trip as a whole or not at all; resolves with a sentence about how it went. */
export async function bookTrip(agencies: Agencies, order: Order): Promise<string> {
  const booking = (name: string, agency: Booking, attempts: number) =>
    action(name, {
      run: () => agency.book(order),
      undo: (reference) => agency.cancel(reference as string),
      attempts,
      pauseMs: 500,
    });

  const outcome = await runSaga(
    sequence(
      booking('budget', agencies.budget, 1),
      parallel(booking('flight', agencies.flights, 2), booking('hotel', agencies.hotels, 2)),
      action('message', {
        run: ({ flight, hotel }) => agencies.tell(order.traveller, `Flight ${flight}, hotel ${hotel}`),
      }),
    ),
  );

  switch (outcome.status) {
    case 'done':
      return `Booked flight ${outcome.results['flight']} and hotel ${outcome.results['hotel']}`;
    case 'undone':
      return `Not booked (${outcome.failed}: ${outcome.reason}), cancelled: ${outcome.undone.join(', ') || 'nothing'}`;
    case 'stuck':
      return `Not booked (${outcome.failed}: ${outcome.reason}), cancel by hand: ${outcome.stuck.map(({ name }) => name).join(', ')}`;
  }
}
