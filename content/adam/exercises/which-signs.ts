import { defineExercise } from '../../../src/exercises/define.ts';

interface Signs {
  readonly collects: 'plus' | 'minus';
  readonly slope: number;
}

const line = ({ collects }: Signs) =>
  `$m \\leftarrow \\beta_1 m ${collects === 'plus' ? '+' : '-'} (1-\\beta_1)\\,g$`;
const show = (value: number) => `${Number(value.toPrecision(3))}`;
const needed = ({ collects }: Signs) => (collects === 'plus' ? 'subtract' : 'add');

export const whichSigns = defineExercise<Signs>({
  id: 'adam/which-signs',
  version: 1,
  kind: 'choice',
  title: 'The other sign',
  minutes: 3,
  points: 2,
  goals: ['signs'],
  credit: 'practice',
  errata: ['R-02'],
  isSeveral: false,
  generate: (random) => ({ collects: random.pick(['plus', 'minus'] as const), slope: random.integer(2, 9) }),
  printed: { collects: 'minus', slope: 4 },

  prompt: (signs) => `
The first line of a printed Adam is ${line(signs)}. The last line is smudged at one sign: $w \\leftarrow w \\;?\\; \\eta\\,\\hat m/(\\sqrt{\\hat v}+\\epsilon)$.

A weight meets the slope ${signs.slope} first. Which sign makes it descend?`,

  options: [
    {
      id: 'subtract',
      text: 'a minus',
      reply: ({ collects }) =>
        collects === 'plus'
          ? 'Yes: $m$ points up the slope, and the step goes against it.'
          : 'Here $m$ already points down the slope. Where does subtracting it lead?',
    },
    {
      id: 'add',
      text: 'a plus',
      reply: ({ collects }) =>
        collects === 'plus'
          ? 'With this first line $m$ points up the slope. Where does adding it lead?'
          : 'Yes: $m$ points down the slope, and the step goes with it. Géron prints this pair.',
    },
    {
      id: 'both',
      text: 'either: the correction takes care of the sign',
      reply:
        'The correction divides by a positive number. Follow the first step with each sign: does the weight become smaller both times?',
    },
    {
      id: 'none',
      text: 'neither: the first line has to be changed',
      reply:
        'Of the four ways to write the two signs, two descend. With this first line one of them is left; which?',
    },
  ],
  reference: (signs) => [needed(signs)],

  otherwise: 'Follow the first step: which sign has $m$, and where must $w$ go?',
  right: 'Yes. Two different signs descend, two equal ones climb, from the first update on.',

  hints: [
    'The slope is positive, so the weight must become smaller.',
    ({ slope }) => `After the first line $m$ is ${show(0.1 * slope)} or −${show(0.1 * slope)}. Which of the two?`,
    'The corrections make 1 or −1 of it. Choose the sign that makes the weight smaller.',
  ],
  solution: (signs) => `
With a slope of ${signs.slope} the first line gives $m$ = ${signs.collects === 'plus' ? '' : '−'}${show(0.1 * signs.slope)}, and $\\hat m/\\sqrt{\\hat v}$ = ${signs.collects === 'plus' ? '1' : '−1'}. The weight has to become smaller, so the step is ${signs.collects === 'plus' ? 'subtracted' : 'added'}.

The paper collects $+g$ and subtracts, Géron collects $-g$ and adds. Sources A and D each have one line of the one and one of the other.

To check it, read the four cells of <See figure="adam#signs" />.`,
}); // biome-ignore format: texts in one line
