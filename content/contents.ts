/** One chapter of the book. Its number is its place in `parts`; its URL is its slug and never changes. */
export interface Chapter {
  readonly slug: string;
  readonly title: string;
  /** An unwritten chapter stands in the contents as plain text, without a link. */
  readonly written: boolean;
}

export interface Part {
  readonly title: string;
  readonly chapters: readonly Chapter[];
}

const chapter = (slug: string, title: string, written = false): Chapter => ({
  slug,
  title,
  written,
});

/** Pages before the first chapter, in reading order. They have no number. */
export const frontMatter: readonly Chapter[] = [
  chapter('how-to-use', 'How to use this book', true),
  chapter('notation', 'Notation', true),
];

/** The only list of parts and chapters, in reading order. */
export const parts: readonly Part[] = [
  {
    title: 'What a network computes',
    chapters: [
      chapter('neuron', 'One neuron draws one line'),
      chapter('layers', 'Layers, shapes and the fall of the XOR wall'),
      chapter('activations', 'Activation functions'),
      chapter('outputs-and-losses', 'Outputs and losses'),
    ],
  },
  {
    title: 'Learning',
    chapters: [
      chapter('gradient-descent', 'Gradient descent and the learning rate'),
      chapter('backpropagation', 'Backpropagation on graphs', true),
      chapter('from-scratch', 'A network from scratch, and how to check it'),
      chapter('batches', 'Batches, epochs, iterations'),
    ],
  },
  {
    title: 'Keeping signals alive',
    chapters: [
      chapter('vanishing-gradients', 'Vanishing and exploding gradients; clipping', true),
      chapter('initialization', 'Weight initialisation', true),
      chapter('rectifiers', 'The rectifier family and dying units', true),
      chapter('normalization', 'Normalising inputs and activations', true),
    ],
  },
  {
    title: 'Optimisers',
    chapters: [
      chapter('momentum', 'Momentum and Nesterov', true),
      chapter('adaptive-steps', 'Adaptive step sizes: AdaGrad, Adadelta, RMSProp', true),
      chapter('adam', 'Adam, Nadam and the great race', true),
      chapter('schedules', 'Learning-rate schedules', true),
    ],
  },
  {
    title: 'Generalising',
    chapters: [
      chapter('overfitting', 'Overfitting, validation, early stopping, more data'),
      chapter('weight-penalties', 'L1 and L2'),
      chapter('dropout', 'Dropout', true),
    ],
  },
  {
    title: 'Images and practice',
    chapters: [
      chapter('convolution', 'Convolution and pooling', true),
      chapter('training-cnns', 'Training CNNs, transfer learning, and what comes next', true),
      chapter('working-method', 'A working method and hyperparameter search'),
    ],
  },
];

/** Pages after the last chapter, in reading order. They have no number. */
export const backMatter: readonly Chapter[] = [
  chapter('under-the-hood', 'Under the hood', true),
  chapter('for-instructors', 'For instructors', true),
];
