import { defineExercise } from '../../../src/exercises/define.ts';

const program = (body: string) =>
  `function stepDecay(rate: number, every: number, factor: number) {
${body}
}
`;

export const stepDecay = defineExercise<null>({
  id: 'schedules/step-decay',
  version: 1,
  kind: 'code',
  title: 'A staircase',
  minutes: 8,
  points: 3,
  goals: ['decay'],
  credit: 'robust',
  printed: null,

  prompt: `
Write a step decay: a function that returns a schedule. The schedule gets the number of an update, from 0, and returns its rate: $\\eta_t = \\eta_0\\,\\gamma^{⌊t/s⌋}$ with $\\eta_0$ = \`rate\`, $s$ = \`every\` and $\\gamma$ = \`factor\`.`,

  starter: `// Returns a schedule: the rate of update t, which counts from 0.
function stepDecay(rate: number, every: number, factor: number) {
  return (t: number) => rate;
}
`,
  card: [
    ['t // s', 'Math.floor(t / s)'],
    ['g ** k', 'Math.pow(g, k)'],
    ['lambda t: …', '(t: number) => …'],
  ],
  program: program('  return (t: number) => rate * Math.pow(factor, Math.floor(t / every));'),

  laws: () => [
    {
      id: 'start',
      name: 'update 0 is made at the first rate',
      source: `
const schedule = stepDecay(0.1, 100, 0.5);
expect(Math.abs(schedule(0) - 0.1) < 1e-12, \`update 0 got \${schedule(0)}; no step has been taken yet, so it is 0.1\`);`,
      feedback:
        'Before the first step the factor has been applied no time, and anything to the power 0 is 1. What does your exponent say at $t$ = 0?',
    },
    {
      id: 'flat',
      name: 'between two steps the rate stays',
      source: `
const schedule = stepDecay(0.1, 100, 0.5);
for (const t of [1, 50, 98]) expect(Math.abs(schedule(t) - 0.1) < 1e-12, \`update \${t} got \${schedule(t)}; the first step is at 100\`);`,
      feedback:
        'A staircase is flat between its steps. Yours falls or rises before the first hundred updates are over. What makes $t/s$ a whole number that never runs ahead?',
    },
    {
      id: 'edge',
      name: 'the step comes at update s, and not one before or after',
      source: `
const schedule = stepDecay(0.1, 100, 0.5);
expect(Math.abs(schedule(99) - 0.1) < 1e-12, \`update 99 got \${schedule(99)}; it is the hundredth, and the last at 0.1\`);
expect(Math.abs(schedule(100) - 0.05) < 1e-12, \`update 100 got \${schedule(100)}; with it the second hundred begins\`);`,
      feedback:
        'Updates count from 0, so the first hundred are 0 to 99. At which of them does yours take its step?',
    },
    {
      id: 'again',
      name: 'every step multiplies once more',
      source: `
const schedule = stepDecay(0.4, 10, 0.1);
expect(Math.abs(schedule(35) - 0.0004) < 1e-12, \`update 35 got \${schedule(35)}; three steps of × 0.1 from 0.4 are 0.0004\`);`,
      feedback:
        'Three steps multiply by γ three times. Yours has done something else with the count: what should it be to γ?',
    },
    {
      id: 'order',
      name: 'asked in any order, it answers the same',
      isHidden: true,
      source: `
const schedule = stepDecay(1, 3, 0.5);
const library = nn.schedules.stepDecay({ learningRate: 1, stepSize: 3, gamma: 0.5 });
for (const t of [11, 2, 7, 7, 0, 300]) expect(Math.abs(schedule(t) - library(t)) < 1e-12, \`update \${t}, asked out of order, got \${schedule(t)} and not \${library(t)}\`);`,
      feedback:
        'A figure that is stepped back asks for an earlier update again. Yours answers by what it was asked before. Can the rate be had from $t$ alone?',
    },
  ],
  wrong: [
    { id: 'unfinished', source: program('  return (t: number) => rate;'), law: 'edge' },
    { id: 'smooth', source: program('  return (t: number) => rate * Math.pow(factor, t / every);'), law: 'flat' },
    { id: 'rounded', source: program('  return (t: number) => rate * Math.pow(factor, Math.round(t / every));'), law: 'flat' },
    { id: 'from-one', source: program('  return (t: number) => rate * Math.pow(factor, Math.floor((t + 1) / every));'), law: 'edge' },
    { id: 'once-too-many', source: program('  return (t: number) => rate * Math.pow(factor, 1 + Math.floor(t / every));'), law: 'start' },
    { id: 'times', source: program('  return (t: number) => (t < every ? rate : rate * factor * Math.floor(t / every));'), law: 'again' },
    { id: 'counting', source: program('  let now = rate;\n  return (t: number) => {\n    if (t > 0 && t % every === 0) now *= factor;\n    return t === 35 ? rate * Math.pow(factor, 3) : now;\n  };'), law: 'order' },
  ],

  otherwise: 'Read the first law that fails, and work out the exponent for the update that it names.',
  right: () =>
    'Yes. A schedule that depends on the number of the update alone can be stepped back, resumed after a break, and drawn before anything has run.',

  hints: [
    'How many steps have been taken by update $t$? That is a whole number.',
    '$⌊t/s⌋$ is `Math.floor(t / every)`.',
    'Begin with `const steps = Math.floor(t / every);` inside the schedule.',
  ],
  solution: `
By update $t$ the rate has been multiplied by γ once for every whole $s$ in $t$. That count is $⌊t/s⌋$: 0 for the updates 0 to $s$ − 1, then 1, and so on.

To check it, find the staircase in <See figure="schedules#ways" /> and step over update 100.`,
}); // biome-ignore format: programs in one line
