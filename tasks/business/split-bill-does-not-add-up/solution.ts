export interface Party {
  name: string;
  weight?: number;
}

export interface Bill {
  cents: number;
  paidBy: string;
}

function weightOf({ name, weight = 1 }: Party): number {
  if (!(weight >= 0)) throw new RangeError(`Bad weight of ${name}`);
  return weight;
}

function checkNames(parties: readonly Party[]): void {
  const seen = new Set<string>();
  for (const { name } of parties) {
    if (seen.has(name)) throw new Error(`${name} is named twice`);
    seen.add(name);
  }
}

/** Whole cents in the ratio of the weights. */
function apportion(cents: number, weights: readonly number[], total: number): number[] {
  const exact = weights.map((weight) => (cents * weight) / total);
  const shares = exact.map(Math.floor);
  const lost = exact.map((share, i) => ({ i, fraction: share - Math.floor(share) }));
  lost.sort((a, b) => b.fraction - a.fraction);
  const left = cents - shares.reduce((sum, share) => sum + share, 0);
  for (const { i } of lost.slice(0, left)) shares[i]! += 1;
  return shares;
}

export function split(cents: number, parties: readonly Party[]): Map<string, number> {
  if (!Number.isInteger(cents)) throw new RangeError(`Expected whole cents, got ${cents}`);
  const weights = parties.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new Error('Nobody to pay');
  checkNames(parties);
  const shares = apportion(Math.abs(cents), weights, total);
  return new Map(parties.map(({ name }, i) => [name, shares[i]! === 0 ? 0 : Math.sign(cents) * shares[i]!]));
}

/** What each party has paid less what it should have. */
export function settle(bills: readonly Bill[], parties: readonly Party[]): Map<string, number> {
  const balances = new Map(parties.map(({ name }) => [name, 0]));
  for (const { cents, paidBy } of bills) {
    const paid = balances.get(paidBy);
    if (paid === undefined) throw new Error(`${paidBy} is not here`);
    balances.set(paidBy, paid + cents);
    for (const [name, share] of split(cents, parties)) balances.set(name, balances.get(name)! - share);
  }
  return balances;
}
