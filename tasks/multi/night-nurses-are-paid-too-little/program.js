const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SHIFT = /^\s*(\w+) +(\d\d):(\d\d)-(\d\d):(\d\d)( .*)?$/;
const BREAK_AFTER = 6 * 60;
const BREAK = 30;
const QUARTER = 15;

function minuteOfDay(hours, minutes) {
  return Number(hours) < 24 && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : NaN;
}

export function parseShift(line) {
  const [, day = '', startHour, startMinute, endHour, endMinute, note = ''] = SHIFT.exec(line) ?? [];
  const start = minuteOfDay(startHour, startMinute);
  const end = minuteOfDay(endHour, endMinute);
  if (!DAYS.includes(day.toLowerCase()) || Number.isNaN(start + end)) throw new Error(`Not a shift: "${line}"`);
  return { day: day.toLowerCase(), minutes: end - start, note: note.trim() };
}

export function paidMinutes(minutes) {
  const worked = minutes > BREAK_AFTER ? minutes - BREAK : minutes;
  return Math.round(worked / QUARTER) * QUARTER;
}

export function weekSheet(lines, weeklyHours = 38.5) {
  const shifts = lines.filter((line) => line.trim() !== '').map(parseShift);
  const days = [];
  for (const day of DAYS) {
    const ofDay = shifts.filter((shift) => shift.day === day);
    if (ofDay.length === 0) continue;
    const paid = ofDay.reduce((sum, { minutes }) => sum + paidMinutes(minutes), 0);
    days.push({ day, shifts: ofDay.length, paid });
  }
  let total = 0;
  for (const { minutes } of shifts) {
    total += paidMinutes(minutes);
    if (minutes > BREAK_AFTER) total -= BREAK;
  }
  return { days, total, overtime: Math.max(0, total - weeklyHours * 60) };
}

export function formatHours(minutes) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

const capitalise = (word) => word[0].toUpperCase() + word.slice(1);

export function renderSheet({ days, total, overtime }) {
  const lines = days.map(({ day, shifts, paid }) => {
    return `${capitalise(day)}  ${shifts} ${shifts === 1 ? 'shift' : 'shifts'}  ${formatHours(paid)}`;
  });
  lines.push(`Total ${formatHours(total)}`);
  if (overtime > 0) lines.push(`Overtime ${formatHours(overtime)}`);
  return lines.join('\n');
}
