const HOUR_MS = 3_600_000;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

const rankOf = (priority) => PRIORITIES.indexOf(priority);
const higher = (a, b) => (rankOf(a) >= rankOf(b) ? a : b);

/** The least that a ticket deserves for having waited so long. */
function deserved(hours) {
  if (hours >= 24) return 'high';
  if (hours >= 72) return 'urgent';
  if (hours >= 8) return 'normal';
  return 'low';
}

function raise(ticket, now) {
  const hours = (now - ticket.openedAt) / HOUR_MS;
  return { ...ticket, priority: higher(ticket.priority, deserved(hours)) };
}

function mostPressingFirst(a, b) {
  return rankOf(b.priority) - rankOf(a.priority) || a.openedAt - b.openedAt;
}

/** Who has least to do; of equals the first by name. */
function leastBusy(candidates) {
  const byLoad = candidates.toSorted((a, b) => {
    if (a.load !== b.load) return a.load - b.load;
    return a.name > b.name;
  });
  return byLoad[0];
}

/** Who answers which ticket, the most pressing first. */
export function planDesk(tickets, staff, now) {
  const desk = staff.map(({ name, topics }) => ({ name, topics, load: 0 }));
  const open = tickets.filter(({ closed }) => !closed).map((ticket) => raise(ticket, now));
  return open.sort(mostPressingFirst).map(({ id, topic, priority }) => {
    const candidates = desk.filter(({ topics }) => topics.includes(topic));
    const member = leastBusy(candidates);
    if (member !== undefined) member.load += priority === 'urgent' ? 2 : 1;
    return { id, priority, member: member?.name ?? null };
  });
}
