export function createOffice(roles, { fallback = 'guest' } = {}) {
  const rightsOfRole = new Map();
  const badges = new Map();

  function define(role, rights) {
    rightsOfRole.set(role, new Set(rights));
  }

  for (const [role, rights] of Object.entries(roles)) define(role, rights);

  const defaults = () => rightsOfRole.get(fallback) ?? [];

  function initialRights(role) {
    const rights = rightsOfRole.get(role) ?? defaults();
    return new Set(rights);
  }

  function badgeOf(name) {
    const badge = badges.get(name);
    if (badge === undefined) throw new Error(`No badge for ${name}`);
    return badge;
  }

  const sorted = (rights) => [...rights].sort();

  return {
    define,

    issue(name, role) {
      if (badges.has(name)) throw new Error(`${name} has a badge`);
      const rights = initialRights(role);
      badges.set(name, rights);
      return sorted(rights);
    },

    grant(name, ...rights) {
      const badge = badgeOf(name);
      const before = badge.size;
      for (const right of rights) badge.add(right);
      return badge.size - before;
    },

    revoke(name, ...rights) {
      const badge = badgeOf(name);
      return rights.filter((right) => badge.delete(right)).length;
    },

    collect(name) {
      badgeOf(name);
      badges.delete(name);
    },

    may: (name, right) => badges.get(name)?.has(right) ?? false,
    rights: (name) => sorted(badgeOf(name)),
    holders: (right) => [...badges.keys()].filter((name) => badges.get(name).has(right)),
  };
}
