import { defineExercise } from '../../../src/exercises/define.ts';

interface Task {
  readonly source: string;
  readonly target: string;
  readonly labels: number;
}

export const fewLabels = defineExercise<Task>({
  id: 'training-cnns/few-labels',
  version: 1,
  kind: 'choice',
  title: 'Twelve labels',
  minutes: 3,
  points: 1,
  goals: ['transfer'],
  credit: 'practice',
  errata: ['R-83'],
  isSeveral: false,
  generate: (random) => ({
    ...random.pick([
      {
        source: 'photographs of a thousand kinds of things',
        target: 'two kinds of leaves',
      },
      { source: 'handwritten digits', target: 'ten capital letters' },
    ]),
    labels: random.pick([10, 20, 30]),
  }),
  printed: { source: 'three arms of a spiral', target: 'one arm against the rest', labels: 12 },

  prompt: ({ source, target, labels }) => `
A net has learned ${source} from thousands of examples. Now it is to learn ${target}, a related task, from ${labels} labelled examples.

What is the best first try?`,

  options: [
    {
      id: 'scratch',
      text: 'train a net of the same size from scratch',
      reply: ({ labels }) =>
        `All its weights would have to come from ${labels} examples. What of the first task could be kept?`,
    },
    {
      id: 'frozen',
      text: 'freeze the trained features and train a new last layer',
      reply:
        'Yes: few numbers are learned from few labels. If more labels come, fine-tune at a small rate, and compare.',
    },
    {
      id: 'large-rate',
      text: 'train all layers on, at the rate that the first task had',
      reply:
        'So few labels fit in many ways, and a large rate may wash the features out before the last layer has learned to use them. Which weights need no change at first?',
    },
    {
      id: 'head',
      text: 'keep the old last layer as well, and freeze everything',
      reply: 'Then nothing learns, and its outputs still mean the old classes. Which layer must be new?',
    },
  ],
  reference: () => ['frozen'],
  otherwise: 'Count the numbers that would be learned, and the labels.',
  right: 'Yes. How much it helps depends on how related the tasks are: measure it over several seeds.',
  hints: [
    'How many weights must be learned in each case?',
    'The features of the first task may do for the second. Its classes do not.',
    'One layer must be new, and the others need not move.',
  ],
  solution: `
With few labels, learn few numbers: a new last layer on features that stay. For the spiral with twelve labels that was right in about nine of ten cases, and from scratch in fewer than eight, with wide bands over seeds. With digits and letters the gain was smaller, and with five labels a letter nearly nothing.

If there are more labels, let the features learn on at a small rate, and see on held-out data whether that helps.

To check it, run both tasks of <See figure="training-cnns#letters" />.`,
}); // biome-ignore format: options in one line
