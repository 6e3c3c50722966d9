import type { GraphChoice, State } from '../state.ts';
import { batchNormProgram } from './batch-norm.ts';
import { convNetProgram } from './conv-net.ts';
import { dropoutProgram } from './dropout.ts';
import { expressionProgram } from './expression.ts';
import { logisticProgram } from './logistic.ts';
import type { Program } from './program.ts';
import { recurrentProgram } from './recurrent.ts';
import { softmaxProgram } from './softmax.ts';
import { twoLayerProgram } from './two-layer.ts';

type Preset = State['preset'];

/** How closely each preset can be looked at; empty where there is only one way. */
export const zoomsOf: Readonly<Record<Preset, readonly State['zoom'][]>> = {
  quotient: [],
  paths: [],
  own: [],
  logistic: ['tensor', 'scalar'],
  'two-layer': ['layer', 'tensor', 'scalar'],
  softmax: ['layer', 'tensor', 'scalar'],
  'batch-norm': [],
  'conv-net': ['layer', 'scalar'],
  recurrent: ['layer', 'tensor', 'scalar'],
  dropout: [],
};

/** What a zoom is called where its usual name would mislead. */
export const presetWords: Readonly<Record<Preset, string>> = {
  quotient: 'x²y/z',
  paths: 'x(x + 2)',
  logistic: 'logistic unit',
  'two-layer': 'two layers',
  softmax: 'softmax',
  'batch-norm': 'batch norm',
  'conv-net': 'convolutional net',
  recurrent: 'recurrent net',
  dropout: 'dropout',
  own: 'your own',
};

/** The program a state asks for. Scalars are for one example: three would be too many nodes to read. */
export function programOf({
  preset,
  expression,
  zoom,
  examples,
  mode,
  pool,
  masks,
}: Omit<GraphChoice, 'inputs' | 'open'>): Program {
  switch (preset) {
    case 'quotient':
      return expressionProgram('x^2*y/z', {
        between: ['v', 'u', 'f'],
        values: [3, 4, 2],
        label: 'f = x squared times y over z',
      });
    case 'paths':
      return expressionProgram('x*(x+2)', {
        between: ['u', 'f'],
        values: [3],
        label: 'f = x times (x + 2)',
      });
    case 'logistic':
      return logisticProgram(zoom);
    case 'two-layer':
      return twoLayerProgram(zoom, zoom === 'scalar' ? 'one' : examples);
    case 'softmax':
      return softmaxProgram(zoom);
    case 'batch-norm':
      return batchNormProgram(mode);
    case 'dropout':
      return dropoutProgram(mode, masks);
    case 'conv-net':
      return convNetProgram(zoom, pool);
    case 'recurrent':
      return recurrentProgram(zoom);
    case 'own':
      return expressionProgram(expression);
  }
}
