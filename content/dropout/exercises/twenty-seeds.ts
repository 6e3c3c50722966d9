import { defineExercise } from '../../../src/exercises/define.ts';

export const twentySeeds = defineExercise<null>({
  id: 'dropout/twenty-seeds',
  version: 1,
  kind: 'choice',
  title: 'In how many of twenty?',
  minutes: 2,
  points: 1,
  goals: ['evidence'],
  credit: 'practice',
  isSeveral: false,
  printed: null,

  prompt: `
The moons of this chapter, twenty seeds: 60 points, a 2-128-128-1 network, 1,000 updates. Each seed trains one network without dropout and one with p = 0.8, from the same first weights and on the same points.

In how many of the twenty is the test loss lower with p = 0.8?`,

  options: [
    {
      id: 'half',
      text: 'about 10',
      reply:
        'That would be a coin: dropout of 0.8 would do nothing to the test loss. Two seeds of the figure are enough to doubt it. What do they show?',
    },
    {
      id: 'most',
      text: '11 to 16',
      reply:
        'This is what p = 0.2 does: 12 of 20. The means of 0.8 and 0 are farther apart than one deviation of either. What does that leave for pairs?',
    },
    {
      id: 'nearly-all',
      text: '17 to 20',
      reply: 'Yes: all 20 in our runs, and in those of another program with other random numbers.',
    },
  ],
  reference: () => ['nearly-all'],
  otherwise:
    'Compare the gap of the two means with the spread of the seeds. How often can a pair be the wrong way round?',
  right: 'The pairs share points and start, so little but the masks differs within one.',
  hints: [
    'Train the two seeds of the figure, then resample.',
    'The means are 2.59 and 0.755, with deviations of 1.81 and 0.47 over seeds.',
    'A seed that is hard for one network is hard for the other. Within a pair the gap varies less than the losses do.',
  ],
  solution: `
In all twenty. Without dropout the losses run from 1 to 8, with p = 0.8 from 0.3 to 2.3, and the two vary together: they share their points.

To check it, set <See figure="dropout#moons" /> to 20 seeds, which takes half a minute, and read its sentence.`,
});
