/** Ranges of missing numbers between the lowest and the highest. */
export function gaps(numbers) {
  const sorted = numbers.sort();
  const found = [];
  for (let i = 1; i < sorted.length; i++) {
    const from = sorted[i - 1] + 1;
    const to = sorted[i] - 1;
    if (from <= to) found.push({ from, to });
  }
  return found;
}

const range = ({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`);

export function describe(numbers) {
  if (numbers.length === 0) return 'no invoices';
  const missing = gaps(numbers);
  return missing.length === 0 ? 'complete' : `missing ${missing.map(range).join(', ')}`;
}

export function nextNumber(numbers) {
  const [first] = gaps(numbers);
  return first ? first.from : Math.max(0, ...numbers) + 1;
}
