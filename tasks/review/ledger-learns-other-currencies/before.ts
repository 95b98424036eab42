export interface Money {
  /** In cents, a whole number; negative for refunds. */
  readonly minor: number;
  readonly currency: string;
}

const AMOUNT = /^(-?)(\d+)(?:\.(\d{1,2}))?$/;

export function parseMoney(text: string, currency: string): Money {
  const [, sign, whole, fraction = ''] = AMOUNT.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Not an amount in ${currency}: ${text}`);
  const minor = Number(whole + fraction.padEnd(2, '0'));
  return { minor: sign === '-' ? 0 - minor : minor, currency };
}

export function formatMoney({ minor, currency }: Money): string {
  return `${(minor / 100).toFixed(2)} ${currency}`;
}
