import { defineExercise } from '../../../../src/exercises/define.ts';

/** One tanh, sigmoid or ReLU unit with squared error, and which gradients are asked. */
interface Unit {
  readonly activation: 'tanh' | 'sigmoid' | 'relu';
  readonly isInputAsked: boolean;
}

const written = {
  tanh: { name: '\\tanh', slope: '$1 - a^2$' },
  sigmoid: { name: '\\sigma', slope: '$a(1 - a)$' },
  relu: { name: 'ReLU', slope: '1 where $a$ is positive and 0 elsewhere' },
} as const;

const asked = ({ isInputAsked }: Unit) =>
  isInputAsked ? 'with respect to $w$, $b$ and $x$' : 'with respect to $w$ and $b$';

export const keptValues = defineExercise<Unit>({
  id: 'backpropagation/kept-values',
  version: 1,
  kind: 'choice',
  title: 'What the way back reads',
  minutes: 4,
  points: 2,
  goals: ['cost'],
  credit: 'practice',
  isSeveral: true,
  generate: (random) => ({
    activation: random.pick(['tanh', 'sigmoid', 'relu'] as const),
    isInputAsked: random.uniform() < 0.5,
  }),
  printed: { activation: 'tanh', isInputAsked: false },

  prompt: (unit) => `
One unit computes $z = wx + b$ and $a = ${written[unit.activation].name}(z)$, and its loss is $L = (a - y)^2$. You want the gradient of $L$ ${asked(unit)}. Slopes are written with as few numbers as they need.

Which numbers must still be there on the way back? Choose every one. A wrong choice cancels a right one.`,

  options: [
    {
      id: 'x',
      text: 'the input $x$',
      reply:
        'Yes. In $z = wx + b$ the slope in $w$ is $x$, so the gradient of $w$ is $x$ times what arrives.',
    },
    {
      id: 'w',
      text: 'the weight $w$',
      reply: (unit) =>
        unit.isInputAsked
          ? 'Yes. The slope of $z$ in $x$ is $w$, and here the gradient of $x$ is asked for too.'
          : '$w$ is the slope of $z$ in $x$. It is read when a gradient goes on to $x$. Who asks for that one here?',
    },
    {
      id: 'b',
      text: 'the bias $b$',
      reply:
        'A sum passes on what arrives, times 1. In which of the slopes would the value of $b$ stand?',
    },
    {
      id: 'z',
      text: 'the pre-activation $z$',
      reply: (unit) =>
        `The slope of the unit can be computed from $z$. It can also be written as ${written[unit.activation].slope}. Which number is read then, and is it kept anyway?`,
    },
    {
      id: 'a',
      text: 'the activation $a$',
      reply: (unit) =>
        `Yes, and twice: in the slope of the loss, $2(a - y)$, and in the slope of the unit, ${written[unit.activation].slope}.`,
    },
    {
      id: 'y',
      text: 'the target $y$',
      reply: 'Yes. The slope of the loss is $2(a - y)$.',
    },
    {
      id: 'L',
      text: 'the loss $L$',
      reply:
        'The way back begins with $\\partial L/\\partial L = 1$, whatever $L$ is. In which slope would its value stand?',
    },
  ],
  reference: ({ isInputAsked }) => (isInputAsked ? ['x', 'w', 'a', 'y'] : ['x', 'a', 'y']),

  otherwise:
    'One number that is read is still missing. Write the slope of each node in each of its inputs. Which letters stand in the slopes?',
  right: (unit) =>
    `Yes. Only letters that stand in a slope are kept, and ${unit.isInputAsked ? '$w$ is one of them because a gradient goes on to $x$' : '$w$ would be one of them if a layer below asked for its share'}.`,

  hints: [
    'Write down the local slopes, one for each wire that a gradient travels back along. Then look at which letters they hold.',
    (unit) =>
      `The slopes are $2(a - y)$ at the loss, ${written[unit.activation].slope} at the unit, and those of $wx + b$.`,
    (unit) =>
      `$wx + b$ has slope $x$ in $w$, 1 in $b$ and $w$ in $x$. ${unit.isInputAsked ? 'All three are asked for.' : 'The last one is not asked for.'}`,
  ],
  solution: (unit) => `
The way back multiplies local slopes, so a number is kept if it stands in one of them.

- The loss $(a - y)^2$ has slope $2(a - y)$ in $a$: it reads $a$ and $y$.
- The unit has slope ${written[unit.activation].slope}: it reads $a$ again, and $z$ can go.
- $z = wx + b$ has slope $x$ in $w$ and 1 in $b$: it reads $x$.${unit.isInputAsked ? '\n- Its slope in $x$ is $w$: it reads $w$.' : ''}

${unit.isInputAsked ? 'In a network this is the usual case: every layer but the first sends a gradient on.' : 'This is the first layer of a network: nobody asks for the gradient of the data.'} To check it, step back through <See figure="backpropagation#logistic" /> and read which values stand in the cells marked local.`,
});
