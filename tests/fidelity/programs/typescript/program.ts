export interface Shape {
  readonly kind: 'circle' | 'square';
  size: number;
}
export type Handler<T> = (value: T) => void;
export abstract class Base<T> {
  protected readonly items: T[] = [];
  abstract accepts(item: T): boolean;
  declare label?: string;
  constructor(public_: T[] = []) {
    for (const item of public_) this.add(item);
  }
  add(this: this, item: T): boolean {
    return this.accepts(item) ? this.items.push(item) > 0 : false;
  }
  get size(): number {
    return this.items.length;
  }
}
export class Evens extends Base<number> {
  override accepts(item: number): item is number {
    return item % 2 === 0;
  }
}
export function area(shape: Shape): number {
  switch (shape.kind) {
    case 'circle':
      return Math.round(Math.PI * shape.size ** 2);
    case 'square':
      return shape.size ** 2;
    default:
      return shape.kind satisfies never;
  }
}
export const Color = { Red: 0, Green: 1 } as const;
export type Color = (typeof Color)[keyof typeof Color];
export function overload(x: string): string;
export function overload(x: number): number;
export function overload(x: unknown): unknown {
  return typeof x === 'string' ? `${x}!` : (x as number) + 1;
}
export const first = <T,>(items: readonly T[]): T | undefined => items[0]!;
export const assertNumber: (x: unknown) => asserts x is number = (x) => {
  if (typeof x !== 'number') throw new TypeError(`Expected a number, got ${typeof x}`);
};
export const pick = <T extends object, const K extends keyof T>(object: T, ...keys: K[]): Pick<T, K> =>
  Object.fromEntries(keys.map((key) => [key, object[key]])) as Pick<T, K>;
export class Fields {
  a?: number;
  b: string | undefined;
  c = 1;
  declare d: number;
  static count = 0;
  static {
    Fields.count = 5;
  }
}
