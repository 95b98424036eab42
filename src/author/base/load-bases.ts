/** Loads the bases of the factory: from base folders, and from tasks, whose solution and tests make one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  BrokenTask,
  baseYamlSchema,
  builtinTasksFolder,
  codeIn,
  findTaskFolders,
  type InvalidTask,
  parseMetadata,
  readTask,
  readTaskFile,
  requireId,
  splitOf,
  toLimits,
} from '../../task/index.ts';
import { type Base, baseOfTask, originOf } from './base.ts';

export interface LoadBasesOptions {
  /** Folders of suites, suites, single bases or single tasks. */
  readonly folders?: readonly string[];
  /** Whether the shipped tasks are bases as well. Default true. */
  readonly builtin?: boolean;
}

export interface Bases {
  /** Sorted by id. */
  readonly bases: readonly Base[];
  readonly invalid: readonly InvalidTask[];
}

/**
 * Reads every base. Never throws for what is in the folders: what is no base, and the later of two with one id, is left
 * out and listed with its file, line and reason. Tasks that were made from a base are passed over.
 *
 * @example
 * const { bases, invalid } = loadBases({ folders: ['my-bases'], builtin: false });
 */
export function loadBases({ folders = [], builtin = true }: LoadBasesOptions = {}): Bases {
  const invalid: InvalidTask[] = [];
  const bases = new Map<string, Base>();
  for (const root of builtin ? [builtinTasksFolder(), ...folders] : folders) {
    const found = findTaskFolders(root);
    invalid.push(...found.invalid);
    if (found.folders.length + found.invalid.length === 0)
      invalid.push({ folder: root, file: '.', line: null, reason: 'Expected a folder of bases, got one without any.' });
    for (const entry of found.folders) {
      try {
        if (bases.has(entry.id)) throw new BrokenTask('.', null, `Expected an id of its own, got ${entry.id} again.`);
        const isBase = existsSync(join(entry.folder, 'base.yaml'));
        const base = isBase ? readBase(entry.folder, entry.id) : baseOfTask(readTask(entry));
        if (base !== undefined) bases.set(base.id, base);
      } catch (error) {
        if (!(error instanceof BrokenTask)) throw error;
        invalid.push({ folder: entry.folder, file: error.file, line: error.line, reason: error.message });
      }
    }
  }
  return { bases: [...bases.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)), invalid };
}

function readBase(folder: string, id: string): Base {
  requireId(id);
  const metadata = parseMetadata('base.yaml', readTaskFile(folder, 'base.yaml'), baseYamlSchema);
  const { language, tags, provenance } = metadata;
  const { source, suiteFile } = codeIn(folder, language);
  const family = metadata.base ?? id;
  return {
    id,
    contract: metadata.description,
    mayReport: false,
    language,
    tags,
    limits: toLimits(metadata.limits),
    maxSteps: metadata.max_steps,
    stepCost: metadata.step_cost,
    solution: source('solution'),
    visible: suiteFile('visible'),
    hidden: suiteFile('hidden'),
    family,
    split: splitOf(family),
    ...(provenance.kind === 'imported' ? { origin: originOf(provenance) } : null),
  };
}
