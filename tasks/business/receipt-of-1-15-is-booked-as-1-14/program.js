const AMOUNT = /^-?\d+(\.\d{1,2})?$/;

/** Whole cents of an amount such as '1,234.50'. */
export function toCents(text) {
  const plain = text.trim().replaceAll(',', '');
  if (!AMOUNT.test(plain)) throw new Error(`Not an amount: ${text}`);
  return Math.trunc(Number(plain) * 100);
}

export function fromCents(cents) {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const sign = cents < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function total(receipts) {
  const cents = receipts
    .filter((receipt) => receipt.rejected !== true)
    .map((receipt) => toCents(receipt.amount))
    .reduce((sum, each) => sum + each, 0);
  return fromCents(cents);
}
