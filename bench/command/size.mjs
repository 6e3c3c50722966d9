// @ts-check
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { folder } from './bundle.mjs';

/** @typedef {{ file: string, bytes: number }} Module bytes in the bundle, minified, before gzip */
/**
 * What a reader downloads of a library.
 * @typedef {{ gzip: number, onDemand: number, modules: Module[] }} Size gzip of what everybody needs; of what is loaded on demand
 */

/**
 * @typedef {object} Downloadable
 * @property {string} name
 * @property {string} source what a program imports
 * @property {RegExp} later modules that are loaded on demand and that not everybody needs
 */

/** A program that trains a network, and takes nothing else. */
const training = `
  import { compile, gradients, layers, optimizers, random, setBackend, softmaxCrossEntropy, tensor } from '../src/nn/index.ts';
  globalThis.everything = [compile, gradients, layers, optimizers, random, setBackend, softmaxCrossEntropy, tensor];
`;

/** @type {readonly Downloadable[]} */
export const libraries = [
  {
    name: 'Chain Rule without WebGL',
    source: "export * from '../src/nn/index.ts';",
    later: /backends\/(webgl|explain)/,
  },
  { name: 'a program that trains with it', source: training, later: /backends\/(webgl|explain)/ },
  {
    name: 'jax-js without its cards',
    source: "export * from '@jax-js/jax';",
    later: /web(gl|gpu)/,
  },
  {
    name: 'TensorFlow.js, core and cpu',
    source: "export * from '@tensorflow/tfjs-core'; export * from '@tensorflow/tfjs-backend-cpu';",
    later: /^$/,
  },
];

/**
 * A library bundled on its own.
 * @param {Downloadable} library
 * @returns {Promise<Size>}
 */
export async function sizeOf({ source, later }) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    metafile: true,
    write: false,
    outdir: 'build/size',
    logLevel: 'error',
  });
  const needed = new Set();
  /** @param {string} chunk */
  const need = (chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const { path } of metafile.outputs[chunk]?.imports ?? []) {
      const output = metafile.outputs[path];
      if (output && !later.test(output.entryPoint ?? '')) need(path);
    }
  };
  const start = Object.keys(metafile.outputs).find((path) => path.endsWith('stdin.js'));
  if (start === undefined) throw new Error('bench: esbuild made no entry');
  need(start);
  const size = { gzip: 0, onDemand: 0 };
  for (const { path, contents } of outputFiles) {
    const isNeeded = [...needed].some((chunk) => join(folder, chunk) === path);
    size[isNeeded ? 'gzip' : 'onDemand'] += gzipSync(contents, { level: 9 }).length;
  }
  const modules = [...needed].flatMap((chunk) =>
    Object.entries(metafile.outputs[chunk]?.inputs ?? {}).map(([file, { bytesInOutput }]) => ({
      file,
      bytes: bytesInOutput,
    })),
  );
  return { ...size, modules: modules.sort((a, b) => b.bytes - a.bytes) };
}
