import { math } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const layers = [
  [100, 100],
  [784, 512],
  [512, 10],
] as const;

export const twoMeaningsOfN: Misprint = {
  id: 'R-143',
  name: 'n in, or n out',
  label: 'misprint',
  source: 'C, Xavier/Glorot',
  printed:
    '$\\sqrt{1/n}$ with $n$ inputs, and two lines on $\\sqrt{6/(m+n)}$ with $m$ inputs and $n$ outputs.',
  right: 'One name for one thing: fan-in feeds a unit, fan-out is fed by it.',
  why: 'In the second formula the two letters may be exchanged, so it never shows there which is which.',
  run() {
    return {
      columns: ['layer', '√(1/n), n inputs', '√(1/n), n outputs', '√(6/(m+n)), either way'],
      rows: layers.map(([fanIn, fanOut]) => [
        `${fanIn} → ${fanOut}`,
        math.sqrt(1 / fanIn),
        math.sqrt(1 / fanOut),
        math.sqrt(6 / (fanIn + fanOut)),
      ]),
      sentence:
        'Who carries the second meaning of n back to the first formula gives the layer from 512 to 10 units weights seven times too large.',
    };
  },
};
