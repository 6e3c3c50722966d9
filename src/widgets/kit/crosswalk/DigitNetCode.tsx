import type { Dialect } from '../../../experiments/crosswalk/configuration.ts';
import { type DigitNet, writeDigitNet } from '../../../experiments/crosswalk/nets/digit-net.ts';
import { LibraryCode } from './LibraryCode.tsx';

/** A small LeNet and its training as code: ours, PyTorch's and Keras's. */
export const DigitNetCode = ({ net }: { readonly net: DigitNet }) => (
  <LibraryCode write={(library) => writeDigitNet(net, library)} notes={notes} />
);

const notes: Readonly<Record<Dialect['library'], string>> = {
  'Chain Rule': 'The book’s own library: the tests run this code. Each library draws its own first weights.',
  PyTorch:
    'The tests run this code in PyTorch with our weights, and compare the logits, the loss and the weights after a step.',
  Keras: 'Written from the documentation of Keras 3; not executed here.',
}; // biome-ignore format: one note a line
