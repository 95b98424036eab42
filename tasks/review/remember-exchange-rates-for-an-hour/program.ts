export interface Rate {
  from: string;
  to: string;
  day: string;
  rate: number;
}

export type FetchRate = (from: string, to: string, day: string) => Promise<Rate>;

interface Entry {
  since: number;
  answer: Promise<Rate>;
}

const HOUR_MS = 60 * 60_000;
const DIGITS = 1e6;

export function createRates(fetchRate: FetchRate, now: () => number, keepMs: number = HOUR_MS) {
  const entries = new Map<string, Entry>();
  let requests = 0;

  function request(from: string, to: string, day: string): Promise<Rate> {
    requests += 1;
    return fetchRate(from, to, day);
  }

  function remembered(from: string, to: string, day: string): Promise<Rate> {
    const key = `${from}:${to}`;
    const known = entries.get(key);
    if (known !== undefined && now() - known.since < keepMs) return known.answer;
    const entry: Entry = { since: now(), answer: request(from, to, day) };
    entries.set(key, entry);
    return entry.answer;
  }

  async function rateOf(from: string, to: string, day: string): Promise<Rate> {
    if (from === to) return { from, to, day, rate: 1 };
    return remembered(from, to, day);
  }

  async function sellingRate(from: string, to: string, day: string, percent: number): Promise<Rate> {
    const answer = await rateOf(from, to, day);
    answer.rate = Math.round(answer.rate * (1 - percent / 100) * DIGITS) / DIGITS;
    return answer;
  }

  async function convert(cents: number, from: string, to: string, day: string): Promise<number> {
    const { rate } = await rateOf(from, to, day);
    return Math.round(cents * rate);
  }

  return { rateOf, sellingRate, convert, requests: () => requests };
}
