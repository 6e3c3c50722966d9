// @ts-check
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const folder = dirname(dirname(fileURLToPath(import.meta.url)));
export const built = join(folder, 'build');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  // The same code for page and Node: esbuild would give Node the CommonJS variants, and TensorFlow.js twice.
  mainFields: ['module', 'main'],
  logLevel: 'error',
};

/** Builds the page, the program for Node and the files of TensorFlow.js's wasm device into build/. */
export async function bundle() {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(join(built, 'wasm'), { recursive: true });
  await build({
    ...common,
    entryPoints: ['src/page.ts'],
    outdir: built,
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    minify: true,
  });
  await build({
    ...common,
    entryPoints: ['src/node.ts'],
    outdir: join(built, 'node'),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    external: ['node-fetch'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url); const __filename = import.meta.filename; const __dirname = import.meta.dirname;",
    },
    minify: true,
  });
  const files = join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
  for (const name of readdirSync(files).filter((name) => name.endsWith('.wasm'))) {
    for (const to of ['wasm', 'node/wasm']) {
      mkdirSync(join(built, to), { recursive: true });
      copyFileSync(join(files, name), join(built, to, name));
    }
  }
  writeFileSync(
    join(built, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="page.js"></script>\n',
  );
}
