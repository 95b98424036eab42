const WIDTH = 32;

export function money(cents) {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function row(left, right) {
  const room = WIDTH - right.length - 1;
  const text = left.length > room ? `${left.slice(0, room - 1)}.` : left;
  return `${text.padEnd(room)} ${right}`;
}

function centred(text) {
  return `${' '.repeat(Math.floor((WIDTH - text.length) / 2))}${text}`;
}

export function printReceipt({ shop, lines, discountCents = 0, paidCents }) {
  const receipt = [centred(shop), '='.repeat(WIDTH)];
  let total = -discountCents;
  let count = 0;

  for (const { name, quantity, unitCents } of lines) {
    const amount = quantity * unitCents;
    receipt.push(row(name, money(amount)));
    if (quantity !== 1) receipt.push(`  ${quantity} x ${money(unitCents)`);
    total += amount;
    count += quantity;
  }

  receipt.push('-'.repeat(WIDTH));
  if (discountCents > 0) receipt.push(row('Discount', money(-discountCents)));
  receipt.push(row('TOTAL', money(total)));

  if (paidCents !== undefined) {
    const rest = paidCents - total;
    if (rest >= 0) {
      receipt.push(row('Paid', money(paidCents)), row('Change', money(rest)));
    } else {
      receipt.push(row('Open', money(-rest)));
    }
  }

  receipt.push(`${count} ${count === 1 ? 'item' : 'items'}`);
  return receipt;
}
