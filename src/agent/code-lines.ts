/** The program as an observation shows it. */
import { isRecord } from '../is-record.ts';

/** Its lines in their order, without their line feeds. Throws TypeError for an observation that shows no program. */
export function codeLines(observation: unknown): readonly string[] {
  const code = isRecord(observation) ? observation.code_dict : undefined;
  if (!isRecord(code)) throw new TypeError('Expected an observation with code_dict, got one without');
  return Object.keys(code)
    .sort((a, b) => Number(a) - Number(b))
    .map((line) => String(code[line]));
}

/** The whole text; every line ends in a line feed. */
export function codeText(observation: unknown): string {
  return codeLines(observation)
    .map((line) => `${line}\n`)
    .join('');
}
