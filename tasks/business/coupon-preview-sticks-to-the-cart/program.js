const goodsOf = (cart) =>
  cart.lines.reduce((sum, { quantity, unitCents, freeUnits = 0 }) => sum + (quantity - freeUnits) * unitCents, 0);

export const totalOf = (cart) => goodsOf(cart) + cart.shippingCents;

const copyOf = (cart) => ({ ...cart, lines: [...cart.lines] });

const kinds = {
  percent(cart, { percent, skus }) {
    for (const line of cart.lines) {
      if (skus && !skus.includes(line.sku)) continue;
      line.unitCents = Math.round((line.unitCents * (100 - percent)) / 100);
    }
  },

  freeShipping(cart, { from }) {
    if (goodsOf(cart) >= from) cart.shippingCents = 0;
  },

  bundle(cart, { sku, buy, free }) {
    const line = cart.lines.find((each) => each.sku === sku);
    if (line) line.freeUnits = Math.floor(line.quantity / (buy + free)) * free;
  },
};

export function applyCoupon(cart, coupon) {
  const apply = kinds[coupon.kind];
  if (apply === undefined) throw new Error(`Unknown coupon: ${coupon.kind}`);
  const result = copyOf(cart);
  apply(result, coupon);
  return result;
}

/** What each coupon would save by itself, the best first. */
export function preview(cart, coupons) {
  const before = totalOf(cart);
  return coupons
    .map((coupon, index) => ({ index, savesCents: before - totalOf(applyCoupon(cart, coupon)) }))
    .filter(({ savesCents }) => savesCents > 0)
    .sort((a, b) => b.savesCents - a.savesCents);
}

export function applyBest(cart, coupons) {
  const used = [];
  let current = cart;
  for (;;) {
    const best = preview(current, coupons).find(({ index }) => !used.includes(index));
    if (best === undefined) return { cart: current, used };
    current = applyCoupon(current, coupons[best.index]);
    used.push(best.index);
  }
}
