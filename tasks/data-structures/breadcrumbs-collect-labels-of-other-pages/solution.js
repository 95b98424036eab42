const slug = (label) => label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What a shop shows of its menu: breadcrumbs, sitemap, search. */
export function createSite(menu) {
  function* walk(page, trail) {
    yield { page, trail };
    for (const item of page.items ?? []) {
      yield* walk(item, [...trail, item.label]);
    }
  }

  const pages = () => walk(menu, [menu.label]);

  function trails() {
    return Array.from(pages(), ({ trail }) => [...trail]);
  }

  function breadcrumb(label) {
    for (const { page, trail } of pages()) {
      if (page.label === label) return trail.join(' > ');
    }
    return undefined;
  }

  function sitemap() {
    return Array.from(pages(), ({ page, trail }) => {
      const [, ...below] = trail;
      return { label: page.label, path: `/${below.map(slug).join('/')}` };
    });
  }

  function search(text) {
    const wanted = text.toLowerCase();
    return trails()
      .filter((trail) => trail.at(-1).toLowerCase().includes(wanted))
      .sort((a, b) => a.length - b.length);
  }

  function depth() {
    return Math.max(...trails().map((trail) => trail.length));
  }

  function without(label) {
    if (menu.label === label) throw new Error(`Expected a label below the top, got ${label}`);
    const copy = (page) => ({
      label: page.label,
      items: (page.items ?? []).filter((item) => item.label !== label).map(copy),
    });
    return createSite(copy(menu));
  }

  return { trails, breadcrumb, sitemap, search, depth, without };
}
