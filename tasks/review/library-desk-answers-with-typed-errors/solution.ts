export class DeskError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = new.target.name;
    this.status = status;
  }
}

export class UnknownBook extends DeskError {
  constructor(isbn: string) {
    super(404, `There is no book ${isbn}`);
  }
}

export class NotAvailable extends DeskError {
  readonly dueDay: number;

  constructor(isbn: string, dueDay: number) {
    super(409, `${isbn} is lent until day ${dueDay}`);
    this.dueDay = dueDay;
  }
}

export class LimitReached extends DeskError {
  constructor(what: string, limit: number) {
    super(403, `No more than ${limit} ${what}`);
  }
}

export interface Loan {
  readonly isbn: string;
  readonly reader: string;
  readonly dueDay: number;
  readonly renewals: number;
}

export type Answer<T> = { readonly status: 200; readonly body: T } | { readonly status: number; readonly error: string };

const LOAN_DAYS = 28;
const MAX_LOANS = 3;
const MAX_RENEWALS = 2;
const FINE_CENTS = 20;

/** Days are whole numbers that count up. */
export class Desk {
  readonly #loans = new Map<string, Loan | null>();
  readonly #lentTo = new Map<string, number>();

  constructor(isbns: Iterable<string>) {
    for (const isbn of isbns) this.#loans.set(isbn, null);
  }

  lend(isbn: string, reader: string, today: number): Loan {
    const loan = this.#find(isbn);
    const lent = this.#countFor(reader);
    if (loan !== null) throw new NotAvailable(isbn, loan.dueDay);
    this.#lentTo.set(reader, lent + 1);
    return this.#keep({ isbn, reader, dueDay: today + LOAN_DAYS, renewals: 0 });
  }

  renew(isbn: string, today: number): Loan {
    const loan = this.#lent(isbn);
    if (loan.renewals >= MAX_RENEWALS) throw new LimitReached('renewals', MAX_RENEWALS);
    return this.#keep({ ...loan, dueDay: today + LOAN_DAYS, renewals: loan.renewals + 1 });
  }

  /** Takes a book back and tells the fine. */
  giveBack(isbn: string, today: number): number {
    const { reader, dueDay } = this.#lent(isbn);
    this.#loans.set(isbn, null);
    this.#lentTo.set(reader, this.#lentTo.get(reader)! - 1);
    return Math.max(0, today - dueDay) * FINE_CENTS;
  }

  #find(isbn: string): Loan | null {
    const loan = this.#loans.get(isbn);
    if (loan === undefined) throw new UnknownBook(isbn);
    return loan;
  }

  /** How many books a reader has, who may have one more. */
  #countFor(reader: string): number {
    const lent = this.#lentTo.get(reader) ?? 0;
    if (lent < MAX_LOANS) return lent;
    throw new LimitReached('books at a time', MAX_LOANS);
  }

  #lent(isbn: string): Loan {
    const loan = this.#find(isbn);
    if (loan === null) throw new DeskError(409, `${isbn} is not lent`);
    return loan;
  }

  #keep(loan: Loan): Loan {
    this.#loans.set(loan.isbn, loan);
    return loan;
  }
}

/** What the desk's screen shows: errors of the desk as answers; any other is a fault of ours and goes on. */
export function answer<T>(action: () => T): Answer<T> {
  try {
    return { status: 200, body: action() };
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return { status: error.status, error: error.message };
  }
}
