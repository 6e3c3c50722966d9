// @ts-check
/**
 * The player: what a package for a learning system is made of, built by itself with relative addresses only, so
 * that it runs from wherever a learning system puts it. `/assign/` fetches the files that its basket needs and zips
 * them; `player/files.json` says which these are.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import bundledText from './bundled-text.mjs';
import libraryWords from './library-words.mjs';
import trimKatex from './trim-katex.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = 'src/pages/_package/main.ts';

/** All in one folder, of the package as of the site. */
const names = {
  entryFileNames: 'player/[name]-[hash].js',
  chunkFileNames: 'player/[name]-[hash].js',
  assetFileNames: 'player/[name]-[hash][extname]',
};

/** @typedef {{ name: string, text: string | Uint8Array, imports: readonly string[], module: string | null }} File */

/** All files of the player, by the module that asks for each where it is loaded when needed. @returns {Promise<{ files: File[], chunks: ReadonlySet<string> }>} */
async function bundle() {
  const built = await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [trimKatex(), bundledText(), libraryWords()],
    worker: { format: 'es', rolldownOptions: { output: names } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: names,
      },
    },
  });
  if (!('output' in built)) throw new Error('player: Vite gave no single output');
  const files = built.output.map((one) => ({
    name: one.fileName,
    text: one.type === 'chunk' ? one.code : one.source,
    imports: one.type === 'chunk' ? one.imports : importsIn(one.fileName, one.source),
    module:
      one.type === 'chunk' && one.facadeModuleId
        ? relative(root, one.facadeModuleId).replaceAll('\\', '/')
        : null,
  }));
  const chunks = built.output.filter(({ type }) => type === 'chunk');
  return { files, chunks: new Set(chunks.map(({ fileName }) => fileName)) };
}

/** What a script of the worker, which comes without its imports, brings in at once. @param {string} name @param {string | Uint8Array} source */
const importsIn = (name, source) =>
  name.endsWith('.js') && typeof source === 'string'
    ? [...source.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)].map(([, file]) => `player/${file}`)
    : [];

/** Experiments and misprints by the names of their files; each is loaded when it is first run. */
async function experimentFiles() {
  const catalogues = ['runner', 'misprints'].map(
    (folder) => `src/experiments/${folder}/catalogue.ts`,
  );
  const texts = await Promise.all(catalogues.map((path) => readFile(join(root, path), 'utf8')));
  /** @param {string} path */
  const base = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '');
  const named = [...(texts[0] ?? '').matchAll(/^ {2}'?([\w-]+)'?: .*import\('([^']+)'\)/gm)];
  return {
    experiments: new Map(named.map(([, name = '', path = '']) => [name, base(path)])),
    all: new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/import\('([^']+)'\)/g)].map(([, path = '']) => base(path)),
      ),
    ),
  };
}

/**
 * What a file cannot do without: what it imports, and whatever it names, except the parts that are taken on purpose.
 * Names carry a hash, so a name in the text of a file is a reference to that file.
 * @param {readonly File[]} files @param {ReadonlySet<File>} parts @param {File} from
 */
function needs(files, parts, from) {
  /** @type {Set<File>} */
  const found = new Set();
  /** @param {File} one */
  const take = (one) => {
    if (found.has(one)) return;
    found.add(one);
    const text = typeof one.text === 'string' ? one.text : '';
    for (const other of files) {
      const base = other.name.slice(other.name.lastIndexOf('/') + 1);
      if (one.imports.includes(other.name) || (!parts.has(other) && text.includes(base)))
        take(other);
    }
  };
  take(from);
  return [...found].map(({ name }) => name);
}

/** The files, and which of them are for whom. */
export async function buildPlayer() {
  const { files, chunks } = await bundle();
  /** @param {(file: File) => boolean} isIt @param {string} what */
  const one = (isIt, what) => {
    const found = files.find(isIt);
    if (!found) throw new Error(`player: the build has no ${what}`);
    return found;
  };
  const main = one(({ module }) => module === entry, entry);
  const style = one(({ name }) => name.endsWith('.css'), 'style sheet');
  const worker = one(({ name }) => /worker-[\w-]+\.js$/.test(name), 'worker');
  const sandbox = one(({ module }) => module?.endsWith('/run-program.ts') === true, 'sandbox');
  const content = files.filter(({ module }) => module?.startsWith('content/'));
  const editor = one(({ module }) => module?.endsWith('/open-editor.ts') === true, 'editor');
  const { experiments: bases, all } = await experimentFiles();
  /** @param {File} file the name of its module, as the bundler keeps it */
  const baseOf = ({ name }) => /^player\/(.+)-[\w-]{8}\.js$/.exec(name)?.[1] ?? '';
  // Of the page's own chunks the ones that are loaded by themselves; of the worker's, which do not say, all of a name.
  const runnable = files.filter(
    (file) =>
      all.has(baseOf(file)) &&
      (file.module?.startsWith('src/experiments/') || !chunks.has(file.name)),
  );
  const parts = new Set([...content, ...runnable, worker, sandbox, editor]);
  const always = new Set([...needs(files, parts, main), ...needs(files, parts, style)]);
  /** @param {File} from */
  const beside = (from) => needs(files, parts, from).filter((name) => !always.has(name));
  /** @type {Record<string, { module: string, files: string[] }>} */
  const exercises = {};
  for (const file of content) {
    const [, chapter = ''] = file.module?.split('/') ?? [];
    const source = await readFile(join(root, file.module ?? ''), 'utf8');
    for (const [, id = ''] of source.matchAll(/\bid: '([a-z0-9-]+\/[a-z0-9-]+)'/g))
      if (id.startsWith(`${chapter}/`))
        exercises[id] = { module: `/${file.module}`, files: beside(file) };
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const list = {
    format: 'chain-rule/player',
    schema: 1,
    version,
    script: main.name,
    style: style.name,
    always: [...always],
    runs: beside(worker),
    programs: ['sandbox.html', ...beside(sandbox), ...beside(editor)],
    experiments: Object.fromEntries(
      [...bases].map(([name, base]) => [
        name,
        [...new Set(runnable.filter((file) => baseOf(file) === base).flatMap(beside))],
      ]),
    ),
    exercises,
  };
  return {
    files: new Map([
      ...files.map((file) => /** @type {const} */ ([file.name, file.text])),
      /** @type {const} */ (['player/files.json', JSON.stringify(list)]),
    ]),
  };
}

/** @returns {import('astro').AstroIntegration} */
export default function player() {
  /** @type {Promise<Awaited<ReturnType<typeof buildPlayer>>> | null} */
  let built = null;
  return {
    name: 'chain-rule:player',
    hooks: {
      // The author's loop: built when it is first asked for.
      'astro:server:setup': ({ server }) => {
        server.watcher.on('change', () => {
          built = null;
        });
        server.middlewares.use('/player', (request, response, next) => {
          built ??= buildPlayer();
          built.then(({ files }) => {
            const text = files.get(`player${(request.url ?? '').split('?')[0]}`);
            if (text === undefined) return next();
            response.setHeader('Cache-Control', 'no-store').end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { files } = await buildPlayer();
        for (const [name, text] of files) {
          const path = join(fileURLToPath(dir), name);
          await mkdir(dirname(path), { recursive: true });
          await writeFile(path, text);
        }
      },
    },
  };
}
