import type { Configuration, Dialect } from '../../../experiments/crosswalk/configuration.ts';
import { dialects } from '../../../experiments/crosswalk/dialects.ts';
import { LibraryCode } from './LibraryCode.tsx';

/** The figure's present settings as code: ours, PyTorch's and Keras's. */
export const Crosswalk = ({ configuration }: { readonly configuration: Configuration }) => (
  <LibraryCode
    write={(library) => dialects.find((one) => one.library === library)!.write(configuration)}
    notes={notes}
  />
);

const notes: Readonly<Record<Dialect['library'], string>> = {
  'Chain Rule': 'The book’s own library: the tests run this code for every setting.',
  PyTorch:
    'The tests run this code in PyTorch and compare shapes, spread of the weights, clipping and the rule.',
  Keras: 'Written from the documentation of Keras 3; not executed here.',
};
