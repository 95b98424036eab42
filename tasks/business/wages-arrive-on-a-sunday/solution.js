const DAY = 24 * 60 * 60 * 1000;

const write = (time) => new Date(time).toISOString().slice(0, 10);

function nominalDay(month, rule) {
  if (rule !== 'last' && !(Number.isInteger(rule) && rule >= 1 && rule <= 31)) throw new Error(`Bad rule: ${rule}`);
  const [year, number] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const day = rule === 'last' ? lastDay : Math.min(rule, lastDay);
  return Date.UTC(year, number - 1, day);
}

function isBankDay(time, holidays) {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(write(time));
}

/** The last bank day up to the nominal payday. */
export function payday(month, rule, holidays = []) {
  const nominal = nominalDay(month, rule);
  let time = nominal;
  while (!isBankDay(time, holidays)) time -= DAY;
  return write(time);
}

export function paydays(year, rule, holidays) {
  return Array.from({ length: 12 }, (_, i) => payday(`${year}-${String(i + 1).padStart(2, '0')}`, rule, holidays));
}

export function daysUntil(day, month, rule, holidays) {
  return (Date.parse(payday(month, rule, holidays)) - Date.parse(day)) / DAY;
}
