interface Kept<P> {
  readonly page: P;
  readonly tags: readonly string[];
}

/** Pages by URL, the least recently used first, with an index from tags to URLs. */
export class PageCache<P> {
  readonly #limit: number;
  readonly #kept = new Map<string, Kept<P>>();
  readonly #index = new Map<string, Set<string>>();

  constructor(limit: number) {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new RangeError(`Expected a limit of at least 1, got ${limit}`);
    }
    this.#limit = limit;
  }

  set(url: string, page: P, tags: readonly string[] = []): void {
    this.delete(url);
    this.#kept.set(url, { page, tags: [...tags] });
    for (const tag of tags) {
      const urls = this.#index.get(tag) ?? new Set();
      this.#index.set(tag, urls.add(url));
    }
    this.#shrink();
  }

  get(url: string): P | undefined {
    const kept = this.#kept.get(url);
    if (!kept) return undefined;
    this.#kept.delete(url);
    this.#kept.set(url, kept);
    return kept.page;
  }

  delete(url: string): boolean {
    const kept = this.#kept.get(url);
    if (!kept) return false;
    this.#kept.delete(url);
    for (const tag of kept.tags) this.#unlink(tag, url);
    return true;
  }

  clear(tag: string): number {
    const urls = this.tagged(tag);
    for (const url of urls) this.delete(url);
    return urls.length;
  }

  urls(): string[] {
    return [...this.#kept.keys()];
  }

  tags(): string[] {
    return [...this.#index.keys()].sort();
  }

  tagged(tag: string): string[] {
    return [...(this.#index.get(tag) ?? [])].sort();
  }

  #shrink(): void {
    for (const url of this.#kept.keys()) {
      if (this.#kept.size > this.#limit) this.delete(url);
    }
  }

  #unlink(tag: string, url: string): void {
    const urls = this.#index.get(tag);
    urls?.delete(url);
    if (urls?.size === 0) this.#index.delete(tag);
  }
}
