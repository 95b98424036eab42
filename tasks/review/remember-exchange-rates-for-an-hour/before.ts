export interface Rate {
  from: string;
  to: string;
  day: string;
  rate: number;
}

export type FetchRate = (from: string, to: string, day: string) => Promise<Rate>;

export function createRates(fetchRate: FetchRate) {
  let requests = 0;

  function request(from: string, to: string, day: string): Promise<Rate> {
    requests += 1;
    return fetchRate(from, to, day);
  }

  async function rateOf(from: string, to: string, day: string): Promise<Rate> {
    if (from === to) return { from, to, day, rate: 1 };
    return request(from, to, day);
  }

  async function convert(cents: number, from: string, to: string, day: string): Promise<number> {
    const { rate } = await rateOf(from, to, day);
    return Math.round(cents * rate);
  }

  return { rateOf, convert, requests: () => requests };
}
