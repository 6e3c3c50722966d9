// @ts-check
/**
 * Vite plugin: `import text from './entry.ts?bundled'` gives that file and all it imports as the text of one
 * classic script. The sandbox of the code cells runs in a document from nowhere, which can load no file of
 * this site, so what it runs has to travel to it as text.
 */
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const mark = '?bundled';

/** @returns {import('vite').Plugin} */
export default function bundledText() {
  return {
    name: 'chain-rule:bundled-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(mark)) return null;
      if (importer === undefined) throw new Error(`bundled-text: nobody imports ${source}`);
      const from = new URL(source.slice(0, -mark.length), new URL(importer, 'file:///'));
      // A suffix of its own: with `?bundled` Vite would read the file itself.
      return `\0bundled:${fileURLToPath(from)}`;
    },
    async load(id) {
      if (!id.startsWith('\0bundled:')) return null;
      const bundle = await rolldown({ input: id.slice('\0bundled:'.length), logLevel: 'warn' });
      const { output } = await bundle.generate({ format: 'iife', minify: true });
      for (const file of bundle.watchFiles ? await bundle.watchFiles : []) this.addWatchFile(file);
      await bundle.close();
      return `export default ${JSON.stringify(output[0].code)};`;
    },
  };
}
