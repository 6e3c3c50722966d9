import * as z from 'zod/mini';
import { parse } from '../../experiments/expression/parse.ts';
import { readInputs } from './presets/inputs.ts';

export const presets = [
  'quotient',
  'logistic',
  'paths',
  'two-layer',
  'softmax',
  'batch-norm',
  'dropout',
  'conv-net',
  'recurrent',
  'own',
] as const;
const zooms = ['layer', 'tensor', 'scalar'] as const;

/** Frame ids, which hold letters, digits and `/` only. */
const list = /^([\p{L}\p{N}_/]+(,[\p{L}\p{N}_/]+)*)?$/u;

/** Everything that decides what a graph stepper shows. */
export const schema = z.object({
  preset: z._default(z.enum(presets), 'quotient'),
  /** The reader's own expression, for the preset `own`. */
  expression: z._default(
    z.string().check(z.refine((text) => 'expression' in parse(text))),
    'tanh(w*x + b)',
  ),
  /** Inputs that differ from the preset's: `x:3,w:0.5 -0.25`. */
  inputs: z._default(
    z.string().check(
      z.maxLength(2000),
      z.refine((text) => readInputs(text) !== null),
    ),
    '',
  ),
  /** How closely a network is looked at. */
  zoom: z._default(z.enum(zooms), 'tensor'),
  /** Composed functions drawn otherwise than the zoom asks: opened where closed, closed where opened. */
  open: z._default(z.string().check(z.regex(list), z.maxLength(400)), ''),
  /** One example (exercise 6.5) or three at once, for the two-layer net. */
  examples: z._default(z.enum(['one', 'three']), 'one'),
  /** Whether batch normalization takes its statistics from the batch and dropout drops, or neither. */
  mode: z._default(z.enum(['training', 'inference']), 'training'),
  /** What the convolutional net keeps of a window. */
  pool: z._default(z.enum(['max', 'average']), 'max'),
  /** The seed of dropout's masks. */
  masks: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
  step: z._default(z.int(), 0),
  /** The reader types each number before it is shown. */
  typed: z._default(z.boolean(), false),
});

export type State = z.infer<typeof schema>;

/** The parts of a state that decide which graph is drawn, whatever the step. */
export type GraphChoice = Pick<
  State,
  'preset' | 'expression' | 'inputs' | 'zoom' | 'open' | 'examples' | 'mode' | 'pool' | 'masks'
>;
