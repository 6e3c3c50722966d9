import { defineExercise } from '../../../src/exercises/define.ts';

export const twoSeeds = defineExercise<null>({
  id: 'dropout/two-seeds',
  version: 1,
  kind: 'choice',
  title: 'Is 0.5 better than 0.2?',
  minutes: 3,
  points: 1,
  goals: ['evidence'],
  credit: 'practice',
  isSeveral: false,
  printed: null,

  prompt: `
You train two seeds of the moons. Once p = 0.5 ends with the lower test loss, once p = 0.2; the mean is lower for 0.5. A friend concludes that 0.5 is better here. What do your two seeds show?`,

  options: [
    {
      id: 'better',
      text: 'that 0.5 is better: its mean is lower',
      reply:
        'One of two means must be lower. Their gap is smaller than what another pair of seeds does to either. What would tell a gap from the luck of the draw?',
    },
    {
      id: 'same',
      text: 'that they are equally good',
      reply:
        'They do not show that either. Two seeds leave room for a gap in both directions. What would narrow it?',
    },
    {
      id: 'open',
      text: 'nothing yet: it takes more seeds, compared in pairs',
      reply:
        'Yes. Over twenty pairs 0.5 is lower in 17, which a coin does once in some 800 times. Two pairs that disagree are a coin’s most likely outcome.',
    },
    {
      id: 'worse',
      text: 'that dropout does not matter here',
      reply:
        'Neither of your networks is without dropout. Which comparison would say something about that?',
    },
  ],
  reference: () => ['open'],
  otherwise: 'Imagine two other seeds. Which of the verdicts would survive them?',
  right:
    'How many seeds are enough depends on the gap: p = 0.8 shows in two, 0.2 against none not in twenty.',
  hints: [
    'Look at the spread over seeds first, and at the gap second.',
    'With fair coins, two tosses disagree half of the time.',
    'What would you expect to see in two seeds if the rates were equally good?',
  ],
  solution: `
If the rates were equally good, two seeds would disagree half of the time. So two that disagree say nothing.

Twenty pairs say something: 0.5 is below 0.2 in 17 of them. An independent set of six seeds, of another program, had means of 2.42 and 2.46, the other way round by a hair. A gap of this size needs many pairs.

To check it, resample <See figure="dropout#moons" /> a few times and read the two middle strokes.`,
});
