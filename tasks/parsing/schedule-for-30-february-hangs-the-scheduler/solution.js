const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'weekday', min: 0, max: 7, names: DAYS },
];

function valuesOf(part, { name, min, max, names }) {
  const fail = () => {
    throw new Error(`Bad ${name} "${part}"`);
  };
  const valueOf = (text) => {
    const named = names.indexOf(text.toLowerCase());
    const value = named === -1 ? Number(text) : named + min;
    if (named === -1 && !/^\d+$/.test(text)) fail();
    if (value < min || value > max) fail();
    return value;
  };

  const [range, step = '1', ...more] = part.split('/');
  if (more.length > 0 || !/^\d+$/.test(step) || Number(step) === 0) fail();
  let [from, to] = [min, max];
  if (range !== '*') {
    const ends = range.split('-');
    if (ends.length > 2) fail();
    from = valueOf(ends[0]);
    if (ends.length === 2) to = valueOf(ends[1]);
    else if (!part.includes('/')) to = from;
    if (to < from) fail();
  }
  const values = [];
  for (let value = from; value <= to; value += Number(step)) values.push(value);
  return values;
}

function parseField(text, field) {
  const values = text.split(',').flatMap((part) => valuesOf(part, field));
  const plain = field.name === 'weekday' ? values.map((value) => value % 7) : values;
  return [...new Set(plain)].sort((a, b) => a - b);
}

const isoDay = (date) => date.toISOString().slice(0, 10);
const twoDigits = (number) => String(number).padStart(2, '0');

function* daysFrom(day) {
  const date = new Date(`${day}T00:00Z`);
  const lastYear = date.getUTCFullYear() + 8;
  while (date.getUTCFullYear() <= lastYear) {
    yield isoDay(date);
    date.setUTCDate(date.getUTCDate() + 1);
  }
}

export function parseCron(expression) {
  const texts = expression.trim().split(/\s+/);
  if (texts.length !== 5) throw new Error(`Expected 5 fields, got ${texts.length}`);
  const fields = texts.map((text, index) => parseField(text, FIELDS[index]));
  const [minutes, hours, days, months, weekdays] = fields;
  const either = !texts[2].startsWith('*') && !texts[4].startsWith('*');

  function fitsDay(day) {
    const date = new Date(`${day}T00:00Z`);
    if (!months.includes(date.getUTCMonth() + 1)) return false;
    const byDay = days.includes(date.getUTCDate());
    const byWeekday = weekdays.includes(date.getUTCDay());
    return either ? byDay || byWeekday : byDay && byWeekday;
  }

  function matches(time) {
    const [day, clock] = time.split('T');
    const [hour, minute] = clock.split(':').map(Number);
    return fitsDay(day) && hours.includes(hour) && minutes.includes(minute);
  }

  function next(time) {
    const [today] = time.split('T');
    for (const day of daysFrom(today)) {
      if (!fitsDay(day)) continue;
      for (const hour of hours) {
        for (const minute of minutes) {
          const found = `${day}T${twoDigits(hour)}:${twoDigits(minute)}`;
          if (found > time) return found;
        }
      }
    }
    return null;
  }

  return { fields, matches, next };
}
