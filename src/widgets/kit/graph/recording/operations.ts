/** How one operation of the library is shown: its sign in a node, its name in a sentence, its rule. */
export interface Operation {
  /** Math text inside the node. */
  readonly symbol: string;
  /** In a sentence: `multiply`. */
  readonly words: string;
  /** The reader's rule in TeX per operand, for a composed function; primitives print their own. */
  readonly rule?: (
    inputs: readonly string[],
    output: string,
    examples: number,
  ) => readonly string[];
}

/** Operations and composed functions by the name they have in the library. */
const operations: Readonly<Record<string, Operation>> = {
  add: { symbol: '+', words: 'add' },
  mul: { symbol: '\\times', words: 'multiply' },
  neg: { symbol: '-', words: 'negate' },
  reciprocal: { symbol: '1/\\cdot', words: 'one over' },
  abs: { symbol: '|\\cdot|', words: 'size' },
  exp: { symbol: '\\exp', words: 'exponential' },
  log: { symbol: '\\ln', words: 'logarithm' },
  log1p: { symbol: '\\ln', words: 'logarithm of one plus' },
  expm1: { symbol: '\\exp', words: 'exponential less one' },
  sqrt: { symbol: '\\sqrt{\\cdot}', words: 'square root' },
  sin: { symbol: '\\sin', words: 'sine' },
  cos: { symbol: '\\cos', words: 'cosine' },
  tanh: { symbol: '\\tanh', words: 'hyperbolic tangent' },
  relu: { symbol: '\\text{ReLU}', words: 'ReLU' },
  maximum: { symbol: '\\max', words: 'larger of two' },
  minimum: { symbol: '\\min', words: 'smaller of two' },
  power: { symbol: 'a^b', words: 'power' },
  less: { symbol: '<', words: 'less than' },
  where: { symbol: '\\text{where}', words: 'choose' },
  matmul: { symbol: '\\text{matmul}', words: 'matrix product' },
  sum: { symbol: '\\Sigma', words: 'sum' },
  amax: { symbol: '\\max', words: 'largest entry' },
  broadcast: { symbol: '\\text{copy}', words: 'copy to every place' },
  reshape: { symbol: '\\text{shape}', words: 'reshape' },
  permute: { symbol: '\\top', words: 'transpose' },
  transpose: { symbol: '\\top', words: 'transpose' },
  unfold: { symbol: '\\text{rows}', words: 'windows as rows' },
  detach: { symbol: '\\text{stop}', words: 'stop the gradient' },
  sub: { symbol: '-', words: 'subtract', rule: () => ['1', '-1'] },
  div: {
    symbol: '\\div',
    words: 'divide',
    rule: ([a, b]) => [`\\frac{1}{${b}}`, `-\\frac{${a}}{${b}^2}`],
  },
  square: { symbol: '(\\cdot)^2', words: 'square', rule: ([x]) => [`2${x}`] },
  pow: {
    symbol: 'a^b',
    words: 'power',
    rule: ([x, n], y) => [`${n} ${lowered(x!, n!)}`, `${y} \\ln ${x}`],
  },
  sigmoid: { symbol: '\\sigma', words: 'sigmoid', rule: (_inputs, y) => [`${y}(1 - ${y})`] },
  mean: { symbol: '\\text{mean}', words: 'mean' },
  softmax: {
    symbol: '\\text{softmax}',
    words: 'softmax',
    rule: (_inputs, y) => [`${y} \\odot (d${y} - \\Sigma\\, ${y}\\, d${y})`],
  },
  logSoftmax: { symbol: '\\ln \\text{soft}', words: 'logarithm of softmax' },
  total: { symbol: '\\Sigma', words: 'sum', rule: (inputs) => inputs.map(() => '1') },
  unit: {
    symbol: '\\Sigma',
    words: 'weighted sum',
    rule: (inputs) =>
      inputs.map((_, i) =>
        // A bias stands last and alone; without one, all go in pairs.
        i % 2 === 0 ? (inputs[i + 1] ?? '1') : inputs[i - 1]!,
      ),
  },
  layer: {
    symbol: '\\text{layer}',
    words: 'layer',
    rule: ([x, w], y) => [
      `(d${y} \\odot g'(Z)) ${raised(w!, '\\top')}`,
      `${raised(x!, '\\top')} (d${y} \\odot g'(Z))`,
      `\\mathrm{1}^{\\top} (d${y} \\odot g'(Z))`,
    ],
  },
  linear: {
    symbol: '\\text{linear}',
    words: 'linear layer',
    rule: ([x, w], y) => [
      `d${y} \\, ${raised(w!, '\\top')}`,
      `${raised(x!, '\\top')} d${y}`,
      `\\mathrm{1}^{\\top} d${y}`,
    ],
  },
  binaryCrossEntropy: {
    symbol: '\\text{loss}',
    words: 'binary cross-entropy',
    rule: ([a, y], _loss, m) => [`${share(m)}\\frac{${a} - ${y}}{${a}(1 - ${a})}`, ''],
  },
  conv2d: {
    symbol: '\\star',
    words: 'convolution',
    rule: ([x, k], y) => [`d${y} \\ast ${k}`, `${x} \\star d${y}`, `\\Sigma\\, d${y}`],
  },
  maxPool2d: { symbol: '\\text{pool}', words: 'max-pool', rule: (_inputs, y) => [`d${y} \\text{ at the largest}`] }, // biome-ignore format: one line
  avgPool2d: { symbol: '\\text{pool}', words: 'average pool', rule: (_inputs, y) => [`\\text{a share of } d${y} \\text{ to each}`] }, // biome-ignore format: one line
  largest: {
    symbol: '\\max',
    words: 'largest of all',
    rule: (inputs, y) => inputs.map((x) => `[${x} = ${y}]`),
  },
  average: {
    symbol: '\\text{mean}',
    words: 'mean of all',
    rule: (inputs) => inputs.map(() => `\\tfrac{1}{${inputs.length}}`),
  },
  flatten: { symbol: '\\text{flat}', words: 'flatten', rule: (_inputs, y) => [`d${y}`] },
  recurrent: {
    symbol: '\\text{step}',
    words: 'recurrent step',
    rule: ([x, h, u, w], y) => {
      const back = `(d${y} \\odot (1 - ${y}^2))`;
      return [
        `${back} ${raised(u!, '\\top')}`,
        `${back} ${raised(w!, '\\top')}`,
        `${raised(x!, '\\top')} ${back}`,
        `${raised(h!, '\\top')} ${back}`,
      ];
    },
  },
  binaryCrossEntropyWithLogits: {
    symbol: '\\text{loss}',
    words: 'binary cross-entropy of the logit',
    rule: ([z, y], _loss, m) => [meanOf(m, `\\sigma(${z}) - ${y}`), ''],
  },
  softmaxCrossEntropy: {
    symbol: '\\text{loss}',
    words: 'softmax with cross-entropy',
    rule: ([z, y], _loss, m) => [meanOf(m, `\\text{softmax}(${z}) - ${y}`), ''],
  },
  meanSquaredError: {
    symbol: '\\text{loss}',
    words: 'mean squared error',
    rule: ([p, y], _loss, m) => [`${share(m)}2(${p} - ${y})`, ''],
  },
};

/** What an operation is called; one this table does not know goes by its own name. */
export const operationOf = (name: string): Operation =>
  Object.hasOwn(operations, name) ? operations[name]! : { symbol: `\\text{${name}}`, words: name };

/** `W^{[1]}` with a further exponent: `W^{[1]\top}`. */
function raised(name: string, exponent: string): string {
  return name.includes('^{')
    ? name.replace(/\^\{([^}]*)\}/, `^{$1${exponent}}`)
    : `${name}^{${exponent}}`;
}

/** The share of one example in a mean over `m`; nothing for one. */
const share = (m: number) => (m === 1 ? '' : `\\frac{1}{${m}} `);
const meanOf = (m: number, rule: string) => (m === 1 ? rule : `${share(m)}(${rule})`);

/** x to the power n − 1, worked out where n is a number. */
function lowered(x: string, n: string): string {
  const exponent = Number(n);
  if (Number.isNaN(exponent)) return `${x}^{${n} - 1}`;
  return exponent === 2 ? x : `${x}^{${exponent - 1}}`;
}
