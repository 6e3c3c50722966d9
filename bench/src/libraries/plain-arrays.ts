import { type Data, part } from '../workloads/data.ts';
import type { LinearLayer, NetworkTask } from '../workloads/task.ts';
import { adamStep } from './adam-step.ts';
import type { Library } from './library.ts';

interface PlainLayer {
  readonly layer: LinearLayer;
  readonly w: Float64Array;
  readonly dw: Float64Array;
  readonly b: Float64Array;
  readonly db: Float64Array;
  /** The output of the last example, after the activation. */
  readonly output: Float64Array;
  /** Its gradient, before the activation. */
  readonly gradient: Float64Array;
}

function layersOf(task: NetworkTask, data: Data): PlainLayer[] | null {
  const layers: PlainLayer[] = [];
  for (const [i, layer] of task.layers.entries()) {
    if (layer.kind !== 'linear') return null;
    const w = Float64Array.from(part(data, `w${i}`));
    const b = Float64Array.from(part(data, `b${i}`));
    layers.push({
      layer,
      w,
      b,
      dw: new Float64Array(w.length),
      db: new Float64Array(b.length),
      output: new Float64Array(b.length),
      gradient: new Float64Array(b.length),
    });
  }
  return layers;
}

function forward({ layer, w, b, output }: PlainLayer, x: Float64Array): void {
  const { inputs, outputs, activation } = layer;
  for (let j = 0; j < outputs; j++) {
    let z = b[j]!;
    for (let i = 0; i < inputs; i++) z += x[i]! * w[i * outputs + j]!;
    output[j] = activation === 'tanh' ? Math.tanh(z) : activation === 'relu' ? Math.max(z, 0) : z;
  }
}

/** Adds to dw and db, and writes the gradient of what comes before, through its activation. */
function backward(
  { layer, w, dw, db, gradient }: PlainLayer,
  x: Float64Array,
  before?: PlainLayer,
) {
  const { inputs, outputs } = layer;
  for (let i = 0; i < inputs; i++) {
    let sum = 0;
    for (let j = 0; j < outputs; j++) {
      dw[i * outputs + j]! += x[i]! * gradient[j]!;
      sum += w[i * outputs + j]! * gradient[j]!;
    }
    if (!before) continue;
    const a = before.output[i]!;
    const slope = before.layer.activation === 'tanh' ? 1 - a * a : a > 0 ? 1 : 0;
    before.gradient[i] = sum * slope;
  }
  for (let j = 0; j < outputs; j++) db[j]! += gradient[j]!;
}

/** The loss of one example; writes the gradient of the last layer's output. */
function lossOf(task: NetworkTask, { output, gradient }: PlainLayer, y: Float64Array): number {
  let loss = 0;
  if (task.loss === 'meanSquaredError') {
    for (let j = 0; j < output.length; j++) {
      const error = output[j]! - y[j]!;
      loss += (error * error) / output.length;
      gradient[j] = (2 * error) / output.length;
    }
    return loss;
  }
  const largest = output.reduce((a, b) => Math.max(a, b));
  const total = output.reduce((sum, z) => sum + Math.exp(z - largest), 0);
  for (let j = 0; j < output.length; j++) {
    const logProbability = output[j]! - largest - Math.log(total);
    loss -= y[j]! * logProbability;
    gradient[j] = Math.exp(logProbability) - y[j]!;
  }
  return loss;
}

/** For scale: what a reader would write in an evening, loops over arrays, one example after the other. */
export const plainArrays: Library = {
  name: 'plain arrays',
  family: 'plain arrays',
  start: async () => {},
  enter: async () => {},
  prepare(task, data) {
    if (task.kind !== 'network') return null;
    const layers = layersOf(task, data);
    if (!layers) return null;
    const rows = (name: string) => {
      const numbers = Float64Array.from(part(data, name));
      const size = numbers.length / task.batch;
      return Array.from({ length: task.batch }, (_, i) => numbers.slice(i * size, (i + 1) * size));
    };
    const [xs, ys] = [rows('x'), rows('y')];
    const adam = adamStep(
      layers.flatMap(({ w, dw, b, db }) => [
        { values: w, gradient: dw },
        { values: b, gradient: db },
      ]),
      task.learningRate,
    );
    let loss = 0;
    const step = () => {
      loss = 0;
      for (let example = 0; example < xs.length; example++) {
        const inputs = [xs[example]!, ...layers.map(({ output }) => output)];
        for (const [i, layer] of layers.entries()) forward(layer, inputs[i]!);
        loss += lossOf(task, layers.at(-1)!, ys[example]!) / xs.length;
        for (let i = layers.length - 1; i >= 0; i--)
          backward(layers[i]!, inputs[i]!, layers[i - 1]);
      }
      adam(1 / xs.length);
    };
    return {
      run(times) {
        for (let i = 0; i < times; i++) step();
      },
      check: async () => loss,
    };
  },
};
