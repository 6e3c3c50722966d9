import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');
const files = [
  'bench',
  'content',
  'public',
  'scripts',
  'src',
  'tests',
  '.gitignore',
  '.prettierrc.json',
  'CHANGELOG.md',
  'astro.config.mjs',
  'biome.json',
  'knip.json',
  'package.json',
  'playwright.config.ts',
  'stryker.config.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A copy of the book in which a script may write, with this one's packages. */
export function copyOfTheBook(): string {
  const copy = mkdtempSync(join(tmpdir(), 'chain-rule-'));
  const isOurs = (path: string) => !path.includes('node_modules');
  for (const file of files)
    cpSync(join(root, file), join(copy, file), { recursive: true, filter: (path) => isOurs(relative(root, path)) }); // biome-ignore format: one line
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** Runs a script of Node in a copy. */
export function runIn(folder: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}
