import type { Unit } from './backward-pass.ts';
import type { Start } from './starts.ts';

/** As figures and sentences call them. */
export const startNames: Readonly<Record<Start, string>> = {
  glorot: 'Glorot',
  he: 'He',
  lecun: 'LeCun',
  standard: 'N(0, 1)',
  tiny: 'N(0, 0.01²)',
  fiveThirds: 'gain 5/3',
  fourGlorot: '4 × Glorot',
  pytorch: 'U(±1/√n)',
  rand: 'rand',
  randHundredth: 'rand × 0.01',
  zeros: 'zeros',
  lecunUniform: 'LeCun, uniform',
  heByFanOut: 'N(0, 2/fan-out)',
  lecunByFanOut: 'N(0, 1/fan-out)',
};

export const activationNames: Readonly<Record<Unit, string>> = {
  linear: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
};
