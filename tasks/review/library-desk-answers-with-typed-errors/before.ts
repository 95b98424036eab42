export interface Loan {
  readonly isbn: string;
  readonly reader: string;
  readonly dueDay: number;
}

const LOAN_DAYS = 28;
const FINE_CENTS = 20;

/** Days are whole numbers that count up. */
export class Desk {
  readonly #loans = new Map<string, Loan | null>();

  constructor(isbns: Iterable<string>) {
    for (const isbn of isbns) this.#loans.set(isbn, null);
  }

  /** null when there is no such book, or somebody has it. */
  lend(isbn: string, reader: string, today: number): Loan | null {
    if (this.#loans.get(isbn) !== null) return null;
    const loan = { isbn, reader, dueDay: today + LOAN_DAYS };
    this.#loans.set(isbn, loan);
    return loan;
  }

  /** Takes a book back and tells the fine; null when it was not lent. */
  giveBack(isbn: string, today: number): number | null {
    const loan = this.#loans.get(isbn) ?? null;
    if (loan === null) return null;
    this.#loans.set(isbn, null);
    return Math.max(0, today - loan.dueDay) * FINE_CENTS;
  }
}
