const DAY_MS = 86400000;
const RENEWAL_DAYS = 14;
const SOON_DAYS = 3;
const FEE_CENTS = 20;
const MOST_FEE_CENTS = 1000;

const toDay = (date) => Date.parse(date) / DAY_MS;
const toDate = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

function dueDay({ lentOn, days = 28, renewals = 0 }) {
  return toDay(lentOn) + days + renewals * RENEWAL_DAYS;
}

function statusOf(daysLeft) {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= SOON_DAYS ? 'soon' : 'open';
}

function feeOf(daysLeft) {
  return Math.min(Math.max(0, -daysLeft * FEE_CENTS), MOST_FEE_CENTS);
}

export function overview(loans, today) {
  const now = toDay(today);
  return loans
    .filter(({ returned }) => !returned)
    .map((loan) => ({ loan, day: dueDay(loan) }))
    .sort((a, b) => a.day - b.day)
    .map(({ loan, day }) => {
      title: loan.title,
      reader: loan.reader,
      due: toDate(day),
      status: statusOf(day - now),
      feeCents: feeOf(day - now),
    });
}

export function byReader(rows) {
  const entries = new Map();
  for (const { reader, title, feeCents } of rows) {
    const entry = entries.get(reader) ?? { reader, titles: [], feeCents: 0 };
    entry.titles.push(title);
    entry.feeCents += feeCents;
    entries.set(reader, entry);
  }
  return [...entries.values()];
}

export function reminder({ reader, titles, feeCents }) {
  const fee = feeCents > 0 ? ` (fee ${(feeCents / 100).toFixed(2)})` : '';
  return `${reader}: ${titles.join(', ')}${fee}`;
}
