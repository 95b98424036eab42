export interface Card {
  readonly id: string;
  readonly title: string;
  readonly column: string;
}

export type Change =
  | { readonly kind: 'add'; readonly id: string; readonly title: string; readonly column: string }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string }
  | { readonly kind: 'move'; readonly id: string; readonly column: string }
  | { readonly kind: 'remove'; readonly id: string };

export interface Refusal {
  readonly change: Change;
  readonly reason: string;
}

export interface BoardOptions {
  cards?: readonly Card[];
  /** The pause before a change is sent again that could not be delivered, in milliseconds. */
  retryMs?: number;
  onChange?: (cards: Card[]) => void;
  onRefusal?: (refusal: Refusal) => void;
}

/** Thrown by `send` when the server was not reached, so that sending again makes sense. */
export class Undelivered extends Error {}

type Cards = ReadonlyMap<string, Card>;

interface Entry {
  readonly change: Change;
  isSent: boolean;
}

function applied(cards: Cards, change: Change): Cards {
  const result = new Map(cards);
  const card = cards.get(change.id);
  switch (change.kind) {
    case 'add':
      result.set(change.id, { id: change.id, title: change.title, column: change.column });
      break;
    case 'rename':
      if (card) result.set(card.id, { ...card, title: change.title });
      break;
    case 'move':
      if (card) result.set(card.id, { ...card, column: change.column });
      break;
    case 'remove':
      result.delete(change.id);
      break;
    default:
      change satisfies never;
  }
  return result;
}

function listed(cards: Cards): Card[] {
  return [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A board that shows changes at once and sends them to a server, which may refuse them. */
export class Board {
  readonly #send: (change: Change) => Promise<void>;
  readonly #retryMs: number;
  readonly #onChange: (cards: Card[]) => void;
  readonly #onRefusal: (refusal: Refusal) => void;
  /** What the server is known to have. */
  #saved: Cards;
  /** What is shown: the saved cards with the changes that are open. */
  #shown: Cards;
  #open: Entry[] = [];
  #waiters: (() => void)[] = [];

  constructor(
    send: (change: Change) => Promise<void>,
    { cards = [], retryMs = 1000, onChange = () => {}, onRefusal = () => {} }: BoardOptions = {},
  ) {
    this.#send = send;
    this.#retryMs = retryMs;
    this.#onChange = onChange;
    this.#onRefusal = onRefusal;
    this.#saved = new Map(cards.map((card) => [card.id, card]));
    this.#shown = this.#saved;
  }

  get cards(): Card[] {
    return listed(this.#shown);
  }

  get openChanges(): number {
    return this.#open.length;
  }

  change(change: Change): void {
    this.#open.push({ change, isSent: false });
    this.#show(applied(this.#shown, change));
    this.#sendNext();
  }

  /** Resolves when no change is open any more. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.#wakeWaiters();
    });
  }

  /** Changes of one card go one after the other, those of different cards at the same time. */
  #sendNext(): void {
    const isTaken = new Set<string>();
    for (const entry of this.#open) {
      const { id } = entry.change;
      if (!entry.isSent && !isTaken.has(id)) this.#deliver(entry);
      isTaken.add(id);
    }
  }

  async #deliver(entry: Entry): Promise<void> {
    entry.isSent = true;
    try {
      await this.#send(entry.change);
      this.#confirm(entry);
    } catch (error) {
      if (error instanceof Undelivered) {
        setTimeout(() => this.#deliver(entry), this.#retryMs);
        return;
      }
      this.#refuse(entry, (error as Error).message);
    }
    this.#sendNext();
    this.#wakeWaiters();
  }

  #confirm(entry: Entry): void {
    this.#saved = this.#shown;
    this.#close(entry);
  }

  #refuse(entry: Entry, reason: string): void {
    this.#close(entry);
    const refused = [{ change: entry.change, reason }];
    if (entry.change.kind === 'add') {
      for (const later of this.#open.filter(({ change }) => change.id === entry.change.id)) {
        this.#close(later);
        refused.push({ change: later.change, reason: 'There is no such card' });
      }
    }
    this.#show(this.#open.reduce((cards, { change }) => applied(cards, change), this.#saved));
    for (const refusal of refused) this.#onRefusal(refusal);
  }

  #close(entry: Entry): void {
    this.#open = this.#open.filter((other) => other !== entry);
  }

  #show(cards: Cards): void {
    this.#shown = cards;
    this.#onChange(listed(cards));
  }

  #wakeWaiters(): void {
    if (this.#open.length > 0) return;
    for (const wake of this.#waiters.splice(0)) wake();
  }
}
