import { apartBy, type KinName } from '../../optimizers/adam/kinship.ts';
import type { Misprint } from '../misprint.ts';

const settings: readonly (readonly [words: string, name: KinName])[] = [
  ['β₁ = 0, no correction: RMSProp', 'adamMomentum'],
  ['β₁ = 0, β₂ near 1, η/√t: AdaGrad', 'adamHistory'],
];

export const adaptiveOfWhat: Misprint = {
  id: 'R-132',
  name: 'what Adam joins',
  label: 'over-claimed',
  source: 'B, Adam text',
  printed: 'Adam has the benefits of two others: momentum and RMSProp.',
  right: 'As a description that is fair. The paper itself names the advantages of AdaGrad, with rare features, and of RMSProp, with changing objectives.',
  why: 'Each line of the formula is one of the two. The paper’s own sentence is about what the method is good for.',
  run() {
    return {
      columns: ['Adam with', 'farthest from that rule in 50 updates'],
      rows: settings.map(([words, name]) => [words, apartBy(name, 50)]),
      sentence:
        'On the valley Adam is RMSProp to the last bit with one setting, and AdaGrad to nine digits with another.',
    };
  },
}; // biome-ignore format: words in one line
