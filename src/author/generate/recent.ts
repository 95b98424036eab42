/** Remembers the latest so many of what is costly to make. */

export interface Recent<Value> {
  /** What is remembered for the key, or what `make` gives, which is made once however many ask; a failure is not remembered. */
  get(key: string, make: () => Promise<Value>): Promise<Value>;
  has(key: string): boolean;
}

export function createRecent<Value>(most: number): Recent<Value> {
  const known = new Map<string, Promise<Value>>();
  return {
    get(key, make) {
      const value = known.get(key) ?? make();
      known.delete(key);
      known.set(key, value);
      value.catch(() => known.get(key) === value && known.delete(key));
      if (known.size > most) known.delete(known.keys().next().value!);
      return value;
    },
    has: (key) => known.has(key),
  };
}
