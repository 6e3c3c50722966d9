import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { type OutputChunk, rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';

const library = fileURLToPath(new URL('../../src/nn/index.ts', import.meta.url));

/** A program that trains a network, and takes nothing else. */
const program = `
  import { compile, gradients, layers, optimizers, random, setBackend, softmaxCrossEntropy, tensor } from '${library}';
  globalThis.everything = [compile, gradients, layers, optimizers, random, setBackend, softmaxCrossEntropy, tensor];
`;

const ENTRY = 'virtual:program';

/** What a server would hold of it, in files that load each other. */
async function bundled(): Promise<readonly OutputChunk[]> {
  const bundle = await rolldown({
    input: ENTRY,
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? program : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
}

let chunks: readonly OutputChunk[] = [];
beforeAll(async () => {
  chunks = await bundled();
});

/** Bytes of gzip that a browser loads for these modules of a device, beyond what it has anyway. */
function bytesFor(...modules: readonly string[]): number {
  const entry = chunks.find(({ isEntry }) => isEntry)!;
  const needed = new Set<OutputChunk>();
  const need = (chunk: OutputChunk) => {
    if (needed.has(chunk) || (modules.length > 0 && chunk === entry)) return;
    needed.add(chunk);
    for (const name of chunk.imports) need(chunks.find(({ fileName }) => fileName === name)!);
  };
  if (modules.length === 0) need(entry);
  for (const module of modules) {
    const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
    expect(found, `a file that loads ${module} on demand`).toBeDefined();
    need(found!);
  }
  return [...needed].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/**
 * What a reader downloads at most, in bytes of gzip: a little more than it is, so that nobody adds a
 * kilobyte unawares. The design wants 40 KB for a program that trains on wasm, which has `reference` in it.
 */
const budgets = [
  ['reference, the library with it', [], 24_700],
  ['wasm', ['wasm/wasm.ts', 'wasm/support.ts'], 35_900],
  ['webgl', ['webgl/webgl.ts', 'webgl/self-test.ts'], 32_800],
] as const;

test.each(budgets)('a program that trains pays for its device no more than it did: %s', (of, modules, most) => {
  const bytes = bytesFor(...modules);
  console.log(`${of}: ${bytes} bytes of gzip, of ${most}`);
  expect(bytes).toBeLessThanOrEqual(most);
  expect(bytes, 'a budget near the truth').toBeGreaterThan(0.9 * most);
}); // biome-ignore format: one line

test('what a program does not ask for it does not carry: no explanations, data readers, metrics or schedules', () => {
  const carried = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([file, { code }]) => (code?.trim() ? [file] : [])),
  );
  expect(carried.some((file) => file.endsWith('optimizers/adam.ts'))).toBe(true);
  for (const folder of ['backends/explain/', 'nn/data/read', 'nn/metrics/', 'nn/schedules/decay'])
    expect(carried.filter((file) => file.includes(folder))).toEqual([]);
});
