/** Works commissions out by tiers `{ upTo, rate }`: cents and percent. */
export function createPlan(tiers) {
  const tierOf = (cents) => tiers.find(({ upTo }) => cents < upTo);

  let lower = 0;

  function commission(cents) {
    if (cents < 0) throw new RangeError(`Negative sales: ${cents}`);
    let percentCents = 0;
    for (const { upTo, rate } of tiers) {
      if (cents <= lower) break;
      percentCents += (Math.min(cents, upTo) - lower) * rate;
      lower = upTo;
    }
    return percentCents / 100;
  }

  function rowFor(rep, soldCents) {
    const commissionCents = commission(soldCents);
    return { rep, soldCents, commissionCents, rate: tierOf(soldCents).rate };
  }

  return {
    commission,

    statement(sales) {
      const sold = new Map();
      for (const { rep, cents } of sales) sold.set(rep, (sold.get(rep) ?? 0) + cents);
      const rows = [...sold].map(([rep, cents]) => rowFor(rep, cents));
      return { rows, totalCents: rows.reduce((sum, { commissionCents }) => sum + commissionCents, 0) };
    },

    missing(cents) {
      const { upTo } = tierOf(cents);
      return upTo === Infinity ? 0 : upTo + 1 - cents;
    },
  };
}
