/** What the clients of a soak have seen. */

const KEPT_COMPLAINTS = 200;

export class Tally {
  readonly wrong: string[] = [];
  readonly #counts = new Map<string, number>();

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Something that must not be. */
  complain(sentence: string): void {
    this.count('complaints');
    if (this.wrong.length < KEPT_COMPLAINTS) this.wrong.push(sentence);
  }

  get episodes(): number {
    return this.#counts.get('honest episodes') ?? 0;
  }

  lines(): string[] {
    return [...this.#counts].sort().map(([what, count]) => `${String(count).padStart(9)} ${what}`);
  }
}
