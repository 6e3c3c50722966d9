/** A layer from maps [side, side, inputs] to maps of the same sides less the kernel's margin. */
export interface LayerShape {
  readonly side: number;
  readonly inputs: number;
  readonly kernel: number;
  readonly outputs: number;
}

/** Ways to connect the same inputs to the same outputs. */
export const connections = ['dense', 'local', 'shared'] as const;
export type Connection = (typeof connections)[number];

export interface Cost {
  /** Weights and biases. */
  readonly parameters: number;
  /** Of one example on its way forward. */
  readonly multiplications: number;
}

/** Rows and columns of the output, stride 1 and no padding. */
export const outputSideOf = ({ side, kernel }: LayerShape): number => side - kernel + 1;

/** Weights of one kernel with all its channels. */
const reach = ({ kernel, inputs }: LayerShape): number => kernel * kernel * inputs;

/** What a layer costs: dense, with a kernel of its own at each place, or with one for all places. */
export function costOf(connection: Connection, shape: LayerShape): Cost {
  const { side, inputs, outputs } = shape;
  const places = outputSideOf(shape) * outputSideOf(shape);
  const units = places * outputs;
  switch (connection) {
    case 'dense': {
      const weights = side * side * inputs * units;
      return { parameters: weights + units, multiplications: weights };
    }
    case 'local':
      return { parameters: (reach(shape) + 1) * units, multiplications: reach(shape) * units };
    case 'shared':
      return { parameters: (reach(shape) + 1) * outputs, multiplications: reach(shape) * units };
  }
}
