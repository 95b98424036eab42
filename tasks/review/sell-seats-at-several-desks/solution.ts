export interface Seating {
  load(show: string): Promise<string[]>;
  save(show: string, seats: string[]): Promise<void>;
}

export interface Till {
  charge(customer: string, seats: readonly string[]): Promise<number>;
}

export interface Sale {
  number: number;
  show: string;
  seats: readonly string[];
  cents: number;
}

export class BoxOffice {
  readonly #seating: Seating;
  readonly #till: Till;
  readonly #queues = new Map<string, Promise<unknown>>();
  #sold = 0;
  #takings = 0;

  constructor(seating: Seating, till: Till) {
    this.#seating = seating;
    this.#till = till;
  }

  get takings(): number {
    return this.#takings;
  }

  get busy(): number {
    return this.#queues.size;
  }

  async sell(show: string, customer: string, seats: readonly string[]): Promise<Sale> {
    if (seats.length === 0) throw new Error('No seats');
    const wanted = [...new Set(seats)];
    return this.#inTurn(show, () => this.#sellNow(show, customer, wanted));
  }

  #inTurn<T>(show: string, work: () => Promise<T>): Promise<T> {
    const previous = this.#queues.get(show) ?? Promise.resolve();
    const turn = previous.then(work, work);
    this.#queues.set(show, turn);
    const leave = () => {
      if (this.#queues.get(show) === turn) this.#queues.delete(show);
    };
    turn.then(leave, leave);
    return turn;
  }

  async #sellNow(show: string, customer: string, seats: string[]): Promise<Sale> {
    const taken = await this.#seating.load(show);
    const refused = seats.filter((seat) => taken.includes(seat));
    if (refused.length > 0) throw new Error(`Taken: ${refused.join(', ')}`);
    const cents = await this.#till.charge(customer, seats);
    await this.#seating.save(show, [...taken, ...seats]);
    this.#sold += 1;
    this.#takings += cents;
    return { number: this.#sold, show, seats, cents };
  }
}
