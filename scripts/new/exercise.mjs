// @ts-check
/** `npm run new:exercise -- <chapter>/<name> [numeric | choice]`: an exercise that passes its tests, to be filled in. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkName, mustBeFree, read, refuse, root, run, spellings, write } from './scaffold.mjs';

const example = 'npm run new:exercise -- gradient-descent/first-step numeric';
const [id = '', kind = 'numeric'] = process.argv.slice(2);
const [slug, last, ...rest] = id.split('/');
if (rest.length > 0 || (id !== '' && last === undefined))
  refuse(
    `"${id}" is no exercise's id: it is the chapter's slug, a slash and a name, as in ${example}`,
  );
const chapter = checkName('chapter', slug, example);
const name = checkName('exercise', last, example);
if (!['numeric', 'choice'].includes(kind))
  refuse(
    `There is no scaffold of kind "${kind}": choose numeric or choice. Of the other kinds content/backpropagation/exercises holds one each to begin from.`,
  );
if (!read('content/contents.ts').includes(`'${chapter}'`))
  refuse(`content/contents.ts has no page "${chapter}"; take a slug that stands there.`);

const { title, variable } = spellings(name);
const file = `content/${chapter}/exercises/${name}.ts`;
const list = `content/${chapter}/exercises.ts`;
mustBeFree([file]);
const known = existsSync(join(root, list)) ? read(list) : '';
if (known.includes(`${variable},`))
  refuse(`${list} lists a ${variable} already; choose another name.`);

const head = `  id: '${chapter}/${name}',
  version: 1,
  kind: '${kind}',
  title: '${title}',
  minutes: 2,
  points: 1,
  goals: [],
  credit: 'practice',`;

const numeric = `import { defineExercise } from '../../../src/exercises/define.ts';

/** The numbers of a variant. */
interface Numbers {
  readonly a: number;
  readonly b: number;
}

export const ${variable} = defineExercise<Numbers>({
${head}
  figures: 3,
  generate: (random) => ({ a: random.integer(3, 9), b: random.integer(11, 19) }),
  printed: { a: 3, b: 12 },
  quantity: 'Product',

  prompt: ({ a, b }) => \`
Two factors are \${a} and \${b}.

What is their product? Type a whole number.\`,

  reference: ({ a, b }) => a * b,
  wrong: ({ a, b }) => [
    {
      id: 'sum',
      answer: a + b,
      feedback: \`\${a + b} is \${a} and \${b} added. Which operation joins two factors?\`,
    },
  ],
  otherwise: 'Work it out once more on paper. Which step could be off?',
  right: 'Yes. The order of two factors does not matter.',
  hints: [
    'Look at the word that says how the two numbers are joined.',
    ({ a, b }) => \`A product takes \${b} as often as \${a} says.\`,
    ({ b }) => \`Twice \${b} is \${2 * b}. How many more of them are needed?\`,
  ],
  solution: ({ a, b }) => \`
Take \${b} as often as \${a} says: \${a} times \${b} is \${a * b}.

To check it, change the order: \${b} times \${a} is \${a * b} too.\`,
});
`;

const choice = `import { defineExercise } from '../../../src/exercises/define.ts';

export const ${variable} = defineExercise<null>({
${head}
  isSeveral: false,
  printed: null,

  prompt: 'Which of the two is larger?',
  options: [
    { id: 'quarter', text: '1/4', reply: 'Four quarters make a whole, and two halves do. Which piece is larger?' },
    { id: 'half', text: '1/2', reply: 'Yes. The fewer pieces, the larger each.' },
  ],
  reference: () => ['half'],

  otherwise: 'Write both as decimal numbers. Which is larger now?',
  right: 'The fewer pieces a whole is cut into, the larger each.',
  hints: [
    'Look at what stands below the line.',
    'It says into how many pieces the whole is cut.',
    'As decimals, 1/4 is 0.25. What is 1/2?',
  ],
  solution: \`
As decimals they are 0.25 and 0.5, so 1/2 is larger.

To check it, add each to itself until there is a whole.\`,
});
`;

const importLine = `import { ${variable} } from './exercises/${name}.ts';\n`;
const listed =
  known === ''
    ? `import type { Exercise } from '../../src/exercises/exercise.ts';\n${importLine}
/** In the order of the chapter. */
export const exercises: readonly Exercise[] = [${variable}];
`
    : known
        .replace(/^import type \{ Exercise \}.*\n/m, (line) => line + importLine)
        .replace(/\n?,?\n?\];\s*$/, `, ${variable}];\n`);

write({ [file]: kind === 'numeric' ? numeric : choice, [list]: listed });
run(
  'node_modules/vitest/vitest.mjs',
  ['run', '--project', 'unit', 'tests/exercises/book/', '-t', `${chapter}/${name} `],
  { GOLDEN: 'new' },
);
console.log('wrote its golden hash to tests/exercises/golden.json');
console.log(
  `Show it in the chapter with <Exercise id="${chapter}/${name}" />, look at it under /x/${chapter}/${name}/, and replace every text.`,
);
