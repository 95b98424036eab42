export interface Entry {
  path: string;
  bytes: Uint8Array;
}

export interface Disk {
  write(path: string, bytes: Uint8Array): Promise<void>;
}

export interface Receipt {
  files: string[];
  bytes: number;
}

interface PlannedFile {
  target: string;
  bytes: Uint8Array;
}

export const MOST_BYTES = 4096;

const isSeparator = (character: string | undefined) => character === '/' || character === '\\';

export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function isInside(folder: string, target: string): boolean {
  return target.startsWith(resolvePath(folder, '.'));
}

function plan(entries: readonly Entry[], folder: string): PlannedFile[] {
  const files = entries.filter(({ path }) => !isSeparator(path.at(-1)));
  return files.map(({ path, bytes }) => {
    const target = resolvePath(folder, path);
    if (!isInside(folder, target)) throw new Error(`Refused: ${path}`);
    return { target, bytes };
  });
}

function sizeOf(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

export async function unpackPlugin(entries: readonly Entry[], folder: string, disk: Disk): Promise<Receipt> {
  const planned = plan(entries, folder);
  const size = sizeOf(planned);
  if (size > MOST_BYTES) throw new Error(`Refused: ${size} bytes`);
  const receipt: Receipt = { files: [], bytes: size };
  for (const { target, bytes } of planned) {
    disk.write(target, bytes);
    receipt.files.push(target);
  }
  return receipt;
}
