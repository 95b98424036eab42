export interface Cable {
  from: string;
  to: string;
  cost: number;
}

export interface Planner {
  readonly groups: number;
  link(a: string, b: string): boolean;
  joined(a: string, b: string): boolean;
  group(site: string): string[];
  mark(): number;
  rollback(mark: number): number;
  trial<R>(run: () => R): R;
  cheapest(cables: readonly Cable[]): Cable[] | null;
  critical(cables: readonly Cable[]): Cable[];
}

/** A set of sites that are joined: a tree whose top stands for all of them. */
class Site {
  readonly name: string;
  #above: Site | null = null;
  #size = 1;

  constructor(name: string) {
    this.name = name;
  }

  get top(): Site {
    let site: Site = this;
    while (site.#above) {
      site = site.#above;
    }
    return site;
  }

  get size(): number {
    return this.#size;
  }

  attachTo(above: Site): void {
    this.#above = above;
    above.#size += this.#size;
  }

  detach(): void {
    this.#above!.#size -= this.#size;
    this.#above = null;
  }
}

/** Plans cables between sites, and takes them back. */
export function createPlanner(names: readonly string[]): Planner {
  const sites = new Map<string, Site>();
  for (const name of names) sites.set(name, new Site(name));
  const attached: Site[] = [];

  function topOf(name: string): Site {
    const site = sites.get(name);
    if (!site) throw new Error(`Unknown site: ${name}`);
    return site.top;
  }

  function link(a: string, b: string): boolean {
    const [one, other] = [topOf(a), topOf(b)];
    if (one === other) return false;
    const [small, large] = one.size > other.size ? [other, one] : [one, other];
    small.attachTo(large);
    attached.push(small);
    return true;
  }

  function rollback(mark: number): number {
    if (mark > attached.length) throw new Error(`Mark is ahead: ${mark}`);
    const undone = attached.splice(mark).reverse();
    for (const site of undone) site.detach();
    return undone.length;
  }

  function trial<R>(run: () => R): R {
    const mark = attached.length;
    try {
      return run();
    } finally {
      rollback(mark);
    }
  }

  const groupCount = () => sites.size - attached.length;
  const lay = ({ from, to }: Cable) => link(from, to);

  function groupsWith(cables: readonly Cable[]): number {
    return trial(() => {
      cables.forEach(lay);
      return groupCount();
    });
  }

  return {
    get groups() {
      return groupCount();
    },
    link,
    rollback,
    trial,
    joined: (a, b) => topOf(a) === topOf(b),
    group(name) {
      const top = topOf(name);
      const members = [...sites.values()].filter((site) => site.top === top);
      return members.map((site) => site.name).sort();
    },
    mark: () => attached.length,
    cheapest(cables) {
      return trial(() => {
        const picked = cables.toSorted((a, b) => a.cost - b.cost).filter(lay);
        return groupCount() > 1 ? null : picked;
      });
    },
    critical(cables) {
      const least = groupsWith(cables);
      return cables.filter((_, left) => groupsWith(cables.filter((_, at) => at !== left)) > least);
    },
  };
}
