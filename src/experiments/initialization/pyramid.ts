/** A network that narrows: 784 inputs and six layers, each half as wide as the one before. */
export const pyramid = [784, 512, 256, 128, 64, 32, 16] as const;
