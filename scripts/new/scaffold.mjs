// @ts-check
/** What `new:exercise`, `new:widget` and `new:chapter` share: names, refusals, files, the formatter. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where it is run: the root of the book. */
export const root = process.cwd();

/** Ends with one sentence that says what is wrong. @param {string} sentence @returns {never} */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} what @param {string | undefined} name @param {string} example */
export function checkName(what, name, example) {
  if (name === undefined || name === '')
    refuse(`Say how the ${what} is called, for example: ${example}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    refuse(
      `"${name}" cannot be the name of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}: use lower-case letters, digits and single hyphens, and begin with a letter.`,
    );
  return name;
}

/** `deeper-still` as a title, "Deeper still", and as a variable, "deeperStill". @param {string} name */
export function spellings(name) {
  const words = name.split('-');
  const capital = (/** @type {string} */ word) => word.charAt(0).toUpperCase() + word.slice(1);
  return {
    title: capital(words.join(' ')),
    variable: (words[0] ?? '') + words.slice(1).map(capital).join(''),
  };
}

/** @param {string} path from the root */
export const read = (path) => readFileSync(join(root, path), 'utf8');

/** Refuses before the first file is written, so that nothing is half there. @param {readonly string[]} paths */
export function mustBeFree(paths) {
  const taken = paths.find((path) => existsSync(join(root, path)));
  if (taken !== undefined) refuse(`${taken} exists already; choose another name.`);
}

/** @param {Readonly<Record<string, string>>} files path from the root → text */
export function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const paths = Object.keys(files);
  const prose = paths.filter((path) => /\.(astro|mdx)$/.test(path));
  const code = paths.filter((path) => !prose.includes(path) && !path.endsWith('golden.json'));
  if (code.length > 0) run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', ...code]);
  if (prose.length > 0) run('node_modules/prettier/bin/prettier.cjs', ['--write', ...prose]);
  for (const path of paths) console.log(`wrote ${path}`);
}

/** Runs a script of a package. @param {string} script @param {readonly string[]} args @param {Readonly<Record<string, string>>} [more] variables of its surroundings */
export function run(script, args, more = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...more },
  });
  if (status !== 0) refuse(`${script} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
