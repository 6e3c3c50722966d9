import { dropped } from '../../../experiments/dropout/worked-graph.ts';
import { random, type Tensor, tensor } from '../../../nn/index.ts';
import type { State } from '../state.ts';
import { type Built, type Input, marked, type Program } from './program.ts';

const RATE = 0.5;

/** Two examples with three hidden units each, and one output. */
const inputs: readonly Input[] = [
  { key: 'a', name: 'a', kind: 'given', shape: [2, 3], values: [1, 2, 3, 2, 1, 4] },
  { key: 'w', name: 'w', kind: 'parameter', shape: [3, 1], values: [2, -1, 1] },
  { key: 'y', name: 'y', kind: 'target', shape: [2, 1], values: [3, 4] },
];

/** Dropout by the library's own function: the mask it has drawn is an input of the graph. */
export function dropoutProgram(mode: State['mode'], masks: number): Program {
  const isTraining = mode === 'training';
  const [a, m, masked, w, z, y] = [
    ['a', 'a'],
    ['M', 'M'],
    ['tildea', '\\tilde a'],
    ['w', 'w'],
    ['z', 'z'],
    ['y', 'y'],
  ].map(([key, tex]) => marked(key!, tex!));
  return {
    inputs,
    label: `dropout of two times three activations in ${mode}`,
    formula: `${isTraining ? `${masked} = ${a} \\odot ${m}\n${z} = ${masked}\\,${w}` : `${z} = ${a}\\,${w}`}\nL = \\tfrac12 \\textstyle\\sum (${z}_i - ${y}_i)^2`,
    open: ['tildea'],
    build: (values) => build(values, isTraining, masks),
  };
}

function build(
  values: ReadonlyMap<string, readonly number[]>,
  isTraining: boolean,
  masks: number,
): Built {
  const [a, w, y] = inputs.map(({ key, shape }) => tensor(values.get(key)!, shape)) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  const made = dropped({ a, w, y }, { rate: RATE, random: random(masks), training: isTraining });
  const names = new Map<Tensor, string>([
    [a, 'a'],
    ...(made.mask === null ? [] : [[made.mask, 'M'] as const]),
    [w, 'w'],
    [y, 'y'],
    ...(made.mask === null ? [] : [[made.masked, '\\tilde a'] as const]),
    [made.output, 'z'],
    [made.loss, 'L'],
  ]);
  const quiet = new Set([y, ...(made.mask === null ? [] : [made.mask])]);
  const options = new Map([[made.masked, `{ rate: ${RATE}, random: random(${masks}) }`]]);
  return { output: made.loss, names, options, parameters: new Set([w]), quiet };
}
