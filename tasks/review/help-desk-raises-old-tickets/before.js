const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

const rankOf = (priority) => PRIORITIES.indexOf(priority);

function mostPressingFirst(a, b) {
  return rankOf(b.priority) - rankOf(a.priority) || a.openedAt - b.openedAt;
}

/** Who answers which ticket, the most pressing first. */
export function planDesk(tickets, staff) {
  const open = tickets.filter(({ closed }) => !closed);
  return open.sort(mostPressingFirst).map(({ id, topic, priority }) => {
    const member = staff.find(({ topics }) => topics.includes(topic));
    return { id, priority, member: member?.name ?? null };
  });
}
