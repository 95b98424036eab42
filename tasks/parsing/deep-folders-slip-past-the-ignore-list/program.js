function toPattern(glob) {
  const translated = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\?/g, '[^/]')
    .replace(/\/\*\*$/, '/.+')
    .replace(/\*\*\//g, '(|.*/)')
    .replace(/\*/g, '[^/]*');
  return new RegExp(`^${translated}$`, 's');
}

class Rule {
  #pattern;
  #foldersOnly;
  #wholePath;
  #prefix;
  used = false;

  constructor(text, line, folder) {
    this.text = text;
    this.line = line;
    this.folder = folder;
    this.keep = text.startsWith('!');
    const body = (this.keep ? text.slice(1) : text).replace(/^\\(?=[#!])/, '');
    this.#foldersOnly = body.endsWith('/');
    const glob = this.#foldersOnly ? body.slice(0, -1) : body;
    this.#wholePath = glob.includes('/');
    this.#pattern = toPattern(glob.replace(/^\//, ''));
    this.#prefix = folder === '' ? '' : `${folder}/`;
  }

  matches(path, isFolder) {
    if (this.#foldersOnly && !isFolder) return false;
    if (!path.startsWith(this.#prefix)) return false;
    const below = path.slice(this.#prefix.length);
    return this.#pattern.test(this.#wholePath ? below : nameOf(below));
  }

  describe() {
    const { folder, line, text, keep } = this;
    return { folder, line, text, keep };
  }
}

const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

function parentOf(path) {
  const at = path.lastIndexOf('/');
  return at === -1 ? '' : path.slice(0, at);
}

function* rulesIn(text, folder) {
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const written = line.trimEnd();
    if (written !== '' && !written.startsWith('#')) yield new Rule(written, number, folder);
  }
}

export function createIgnoreList() {
  const rules = [];

  function answer(path, isFolder) {
    const rule = rules.findLast((candidate) => candidate.matches(path, isFolder));
    if (rule) rule.used = true;
    return rule;
  }

  function ignores(path, isFolder = false) {
    if (path === '') return false;
    if (ignores(parentOf(path), true)) return true;
    const rule = answer(path, isFolder);
    return rule !== undefined && !rule.keep;
  }

  function* walk(tree, prefix) {
    for (const [name, entry] of Object.entries(tree)) {
      const path = prefix + name;
      const isFolder = typeof entry === 'object' && entry !== null;
      if (ignores(path, isFolder)) continue;
      if (isFolder) yield* walk(entry, `${path}/`);
      else yield path;
    }
  }

  return {
    add(text, folder = '') {
      rules.push(...rulesIn(text, folder));
    },
    ruleFor(path, isFolder = false) {
      return answer(path, isFolder)?.describe() ?? null;
    },
    ignores,
    select(tree) {
      return [...walk(tree, '')];
    },
    unused() {
      return rules.filter(({ used }) => !used).map((rule) => rule.describe());
    },
  };
}
