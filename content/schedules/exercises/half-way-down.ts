import { defineExercise } from '../../../src/exercises/define.ts';
import { scheduleOf } from '../../../src/experiments/schedules/kinds.ts';

interface Place {
  readonly rate: number;
  readonly steps: number;
  readonly at: number;
}

const rateAt = ({ rate, steps, at }: Place) =>
  scheduleOf({ kind: 'cosine', learningRate: rate, steps })(at);
const show = (value: number) => `${Number(value.toPrecision(4))}`;
/** The cosine alone, from 1 to −1. */
const cosine = (place: Place) => (2 * rateAt(place)) / place.rate - 1;

export const halfWayDown = defineExercise<Place>({
  id: 'schedules/half-way-down',
  version: 1,
  kind: 'numeric',
  title: 'On the cosine',
  minutes: 3,
  points: 2,
  goals: ['decay'],
  credit: 'practice',
  figures: 3,
  generate(random) {
    const steps = random.pick([600, 1200, 2400]);
    const share = random.pick([1 / 4, 1 / 3, 2 / 3, 3 / 4]);
    return { rate: random.pick([0.05, 0.1, 0.2, 0.4]), steps, at: Math.round(steps * share) };
  },
  printed: { rate: 0.1, steps: 1000, at: 500 },
  quantity: '$\\eta$',

  prompt: ({ rate, steps, at }) => `
A learning rate starts at η₀ = ${rate} and follows $\\eta_t = \\eta_0\\,(1 + \\cos(\\pi t/T))/2$ with $T$ = ${steps}.

What is it at update ${at}? Give three significant figures.`,

  reference: rateAt,
  wrong: (place) => [
    {
      id: 'no-half',
      answer: 2 * rateAt(place),
      feedback:
        'Twice too large: 1 + cos goes from 2 to 0, so the half in front of it is needed. What would your formula give at $t$ = 0?',
    },
    // Half way down a straight line and the cosine meet.
    ...(2 * place.at === place.steps
      ? []
      : [
          {
            id: 'straight',
            answer: place.rate * (1 - place.at / place.steps),
            feedback:
              'That is a straight line from η₀ to 0. The cosine lies above it in the first half and below it in the second. Which angle belongs to this update?',
          },
          {
            id: 'cosine-alone',
            answer: place.rate * cosine(place),
            feedback:
              'You took the cosine by itself, which would be negative past the half. What is added to it before it is halved?',
          },
          {
            id: 'as-degrees',
            answer: place.rate,
            feedback:
              'That is the rate of the start. A calculator in degrees takes π·t/T as a small angle. In degrees the angle is 180 · t/T: which is it here?',
          },
        ]),
  ],
  otherwise:
    'Write the angle π·t/T first. Which share of a half turn is it, and what is its cosine?',
  right: ({ at, steps }) =>
    at * 2 === steps
      ? 'Yes, η₀/2: a quarter turn has cosine 0. Half of all updates are made at more than half of the rate.'
      : 'Yes. The cosine stays high at first and low at the end, and is steepest in the middle.',

  hints: [
    'What share of a half turn has the angle gone?',
    ({ at, steps }) => `${at} of ${steps} updates, so the angle is ${show(at / steps)} times π.`,
    (place) => `Its cosine is ${show(cosine(place))}. Add 1, halve, multiply by η₀.`,
  ],
  solution: (place) => `
The angle is π · ${place.at}/${place.steps}, which is ${show((180 * place.at) / place.steps)} degrees. Its cosine is ${show(cosine(place))}, so the rate is ${place.rate}/2 · (1 + ${show(cosine(place))}) = ${show(rateAt(place))}.

To check it, choose the cosine in <See figure="schedules#ways" /> and go to the same share of the updates.`,
});
