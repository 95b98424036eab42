/** Figures as lines for a person at a terminal, and as rows of a table for a page. */
import { type Figure, isMet, ratioOf, type Target } from './figure.ts';

const WIDTH = 62;

/** What, value, target, and whether it is met; the peers below, each with the ratio to it. */
export function figureLines(figure: Figure): readonly string[] {
  const { what, value, unit, target, peers = [] } = figure;
  return [
    `${line(what, value, unit)}${verdict(value, target)}`,
    ...peers.map((peer) => {
      const name = `  peer: ${peer.what}`;
      if (typeof peer.value !== 'number') return `${name.padEnd(WIDTH)}   skipped: ${peer.value.skipped}`;
      const ratio = ratioOf(figure, peer)!;
      return `${line(name, peer.value, unit)} ratio ${rounded(ratio)}x${verdict(ratio, peer.target)}`;
    }),
  ];
}

export const TABLE_HEAD: readonly string[] = ['| what | figure | target | peer: figure, ratio |', '|---|---|---|---|'];

/** One row of Markdown, its peers in the last cell. */
export function tableRow(figure: Figure): string {
  const { what, value, unit, target, peers = [] } = figure;
  const beside = peers.map((peer) => {
    if (typeof peer.value !== 'number') return `${peer.what}: skipped`;
    const ratio = ratioOf(figure, peer)!;
    return `${peer.what}: ${amount(peer.value, unit)}, ${rounded(ratio)}x${verdict(ratio, peer.target)}`;
  });
  return `| ${what} | ${amount(value, unit)} | ${verdict(value, target).trim()} | ${beside.join('; ')} |`;
}

const amount = (value: number, unit: string) => `${rounded(value)} ${unit}`.trim();

function line(what: string, value: number, unit: string): string {
  return `${what.padEnd(WIDTH)} ${rounded(value).padStart(9)} ${unit.padEnd(5)}`;
}

function verdict(value: number, target: Target | undefined): string {
  if (target === undefined) return '';
  const bound = 'atMost' in target ? `<= ${target.atMost}` : `>= ${target.atLeast}`;
  return ` ${bound} ${isMet(value, target) ? 'met' : 'MISSED'}`;
}

function rounded(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) < 0.001 ? value.toFixed(5) : value.toPrecision(3);
}
