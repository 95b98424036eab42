/** Keeps out programs that need another module: a program stands alone. */
import type { Node } from 'oxc-parser';
import { nodesUnder } from '../syntax/parse.ts';
import { Refused } from './refused.ts';
import { parseModule } from './syntax.ts';

/** Throws Refused when the module does not parse, imports anything but types, or requires something. */
export function requireAlone(name: string, code: string): void {
  for (const node of nodesUnder(parseModule(name, code))) {
    const wanted = wantedBy(node);
    if (wanted !== undefined)
      throw new Refused('needs_module', `Expected a program that stands alone, got one that needs ${wanted}.`);
  }
}

/** What a node loads, in quotes when it is written out. */
export function wantedBy(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' ? undefined : quoted(node.source.value);
    case 'ExportAllDeclaration':
      return quoted(node.source.value);
    case 'ExportNamedDeclaration':
      return node.source === null ? undefined : quoted(node.source.value);
    case 'ImportExpression':
      return 'a module that it imports while it runs';
    case 'CallExpression': {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return undefined;
      const [wanted] = node.arguments;
      return wanted?.type === 'Literal' ? quoted(String(wanted.value)) : 'a module';
    }
    default:
      return undefined;
  }
}

function quoted(name: string): string {
  return JSON.stringify(name.slice(0, 100));
}
