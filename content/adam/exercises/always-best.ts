import { defineExercise } from '../../../src/exercises/define.ts';

export const alwaysBest = defineExercise<null>({
  id: 'adam/always-best',
  version: 1,
  kind: 'choice',
  title: 'What the curves say',
  minutes: 4,
  points: 2,
  goals: ['compare'],
  credit: 'practice',
  errata: ['R-79'],
  isSeveral: false,
  printed: null,

  prompt: `
A report trains one network with Adam and with gradient descent, both at η = 0.001, for 20 epochs on one seed. Adam’s training loss ends at 0.05, the other’s at 0.9. The report says: Adam is the better optimiser.

Which run would tell most about that sentence?`,

  options: [
    {
      id: 'longer',
      text: 'both again, for 200 epochs at the same η',
      reply:
        'Gradient descent at 0.001 would go on creeping, and the report would still compare one good rate with one poor one. What has been chosen for Adam only?',
    },
    {
      id: 'seeds',
      text: 'both again on ten seeds at the same η',
      reply:
        'That tells how much of the gap is luck, and at 0.05 against 0.9 little is. The rate was the same on all ten. What does 0.001 mean to each rule?',
    },
    {
      id: 'tuned',
      text: 'each at the best η of one grid, under the same budget, on several seeds',
      reply:
        'Yes. A rate of 0.001 is a step of 0.001 to Adam, and 0.001 times a slope to the other.',
    },
    {
      id: 'test',
      text: 'the test loss of the two runs as they are',
      reply:
        'It would compare a net that has learned with one that has hardly begun. Test loss is the right quantity once both have been trained. What comes before that?',
    },
  ],
  reference: () => ['tuned'],

  otherwise: 'Four things must be the same for both: start, budget, care in choosing the numbers, seeds. Which of them was not?',
  right: 'Yes. Momentum might join the race, too: of rules with one rate it is the one that is used.',

  hints: [
    'Ask what was chosen for Adam’s sake and what for the other’s.',
    'The same number η means different lengths of step to the two rules.',
    'A fair race lets each rule use its own best rate, found with the same effort.',
  ],
  solution: `
0.001 is Adam’s usual rate. Gradient descent multiplies it by the slope, so its steps are much shorter, and its best rate is often a hundred or a thousand times larger. The report compared a tuned rule with an untuned one.

Several seeds and the loss on new data come next: the sentence of the report is about optimisers, and one seed is about one start.

To check it, change **learning rates** in <See figure="adam#curves" /> from one for all to the best of each.`,
}); // biome-ignore format: texts in one line
