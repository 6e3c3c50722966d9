// @ts-check
/** `npm start`: installs what is missing, builds the book if a source changed, serves it, prints the address. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, serve } from './serve.mjs';
import { build, explain, install, measure, root, stage } from './toolbox.mjs';

/** When the newest file below a path was last changed, in milliseconds. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    found.mtimeMs,
  );
}

const sources = ['content', 'src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json'];

function isBuilt() {
  const page = join(root, 'dist', 'index.html');
  if (!existsSync(page)) return false;
  return statSync(page).mtimeMs > Math.max(...sources.map((name) => newest(join(root, name))));
}

try {
  const options = readOptions(process.argv.slice(2));
  await install();
  if (isBuilt()) console.log('The built book is up to date.');
  else {
    await stage('Computing the numbers of the text', measure);
    await stage('Building the book', () => build());
  }
  const { address } = await serve(options);
  console.log(`\nChain Rule is open at ${address}\nPress Ctrl+C to stop.`);
} catch (problem) {
  explain(problem);
}
