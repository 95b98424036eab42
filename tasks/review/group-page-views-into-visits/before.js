export function countViews(views) {
  const counts = new Map();
  for (const { page } of views) counts.set(page, (counts.get(page) ?? 0) + 1);
  return counts;
}
