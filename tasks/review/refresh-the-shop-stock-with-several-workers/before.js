export function createRefresher({ warehouse, shop }) {
  async function refreshOne(article) {
    const pieces = await warehouse.stock(article);
    const shown = await shop.stock(article);
    if (shown === pieces) return 'same';
    await shop.setStock(article, pieces);
    return 'changed';
  }

  async function refresh(articles) {
    const counts = { changed: 0, same: 0 };
    for (const article of articles) counts[await refreshOne(article)] += 1;
    return counts;
  }

  return { refresh };
}
