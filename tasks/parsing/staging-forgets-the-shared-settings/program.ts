interface Section {
  entries: Map<string, string>;
  parent: Section | undefined;
}

const HEADER = /^\[\s*([^:\]]*?)\s*(?::\s*([^\]]*?)\s*)?\]$/;
const YES = new Set(['yes', 'true', 'on', '1']);

export class Settings {
  readonly #sections = new Map<string, Section>();

  constructor(source: string) {
    let section = this.#open('');
    source.split('\n').forEach((given, index) => {
      const line = given.trim();
      if (line === '' || line.startsWith('#') || line.startsWith(';')) return;
      const header = HEADER.exec(line);
      if (header) {
        const parent = header[2] === undefined ? undefined : this.#known(header[2], index);
        section = this.#open(header[1]!.toLowerCase());
        section.parent = parent ?? section.parent;
        return;
      }
      const at = line.indexOf('=');
      const key = line.slice(0, at).trim().toLowerCase();
      if (at === -1 || key === '') throw new Error(`Line ${index + 1}: expected key = value, got "${line}"`);
      section.entries.set(key, line.slice(at + 1).trim());
    });
  }

  #open(name: string): Section {
    const section = this.#sections.get(name) ?? { entries: new Map(), parent: undefined };
    this.#sections.set(name, section);
    return section;
  }

  #known(given: string, index: number): Section {
    const name = given.toLowerCase();
    const section = this.#sections.get(name);
    if (!section) throw new Error(`Line ${index + 1}: unknown section "${name}"`);
    return section;
  }

  #raw(section: string, key: string): string | undefined {
    return this.#find(this.#sections.get(section.toLowerCase()), key.toLowerCase());
  }

  #find(section: Section | undefined, key: string): string | undefined {
    if (!section) return undefined;
    const own = section.entries.get(key);
    if (own !== undefined) return own;
    this.#find(section.parent, key);
  }

  text(section: string, key: string, fallback = ''): string {
    const value = this.#raw(section, key);
    if (value === undefined) return fallback;
    return value.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
      const dot = name.indexOf('.');
      return (dot === -1 ? this.#raw(section, name) : this.#raw(name.slice(0, dot), name.slice(dot + 1))) ?? '';
    });
  }

  number(section: string, key: string, fallback: number): number {
    const text = this.text(section, key);
    if (text === '') return fallback;
    if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`Expected a number in ${section}.${key}, got "${text}"`);
    return Number(text);
  }

  flag(section: string, key: string): boolean {
    return YES.has(this.text(section, key).toLowerCase());
  }

  keys(section: string): string[] {
    const keys = new Set<string>();
    let at = this.#sections.get(section.toLowerCase());
    while (at) {
      for (const key of at.entries.keys()) keys.add(key);
      at = at.parent;
    }
    return [...keys].sort();
  }

  sections(): string[] {
    return [...this.#sections].filter(([name, { entries }]) => name !== '' || entries.size > 0).map(([name]) => name);
  }
}
