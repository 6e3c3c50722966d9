import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Files of a folder, as paths from the root, with forward slashes. */
function filesIn(folder: string, kinds = /\.(ts|tsx|astro|mdx|mjs)$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Where an import leads: a path from the root, or the name of a package. */
function target(file: string, specifier: string): string {
  if (specifier === '@book') return 'src/site/book/index.ts';
  if (specifier.startsWith('@widgets/')) return `src/widgets/${specifier.slice(9)}`;
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, resolve(root, dirname(file), specifier.split('?')[0] ?? '')).replaceAll(
    '\\',
    '/',
  );
}

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)|new URL\('([^']+)', import\.meta\.url\)/gm,
  );
  return [...found].map((match) => ({
    from: file,
    to: target(file, match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''),
  }));
}

const imports = [...filesIn('src'), ...filesIn('content')]
  .filter((file) => !file.includes('scratch-'))
  .flatMap(importsOf);

/** What each part of the project may import besides itself and packages. The most particular part that fits a path counts. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/nn': [],
  'src/experiments': ['src/nn'],
  'src/exercises': ['src/experiments', 'src/nn'],
  'src/exercises/view': [
    'src/exercises',
    'src/widgets/kit',
    'src/experiments',
    'src/nn',
    'content',
  ],
  'src/widgets/kit': ['src/experiments', 'src/nn'],
  'src/widgets': ['src/widgets/kit', 'src/experiments', 'src/nn'],
  'src/site': [
    'src/widgets',
    'src/widgets/kit',
    'src/exercises',
    'src/exercises/view',
    'src/experiments',
    'src/nn',
    'content',
    'content/contents.ts',
  ],
  'src/classroom': [
    'src/exercises',
    'src/exercises/view',
    'src/widgets/kit',
    'src/experiments',
    'src/nn',
    'content',
    'content/contents.ts',
  ],
  'src/pages': ['src', 'content', 'content/contents.ts'],
  'src/content.config.ts': [],
  'src/env.d.ts': [],
  content: ['src/site', 'src/widgets', 'src/widgets/kit', 'src/exercises', 'src/experiments'],
  'content/contents.ts': [],
};

const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The part of the project that a path belongs to: the longest name in `allowed` that fits. */
const partOf = (path: string) =>
  Object.keys(allowed)
    .filter((part) => inside(path, part))
    .sort((a, b) => b.length - a.length)[0];

const isOwn = (path: string) => path.startsWith('src/') || path.startsWith('content/');
const list = (found: readonly Import[]) => found.map(({ from, to }) => `${from} → ${to}`);

describe('who may import whom', () => {
  test('every file belongs to a part of the project that the architecture names', () => {
    expect(imports.filter(({ from }) => partOf(from) === undefined)).toEqual([]);
  });

  test('imports follow the order content → site → widgets → experiments → nn', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!isOwn(to)) return false;
      const [source, goal] = [partOf(from) ?? '', partOf(to) ?? ''];
      if (source === goal) return false;
      return !(allowed[source] ?? []).some((part) =>
        part === 'src' ? inside(to, 'src') : part === goal,
      );
    });
    expect(list(wrong)).toEqual([]);
  });

  test('a widget imports no other widget, only the kit', () => {
    const widget = (path: string) => /^src\/widgets\/([^/]+)/.exec(path)?.[1];
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [widget(from), widget(to)];
      return a !== undefined && b !== undefined && a !== b && b !== 'kit';
    });
    expect(list(wrong)).toEqual([]);
  });

  test('everyone reaches the library through its public face', () => {
    const wrong = imports.filter(
      ({ from, to }) => !inside(from, 'src/nn') && inside(to, 'src/nn') && to !== 'src/nn/index.ts',
    );
    expect(list(wrong)).toEqual([]);
  });

  test('the library imports nothing outside itself', () => {
    expect(
      list(imports.filter(({ from, to }) => inside(from, 'src/nn') && !inside(to, 'src/nn'))),
    ).toEqual([]);
  });

  test('contents.ts imports nothing', () => {
    expect(imports.filter(({ from }) => from === 'content/contents.ts')).toEqual([]);
  });
});

describe('what a run may depend on', () => {
  const pure = [
    ...filesIn('src/nn'),
    ...filesIn('src/experiments'),
    ...filesIn('src/exercises').filter((file) => !file.includes('/view/')),
    ...filesIn('src/widgets').filter((file) => file.endsWith('/model.ts')),
  ];
  const code = (file: string) =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
  const using = (pattern: RegExp, files: Iterable<string>) =>
    [...files].filter((file) => pattern.test(code(file)));

  /** Where a run meets the machine: it hands the clock to whoever measures the machine. */
  const edge = 'src/experiments/runner/worker.ts';

  test('no global random numbers and no clock', () => {
    const inside = pure.filter((file) => file !== edge);
    expect(using(/Math\.random|\bDate\.now|new Date\b|performance\.now/, inside)).toEqual([]);
  });

  test("none of the engines' transcendental functions, which differ from browser to browser", () => {
    const transcendental =
      /Math\.(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)\b| \*\*=? /; // the operator as Biome writes it, not **bold** in a sentence
    // Scales of a chart only place marks; everything else that a widget computes is a number of the book.
    const widgets = filesIn('src/widgets').filter(
      (file) => file.endsWith('.ts') && !/^src\/widgets\/kit\/(chart|plot)\//.test(file),
    );
    expect(using(transcendental, new Set([...pure, ...widgets]))).toEqual([]);
  });

  test('no code made from text anywhere', () => {
    const all = [...filesIn('src'), ...filesIn('content')];
    expect(using(/\beval\(|new Function\(|\bFunction\(/, all)).toEqual([]);
  });

  test('no document outside drawing and WebGL', () => {
    const files = pure.filter((file) => !file.includes('/backends/webgl/'));
    expect(using(/\b(document|window|localStorage)\.\w/, files)).toEqual([]);
  });
});

describe('style sheets', () => {
  const rules = (file: string) =>
    readFileSync(join(root, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '');
  /** Classes that a sheet dresses wherever they stand: `.figure {`, `.figure__head {`. */
  const dressed = (file: string) =>
    [...rules(file).matchAll(/(?:^|[{}])([^{}@]+)(?=\{)/g)]
      .flatMap(([, selectors = '']) => selectors.replace(/\([^()]*\)/g, '()').split(','))
      .flatMap((selector) => /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1] ?? []);

  // Sheets of all figures come together on a page: the progress page once took the looks of a running figure.
  test('no class is dressed in two parts of the source', () => {
    const owners = new Map<string, Set<string>>();
    const sheets = filesIn('src', /(?<!print)\.css$/);
    expect(sheets.length).toBeGreaterThan(50);
    for (const file of sheets)
      for (const name of dressed(file))
        owners.set(
          name,
          (owners.get(name) ?? new Set()).add(file.split('/').slice(0, 2).join('/')),
        );
    expect([...owners].filter(([, parts]) => parts.size > 1).map(([name]) => name)).toEqual([]);
  });
});
