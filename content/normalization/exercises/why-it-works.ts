import { defineExercise } from '../../../src/exercises/define.ts';

export const whyItWorks = defineExercise<null>({
  id: 'normalization/why-it-works',
  version: 1,
  kind: 'choice',
  title: 'Why does it help?',
  minutes: 3,
  points: 1,
  goals: ['reasons'],
  credit: 'practice',
  errata: ['R-57'],
  isSeveral: false,
  printed: null,

  prompt: `
"Batch normalisation works because it reduces internal covariate shift." Which verdict does the evidence of this chapter bear out?`,

  options: [
    {
      id: 'proved',
      text: 'True: the paper of 2015 showed it',
      reply:
        'The paper named shift as its motive and measured that training is faster. Which experiment would tell the two apart?',
    },
    {
      id: 'disputed',
      text: 'Disputed: nets whose statistics are shaken on purpose still train well, so less shift is not needed',
      reply:
        'Yes. Santurkar and others added shift after batch norm, and found the training hardly worse.',
    },
    {
      id: 'useless',
      text: 'False, and so batch normalisation does not help',
      reply:
        'The race measured that it helps: a wider range of learning rates. A wrong reason does not undo a result. What does it leave open?',
    },
    {
      id: 'gradients',
      text: 'True, in other words: it keeps gradients from exploding',
      reply:
        'Before training it does the opposite in a deep ReLU network: 1.21 per layer. Which figure shows that?',
    },
  ],
  reference: () => ['disputed'],
  otherwise: 'Keep the effect and its explanation apart. Which of the two was measured?',
  right: 'Yes. A smoother loss is the explanation they offer instead; it too has its critics.',
  hints: [
    'The sentence has an effect and a cause in it.',
    'A cause can be tested by taking it away and looking whether the effect goes too.',
    'In R-57 the shift is made hundreds of times larger. Look at what becomes of the accuracy.',
  ],
  solution: `
That batch normalisation helps is measured in <See figure="normalization#race" />. Why it helps is another question.

If less shift were the cause, more shift should undo the help. In R-57 on <See figure="normalization#bench" /> every unit's mean and spread are shaken in every update, and the network still learns better than the plain one. So the sentence is disputed, and the help is not.`,
});
