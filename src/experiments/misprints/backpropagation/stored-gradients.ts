import { gradients, type Tensor, tensor } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

/** u = x²y at (3, 4), known after two forward operations. */
function upToU() {
  const [x, y] = [tensor(3), tensor(4)];
  return x.square().mul(y);
}

/** What may still happen to u after it has been computed. */
const continuations: readonly (readonly [name: string, make: (u: Tensor) => Tensor])[] = [
  ['f = u/z, z = 2', (u) => u.div(tensor(2))],
  ['f = u/z, z = 9', (u) => u.div(tensor(9))],
  ['f = (u/2 − 20)²', (u) => u.div(tensor(2)).sub(20).square()],
];

export const storedGradients: Misprint = {
  id: 'R-100',
  name: 'gradients stored on the way forward',
  label: 'wrong',
  source: 'E, computational graphs',
  printed: 'As the layers are computed, “the intermediate loss gradient is also stored”.',
  right:
    'The forward pass stores values. A gradient of the loss exists once the loss does: the backward pass makes it, from the stored values.',
  why: 'A local slope, such as $\\partial u/\\partial v = y$, can be stored on the way forward. The loss gradient is that slope times a factor from upstream, which is not known yet.',
  run() {
    return {
      columns: ['what follows u = x²y', 'u, known now', 'local ∂u/∂v', 'loss gradient ∂f/∂u'],
      rows: continuations.map(([name, make]) => {
        const u = upToU();
        const [slope] = gradients(make(u), [u]) as [Tensor]; // one gradient for each asked
        return [name, u.item(), 4, slope.item()];
      }),
      sentence:
        'u is 36 in all three graphs at the moment it is computed, and ∂f/∂u is 0.5, 0.111 or −2, depending on operations that have not run. No forward pass can store it.',
    };
  },
};
