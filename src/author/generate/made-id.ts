/** The id of a made task: it names base and number without saying what they are. */
import { createHash } from 'node:crypto';
import type { Base } from '../base/base.ts';

/** The suite of tasks that are made when they are asked for. */
export const FACTORY = 'factory';

const ID = /^factory-([0-9a-f]{10})-([0-9a-z]{1,10})$/;

/** Of a base's content: another text, test or limit makes another base of it. */
export function baseKey(base: Base): string {
  const { id, contract, language, tags, limits, maxSteps, stepCost, solution, visible, hidden, family } = base;
  const content = [id, contract, language, tags, limits, maxSteps, stepCost, solution, visible, hidden, family];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10);
}

export function madeId(key: string, number: number): string {
  return `factory-${key}-${number.toString(36)}`;
}

/** The base's key and the number; undefined of what is no id of a made task. */
export function parseMadeId(id: string): { readonly key: string; readonly number: number } | undefined {
  const [, key, digits] = ID.exec(id) ?? [];
  if (key === undefined || digits === undefined) return undefined;
  const number = Number.parseInt(digits, 36);
  return number < 2 ** 48 && number.toString(36) === digits ? { key, number } : undefined;
}
