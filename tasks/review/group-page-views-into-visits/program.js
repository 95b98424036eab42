export function countViews(views) {
  const counts = new Map();
  for (const { page } of views) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}

const GAP_MINUTES = 30;

function beginVisit({ visitor, page, at }) {
  return { visitor, from: at, to: at, pages: [page] };
}

function goOn(visit, { page, at }) {
  visit.to = at;
  if (visit.pages.at(-1) !== page) visit.pages.push(page);
}

export function visitsOf(views, { gapMinutes = GAP_MINUTES } = {}) {
  const visits = [];
  for (const view of views) {
    const latest = visits.findLast(({ visitor }) => visitor === view.visitor);
    if (latest !== undefined && view.at - latest.to <= gapMinutes) {
      goOn(latest, view);
      continue;
    }
    visits.push(beginVisit(view));
  }
  return visits;
}

function averageMinutes(visits) {
  if (visits.length === 0) return 0;
  const sum = visits.reduce((minutes, { from, to }) => minutes + to - from, 0);
  return Math.round(sum / visits.length);
}

export function summarise(visits) {
  return {
    visits: visits.length,
    visitors: new Set(visits.map(({ visitor }) => visitor)).size,
    bounces: visits.filter(({ pages }) => pages.length === 1).length,
    minutes: averageMinutes(visits),
  };
}
