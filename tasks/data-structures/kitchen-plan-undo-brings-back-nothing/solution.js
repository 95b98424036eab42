/** The versions of a plan, of which one is present. */
export class PlanHistory {
  #versions;
  #at = 0;

  constructor(plan) {
    this.#versions = [structuredClone(plan)];
  }

  get plan() {
    return structuredClone(this.#versions[this.#at]);
  }

  save(plan) {
    this.#at += 1;
    this.#versions.splice(this.#at, Infinity, structuredClone(plan));
  }

  undo() {
    if (this.#at === 0) return false;
    this.#at -= 1;
    return true;
  }

  redo() {
    if (this.#at === this.#versions.length - 1) return false;
    this.#at += 1;
    return true;
  }

  edit(change) {
    const draft = this.plan;
    change(draft);
    this.save(draft);
    return this;
  }
}
