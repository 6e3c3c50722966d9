import { defineExercise } from '../../../src/exercises/define.ts';

export const singleExample = defineExercise<null>({
  id: 'normalization/single-example',
  version: 1,
  kind: 'choice',
  title: 'One picture at a time',
  minutes: 2,
  points: 1,
  goals: ['inference'],
  credit: 'practice',
  isSeveral: false,
  printed: null,

  prompt: `
A trained network with batch normalisation answers requests, one picture at a time. Which mean and variance does each batch-norm layer use?`,

  options: [
    {
      id: 'own',
      text: 'those of the one picture',
      reply:
        'A batch of one is its own mean: every value becomes 0, whatever the picture. What could the layer use that it has seen before?',
    },
    {
      id: 'running',
      text: 'running averages of the means and variances of the training batches',
      reply:
        'Yes. They are fixed after training, so a picture gets the same answer in any company.',
    },
    {
      id: 'learned',
      text: 'γ and β, which have learned them',
      reply:
        'γ and β come after the statistics: they stretch and shift what is already normalised. By what is it normalised?',
    },
    {
      id: 'last',
      text: 'those of the last training batch',
      reply:
        'That batch is one draw of many. What keeps a single batch from deciding every later answer?',
    },
  ],
  reference: () => ['running'],
  otherwise: 'What does the layer know at that time that does not depend on other pictures?',
  right:
    'Yes. In PyTorch this is what `model.train(False)` switches to; in Keras a call with `training=False`.',
  hints: [
    'Ask what there is besides the one picture.',
    'A batch-norm layer has two learned vectors and two remembered ones.',
    'The remembered ones were moved a little by every training batch.',
  ],
  solution: `
Training keeps a running mean and a running variance for each unit. In inference they take the place of the batch's own, and nothing moves any more.

To check it, set <See figure="normalization#stepper" /> to **inference**: mean and variance have become inputs.`,
});
