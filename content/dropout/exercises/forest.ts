import { defineExercise } from '../../../src/exercises/define.ts';

export const forest = defineExercise<null>({
  id: 'dropout/forest',
  version: 1,
  kind: 'choice',
  title: 'Like a forest?',
  minutes: 3,
  points: 1,
  goals: ['expectation'],
  credit: 'practice',
  errata: ['R-69'],
  isSeveral: true,
  printed: null,

  prompt: `
"Dropout works like a random forest." In which respects is that **wrong**? Choose all.`,

  options: [
    {
      id: 'shared',
      text: 'the members of the ensemble share their parameters',
      reply: 'Yes: an update under one mask changes nearly all other sub-networks.',
    },
    {
      id: 'trained',
      text: 'most members are never trained on their own',
      reply:
        'Yes: of 2ⁿ masks only those that are drawn see an example, and for many units that is next to none.',
    },
    {
      id: 'asked',
      text: 'the members are not asked one by one',
      reply:
        'Yes: one network with all units on answers for all of them, exactly only where it is linear.',
    },
    {
      id: 'average',
      text: 'the answer stands for an average over many varied models',
      reply:
        'In this respect the comparison holds. What is averaged differs; is an average made in both?',
    },
    {
      id: 'random',
      text: 'the variation comes from random draws',
      reply:
        'A forest draws examples and features, dropout draws units. Is there a draw in both? Then in this the comparison holds.',
    },
  ],
  reference: () => ['shared', 'trained', 'asked'],
  otherwise:
    'Ask three things of each ensemble: what its members share, how each is trained, how the answer is made.',
  right: 'It is nearer to bagging with shared parameters.',
  hints: [
    'What belongs to one tree of a forest alone?',
    'Count the trees of a forest, and the masks of fifty units.',
    'How many answers are computed when a forest is asked, and how many when the network is?',
  ],
  solution: `
Both average over many varied models, and both draw at random. The trees are trained apart, each to its end, and each gives its answer. Sub-networks share every weight; most are never drawn; and one network answers for all.

To check it, run R-69 on <See figure="dropout#bench" />.`,
});
