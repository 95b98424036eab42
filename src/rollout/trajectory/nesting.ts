/** How deep records may be nested: what reads or writes a deeper one would come to the end of its stack. */
export const MOST_LEVELS = 500;

/** Whether a value of JSON has lists or objects inside each other on more levels than these. */
export function isNestedDeeper(value: unknown, levels: number = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, levels - 1));
}
