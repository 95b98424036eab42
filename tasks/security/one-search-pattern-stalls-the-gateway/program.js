const RULE = /^(allow|deny)\s+(\S.*)$/s;

function* parsePattern(pattern) {
  let at = 0;
  while (at < pattern.length) {
    if (pattern.startsWith('**', at)) {
      yield { many: true, accepts: () => true };
      at += 2;
      continue;
    }
    const isEscaped = pattern[at] === '\\' && at + 1 < pattern.length;
    if (isEscaped) at += 1;
    yield isEscaped ? literal(pattern[at]) : token(pattern[at]);
    at += 1;
  }
}

function token(character) {
  if (character !== '*' && character !== '?') return literal(character);
  return { many: character === '*', accepts: (other) => other !== '/' };
}

function literal(character) {
  return { many: false, accepts: (other) => other === character };
}

function matches(tokens, path) {
  function rest(i, at) {
    if (i === tokens.length) return at === path.length;
    const { many, accepts } = tokens[i];
    const takes = at < path.length && accepts(path[at]);
    return many ? rest(i + 1, at) || (takes && rest(i, at + 1)) : takes && rest(i + 1, at + 1);
  }

  return rest(0, 0);
}

function parseRule(rule) {
  const [, verb, pattern] = RULE.exec(rule.trim()) ?? [];
  if (verb === undefined) throw new Error(`Bad rule: ${rule}`);
  return { verb, pattern, tokens: [...parsePattern(pattern)] };
}

export function createFilter(rules, fallback = 'deny') {
  const parsed = rules.map(parseRule);

  function decide(path) {
    return parsed.find(({ tokens }) => matches(tokens, path))?.verb ?? fallback;
  }

  decide.rules = () => parsed.map(({ verb, pattern }) => ({ verb, pattern }));
  return decide;
}
