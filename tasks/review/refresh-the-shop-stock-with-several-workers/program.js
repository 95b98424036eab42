const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 200;

export function createRefresher({ warehouse, shop, sleep }) {
  async function stockOf(article) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await warehouse.stock(article);
      } catch (error) {
        if (attempt === ATTEMPTS) return 0;
      }
      sleep(FIRST_PAUSE_MS * attempt);
    }
  }

  async function refreshOne(article) {
    const pieces = await stockOf(article);
    const shown = await shop.stock(article);
    if (shown === pieces) return 'same';
    await shop.setStock(article, pieces);
    return 'changed';
  }

  async function refresh(articles, { workers = 4 } = {}) {
    const list = [...new Set(articles)];
    const outcomes = new Map();
    let next = 0;

    async function work() {
      while (next < list.length) {
        const article = list[next];
        outcomes.set(article, await refreshOne(article).catch(() => 'failed'));
        next += 1;
      }
    }

    await Promise.all(Array.from({ length: workers }, work));
    const having = (outcome) => list.filter((article) => outcomes.get(article) === outcome);
    return { changed: having('changed').length, same: having('same').length, failed: having('failed') };
  }

  return { stockOf, refresh };
}
