import { defineExercise } from '../../../src/exercises/define.ts';
import { type RaceResult, readRace, updatesTo } from '../../../src/exercises/kinds/race-target.ts';

const budget = 1000;

export const threeHundred = defineExercise<null, RaceResult>({
  id: 'adam/three-hundred',
  version: 1,
  kind: 'target',
  title: 'Round the bend in 300',
  minutes: 8,
  points: 3,
  goals: ['compare'],
  credit: 'robust',
  errata: ['R-79'],
  printed: null,
  experiment: 'optimizer-race',
  seeds: 1,
  seconds: 1,

  prompt: `
The landscape is Rosenbrock’s bent valley, (1 − x)² + 100(y − x²)², the start (−1.2, 1). Adam at its best rate, η = 1, needs 397 updates until $f$ is below 10⁻⁴.

Choose a rule and a rate, and be there in at most 300 updates. **Run** shows a race; **Check** runs it again.`,

  knobs: [
    {
      kind: 'pick',
      id: 'rule',
      label: 'optimiser',
      options: [
        { id: 'gradientDescent', text: 'gradient descent' },
        { id: 'momentum', text: 'momentum, β = 0.9' },
        { id: 'nesterov', text: 'Nesterov, β = 0.9' },
        { id: 'rmsprop', text: 'RMSProp' },
        { id: 'adam', text: 'Adam' },
      ],
      start: 'adam',
    },
    { kind: 'number', id: 'rate', label: 'learning rate η', low: 0.0001, high: 3, isLog: true, start: 1 },
  ],
  locked: [
    { name: 'landscape', text: 'Rosenbrock' },
    { name: 'start', text: '(−1.2, 1)' },
    { name: 'budget', text: `${budget} updates` },
  ],
  config: (_none, { rule, rate }) => ({
    landscape: { surface: 'rosenbrock', condition: 100, text: '' },
    start: [-1.2, 1],
    lanes: [{ rule, learningRate: Number(rate) }],
    updates: budget,
    seed: 0,
  }),
  steps: () => 1,
  read: readRace(budget),
  claims: () => [updatesTo('f below 10⁻⁴', { atMost: 300, near: 0.15 })],
  reference: () => ({ rule: 'momentum', rate: 0.003 }),

  misses: [
    {
      id: 'default',
      example: { rule: 'adam', rate: 1 },
      fits: ({ rule }) => rule === 'adam' || rule === 'rmsprop',
      feedback:
        'A rule that makes steps of about η is fast here only with a large η, and then it swings across the bend. Which rules make longer steps only where slopes agree?',
    },
    {
      id: 'plain',
      example: { rule: 'gradientDescent', rate: 0.001 },
      fits: ({ rule }) => rule === 'gradientDescent',
      feedback:
        'Across this valley the curvature is in the hundreds, so η must be about 0.002 at most, and along the floor that is next to nothing. What makes long steps of small slopes that agree?',
    },
    {
      id: 'ahead',
      example: { rule: 'nesterov', rate: 0.001 },
      fits: ({ rule }) => rule === 'nesterov',
      feedback:
        'The look ahead has a lower limit for η: it diverges here at 0.003. Which of the two kinds of momentum bears that rate?',
    },
    {
      id: 'slow',
      example: { rule: 'momentum', rate: 0.0005 },
      fits: ({ rule, rate }) => rule === 'momentum' && Number(rate) < 0.002,
      feedback:
        'The right idea, with too small a rate: look how evenly it creeps along the floor. How far can η go before the start throws it out?',
    },
  ],
  near: 'Close. The same rule with a slightly different η does it.',
  otherwise:
    'Run a few rates of one rule before you change the rule: too small a rate creeps, too large a one is thrown out at the start. Which rule has a rate in between that is fast?',
  right:
    'Yes. On this landscape momentum at its best rate is ahead of Adam at its own; on others it is the other way round.',

  hints: [
    'The way is long and bent, and along it the slopes agree for hundreds of updates.',
    'A sum of slopes that agree makes steps ten times as long, at β = 0.9.',
    'Take momentum, and try rates between 0.001 and 0.005.',
  ],
  solution: `
Momentum with β = 0.9 at η = 0.003 arrives after 285 updates. At 0.001 it creeps, and at 0.01 it is thrown out of the valley.

Nesterov diverges at 0.003 and needs 873 updates at 0.001; Adam needs 397 at η = 1, gradient descent more than 8,000 at any rate. Each of these counts is the best of one grid of rates, which is what a fair comparison needs.

To check it, set these lanes in <See figure="adam#bend" />.`,
}); // biome-ignore format: knobs in one line
