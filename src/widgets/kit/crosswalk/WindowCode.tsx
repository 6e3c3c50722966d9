import type { Dialect } from '../../../experiments/crosswalk/configuration.ts';
import { windowDialects } from '../../../experiments/crosswalk/windows/window-dialects.ts';
import type { WindowLayer } from '../../../experiments/crosswalk/windows/window-layer.ts';
import { LibraryCode } from './LibraryCode.tsx';

/** A convolution or a pool as code: ours, PyTorch's and Keras's. */
export const WindowCode = ({ of }: { readonly of: WindowLayer }) => (
  <LibraryCode
    write={(library) => windowDialects.find((one) => one.library === library)!.write(of)}
    notes={notes}
  />
);

const notes: Readonly<Record<Dialect['library'], string>> = {
  'Chain Rule': 'The book’s own library: the tests run this code for every setting.',
  PyTorch: 'The tests run this code in PyTorch and compare every number of the map.',
  Keras: 'The tests run this code in Keras, where it is installed, and compare every number of the map.',
}; // biome-ignore format: one note a line
