import type { Row } from '../workloads/rows.ts';
import * as chainRule from './chain-rule/chain-rule.ts';
import { convNet } from './convnet.ts';
import * as jax from './jax/jax.ts';
import type { Library } from './library.ts';
import { plainArrays } from './plain-arrays.ts';
import * as tensorflow from './tensorflow/tensorflow.ts';

const onCpu: readonly Library[] = [
  chainRule.fast,
  chainRule.strict,
  tensorflow.wasm,
  jax.wasm,
  convNet,
  tensorflow.cpu,
  plainArrays,
];

/** The last one computes on the processor: it has a vote, and shows what the card is worth here. */
const onWebgl: readonly Library[] = [chainRule.webgl, tensorflow.webgl, chainRule.strict];

export const librariesFor = ({ webgl }: Row): readonly Library[] => (webgl ? onWebgl : onCpu);
