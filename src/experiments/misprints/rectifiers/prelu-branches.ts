import { greater, prelu, type Tensor, tensor, where } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const slope = 0.25;
const places = [-4, -2, -1, 0, 1, 2, 4] as const;

/** With the branches as printed: az above 0, z elsewhere. */
const printed = (z: Tensor): Tensor => where(greater(z, 0), z.mul(slope), z);

/** Both forms at every place. */
export function both(): readonly (readonly [z: number, printed: number, right: number])[] {
  const z = tensor([...places]);
  const [wrong, right] = [printed(z).dataSync(), prelu(z, tensor([slope])).dataSync()];
  return places.map((place, i) => [place, wrong[i]!, right[i]!] as const);
}

export const preluBranches: Misprint = {
  id: 'R-44',
  name: 'PReLU with its branches exchanged',
  label: 'misprint',
  source: 'C, PReLU',
  printed: '$f(x) = ax$ for $x > 0$, and $x$ otherwise.',
  right: '$f(x) = x$ for $x > 0$, and $ax$ otherwise; $a$ is learned and starts at 0.25.',
  why: 'Both forms are two straight lines that meet at 0, and with $a$ near 1 they look alike. A network with the printed one still trains: mirrored, $-f(-x)$ of one is the other.',
  run() {
    const rows = both();
    return {
      columns: ['z, with a = 0.25', 'as printed', 'PReLU'],
      rows: rows.map(([z, wrong, right]) => [`z = ${String(z).replace('-', '−')}`, wrong, right]),
      comparison: {
        x: 'z',
        y: 'value',
        scale: 'linear',
        printedName: 'as printed',
        rightName: 'PReLU',
        printed: rows.map(([z, wrong]) => [z, wrong] as const),
        right: rows.map(([z, , right]) => [z, right] as const),
      },
      sentence:
        'At 2 the printed form gives 0.5 and at −2 it gives −2: it shrinks what should pass and passes what should shrink. PReLU gives 2 and −0.5.',
    };
  },
};
