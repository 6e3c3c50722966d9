import {
  elu,
  type Initializer,
  initializers,
  layers,
  leakyRelu,
  Parameter,
  prelu,
  type Random,
  relu,
  selu,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** The rectifiers that a network may be built with. */
export const rectifiers = ['relu', 'leakyRelu', 'prelu', 'elu', 'selu'] as const;
export type Rectifier = (typeof rectifiers)[number];

export interface RectifierNetConfig {
  readonly rectifier: Rectifier;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Where the hidden biases start. */
  readonly bias: number;
}

/** What one hidden layer makes of its inputs. */
export interface HiddenLayer {
  /** Pre-activations, [examples, units] */
  readonly z: Tensor;
  /** Outputs, [examples, units] */
  readonly a: Tensor;
}

export interface RectifierNet {
  /** Every learned number: W¹, b¹ (and PReLU's slope a¹), W², b², … */
  readonly parameters: readonly Parameter[];
  /** The same by layer, the output layer last. */
  readonly byLayer: readonly (readonly Parameter[])[];
  /** The learned slope of each hidden layer; none where the rectifier learns none. */
  readonly slopes: readonly Parameter[];
  /** @param x [examples, 2] */
  call(x: Tensor): { readonly hidden: readonly HiddenLayer[]; readonly logits: Tensor };
}

/** Where PReLU's slope starts. @see He et al. (2015) */
const PRELU_START = 0.25;

const fixed: Readonly<Record<Exclude<Rectifier, 'prelu'>, (z: Tensor) => Tensor>> = {
  relu: (z) => relu(z),
  leakyRelu: (z) => leakyRelu(z),
  elu: (z) => elu(z),
  selu,
};

/** SELU keeps variance 1 with LeCun's weights, the others with He's. */
const weightsOf = (rectifier: Rectifier): Initializer =>
  rectifier === 'selu' ? initializers.lecunNormal() : initializers.heNormal();

/** A 2-…-1 network of rectifiers; its output is a logit. */
export function rectifierNet(
  { rectifier, hidden, bias }: RectifierNetConfig,
  random: Random,
): RectifierNet {
  const weights = weightsOf(rectifier);
  const sizes = [2, ...hidden, 1];
  const linears = sizes.slice(1).map((units, i) => {
    const start = i < hidden.length ? { bias: initializers.constant({ value: bias }) } : {};
    return layers.linear(sizes[i]!, units, { random, weights, ...start });
  });
  const slopes =
    rectifier === 'prelu'
      ? hidden.map((_, i) => new Parameter(tensor([PRELU_START]), { name: `a${i + 1}` }))
      : [];
  const activate = (z: Tensor, layer: number) =>
    rectifier === 'prelu' ? prelu(z, slopes[layer]!) : fixed[rectifier](z);
  const byLayer = linears.map((linear, i) => [...linear.parameters(), ...slopes.slice(i, i + 1)]);
  return {
    byLayer,
    parameters: byLayer.flat(),
    slopes,
    call(x) {
      const found: HiddenLayer[] = [];
      for (const [layer, linear] of linears.slice(0, -1).entries()) {
        const z = linear.call(found.at(-1)?.a ?? x);
        found.push({ z, a: activate(z, layer) });
      }
      return { hidden: found, logits: linears.at(-1)!.call(found.at(-1)?.a ?? x) };
    },
  };
}
