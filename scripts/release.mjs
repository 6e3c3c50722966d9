// @ts-check
/**
 * `npm run release`: writes the grading module of this version, `public/grade/<version>.js`. It holds the exercises,
 * the experiments and the library as they are now, so that work on assignments of this release is graded in the same
 * way for as long as the file is kept. A file that is there is never written again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { continueInToolNode, explain, install, root, Sentence } from './toolbox.mjs';

/**
 * The text of the module of a release, in one file without imports.
 * @param {string} version @param {string} content the folder with the chapters
 */
export async function gradingModule(version, content) {
  const { rolldown } = await import('rolldown');
  const chapters = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'exercises.ts')))
    .map(({ name }) => name)
    .sort();
  const src = join(root, 'src').replaceAll('\\', '/');
  const folder = content.replaceAll('\\', '/');
  const entry = `
    import { engineHere } from '${src}/exercises/engine/here.ts';
    import { openGrader as open } from '${src}/exercises/grading/release/grader.ts';
    import { computeOn } from '${src}/experiments/runner/compute-on.ts';
    import { exact } from '${src}/experiments/runner/device.ts';
    ${chapters.map((name, at) => `import { exercises as chapter${at} } from '${folder}/${name}/exercises.ts';`).join('\n')}
    const chapters = new Map([${chapters.map((name, at) => `['${name}', chapter${at}]`).join(', ')}]);
    export const contract = 1;
    export const version = '${version}';
    const ready = () => computeOn(exact);
    const engine = engineHere(() => Promise.reject(new Error('A program is run where there is a fence.')));
    export const exercisesOf = async (slug) => chapters.get(slug) ?? [];
    export async function run(errand) {
      const { reason } = await ready();
      if (reason !== null) throw new Error('This machine cannot compute as the book does: ' + reason);
      return engine.fetch(errand);
    }
    export async function openGrader(assignment, options) {
      const { reason } = await ready();
      if (reason !== null) return { problem: 'This machine cannot compute as the book does: ' + reason };
      return open(assignment, exercisesOf, options);
    }`;
  const bundle = await rolldown({
    input: 'entry',
    logLevel: 'warn',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(root, 'grading-module.ts') : null),
        load: (id) =>
          id === join(root, 'grading-module.ts') ? { code: entry, moduleType: 'js' } : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true, codeSplitting: false });
  await bundle.close();
  return output[0].code;
}

async function release() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(root, 'public', 'grade');
  const file = join(folder, `${version}.js`);
  if (existsSync(file))
    throw new Sentence(
      `public/grade/${version}.js is there: release ${version} is out, and its grading never changes. Raise the version in package.json first.`,
    );
  const text = await gradingModule(version, join(root, 'content'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  console.log(
    `wrote public/grade/${version}.js, ${Math.round(text.length / 1000)} kB. Commit it with the release.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await install();
    await continueInToolNode(fileURLToPath(import.meta.url));
    await release();
  } catch (problem) {
    explain(problem);
  }
}
