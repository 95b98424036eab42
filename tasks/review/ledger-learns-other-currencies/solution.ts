export interface Money {
  /** In the smallest unit of the currency, a whole number; negative for refunds. */
  readonly minor: number;
  readonly currency: string;
}

const DEFAULT_DECIMALS = 2;
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ['JPY', 0],
  ['KRW', 0],
  ['KWD', 3],
  ['TND', 3],
]);

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/;

export function decimalsOf(currency: string): number {
  return DECIMALS.get(currency) ?? DEFAULT_DECIMALS;
}

/** To whole units, halves away from zero. */
function roundHalf(value: number): number {
  const rounded = Math.floor(Math.abs(value) + 0.5);
  return value < 0 ? 0 - rounded : rounded;
}

export function parseMoney(text: string, currency: string): Money {
  const [, sign, whole, fraction = ''] = AMOUNT.exec(text) ?? [];
  const decimals = decimalsOf(currency);
  if (whole === undefined || fraction.length > decimals) {
    throw new RangeError(`Not an amount in ${currency}: ${text}`);
  }
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return { minor: sign === '-' ? 0 - minor : minor, currency };
}

export function formatMoney({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${minor < 0 ? '-' : ''}${whole}${fraction} ${currency}`;
}

/** `rate` is what one whole unit of the currency costs in the other. */
export function convert(money: Money, currency: string, rate: number): Money {
  const scaled = money.minor * rate * 10 ** decimalsOf(currency);
  return { minor: roundHalf(scaled / 10 ** decimalsOf(money.currency)), currency };
}

/** Shares an amount out by weights, to the last unit. */
export function share(money: Money, weights: readonly number[]): Money[] {
  const units = Math.abs(money.minor);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((units * weight) / whole));
  const rest = units - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, at) => {
    const own = at < rest ? part + 1 : part;
    return { ...money, minor: money.minor < 0 ? 0 - own : own };
  });
}
