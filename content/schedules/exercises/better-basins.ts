import { defineExercise } from '../../../src/exercises/define.ts';

export const betterBasins = defineExercise<null>({
  id: 'schedules/better-basins',
  version: 1,
  kind: 'choice',
  title: 'Why does the loss drop?',
  minutes: 3,
  points: 2,
  goals: ['floor'],
  credit: 'practice',
  isSeveral: false,
  printed: null,

  prompt: `
A training loss has trembled around 0.40 for ten epochs. You divide η by ten, and within one epoch it is at 0.28.

What has most likely happened?`,

  options: [
    {
      id: 'basin',
      text: 'The smaller steps have found a better minimum.',
      reply:
        'To get into another minimum a run must cross what lies between, and smaller steps cross less. What else does a smaller rate lower?',
    },
    {
      id: 'floor',
      text: 'The run has come lower in the minimum where it was.',
      reply:
        'Yes. The noise of the mini-batches held it up at a height of about ησ²/4 per direction, and η is a tenth.',
    },
    {
      id: 'stable',
      text: 'At the old rate training was diverging.',
      reply:
        'A run that diverges grows from update to update. This one stayed at 0.40 for ten epochs. What keeps a stable run from falling?',
    },
    {
      id: 'batch',
      text: 'The mini-batches have become less noisy.',
      reply:
        'The batches are drawn as before, and their slopes are as noisy. By what is that noise multiplied before it reaches the weights?',
    },
  ],
  reference: () => ['floor'],

  otherwise:
    'Ask what a rate of a tenth changes: the slopes, the noise on them, or what both do to the weights.',
  right:
    'Yes. Before you call it a better minimum, try the large rate again from there: the loss goes back up to where it was.',

  hints: [
    'On the noisy bowl there is one minimum, and the height drops all the same.',
    'The floor of a rate is about ησ²/4 per direction. What happens to it?',
    'Which answer needs no second minimum, and no change of the data?',
  ],
  solution: `
With noisy slopes a constant rate settles at a height that is about proportional to it. A tenth of the rate has a tenth of that height, and gets there within a few times 1/(ηh) updates. Nothing has to be found for that.

To check it, run E-38 on <See figure="schedules#slips" />: after the reduction no run changes its well, and all come lower.`,
});
