import convnet from 'convnetjs';
import { type Data, part } from '../workloads/data.ts';
import type { Layer, NetworkTask } from '../workloads/task.ts';
import { adamStep } from './adam-step.ts';
import type { Library } from './library.ts';

/** ConvNetJS's words for a layer. */
function definitionOf(layer: Layer): convnet.Definition[] {
  const activation = (name: string) => (name === 'none' ? {} : { activation: name });
  switch (layer.kind) {
    case 'linear':
      return [{ type: 'fc', num_neurons: layer.outputs, ...activation(layer.activation) }];
    case 'convolution':
      return [
        {
          type: 'conv',
          sx: layer.kernel,
          filters: layer.outputs,
          stride: 1,
          pad: layer.padding,
          ...activation(layer.activation),
        },
      ];
    case 'maxPool':
      return [{ type: 'pool', sx: 2, stride: 2 }];
    case 'flatten':
      return [];
  }
}

function netOf(task: NetworkTask, data: Data): convnet.Net {
  const [height = 1, width = 1, depth] =
    task.input.length === 3 ? task.input : [1, 1, ...task.input];
  const net = new convnet.Net();
  const hidden = task.layers.slice(0, -1).flatMap(definitionOf);
  const last =
    task.loss === 'softmaxCrossEntropy'
      ? { type: 'softmax', num_classes: task.outputs }
      : { type: 'regression', num_neurons: task.outputs };
  net.makeLayers([
    { type: 'input', out_sx: width, out_sy: height, out_depth: depth! },
    ...hidden,
    last,
  ]);
  // The same weights: ConvNetJS keeps those of one output together.
  const learning = net.layers.filter(({ filters }) => filters !== undefined);
  const places = task.layers.flatMap(({ kind }, i) =>
    kind === 'linear' || kind === 'convolution' ? [i] : [],
  );
  for (const [i, layer] of learning.entries()) {
    const [w, b] = [part(data, `w${places[i]}`), part(data, `b${places[i]}`)];
    for (const [output, { w: own }] of layer.filters!.entries()) {
      for (let j = 0; j < own.length; j++) own[j] = w[j * b.length + output]!;
    }
    layer.biases!.w.set(b);
  }
  return net;
}

/** Andrej Karpathy's ConvNetJS, in plain JavaScript and float64. Its trainer has no Adam; ours of plain loops is used. */
export const convNet: Library = {
  name: 'ConvNetJS',
  family: 'ConvNetJS',
  start: async () => {},
  enter: async () => {},
  prepare(task, data) {
    if (task.kind !== 'network') return null;
    const net = netOf(task, data);
    const [x, y] = [part(data, 'x'), part(data, 'y')];
    const size = x.length / task.batch;
    const isImage = task.input.length === 3;
    const examples = Array.from({ length: task.batch }, (_, i) => {
      const vol = isImage
        ? new convnet.Vol(task.input[1]!, task.input[0]!, task.input[2]!, 0)
        : new convnet.Vol(1, 1, size, 0);
      vol.w.set(x.subarray(i * size, (i + 1) * size));
      return vol;
    });
    const targets = Array.from({ length: task.batch }, (_, i) => {
      const row = [...y.subarray(i * task.outputs, (i + 1) * task.outputs)];
      return task.loss === 'softmaxCrossEntropy' ? row.indexOf(1) : row;
    });
    // ConvNetJS's regression says twice the squared error, and differentiates half of it.
    const isRegression = task.loss === 'meanSquaredError';
    const lossScale = (isRegression ? 1 / (2 * task.outputs) : 1) / task.batch;
    const gradientScale = (isRegression ? 2 / task.outputs : 1) / task.batch;
    const parameters = net.getParamsAndGrads();
    const adam = adamStep(
      parameters.map(({ params, grads }) => ({ values: params, gradient: grads })),
      task.learningRate,
    );
    let loss = 0;
    return {
      run(times) {
        for (let i = 0; i < times; i++) {
          loss = 0;
          for (let j = 0; j < examples.length; j++) {
            net.forward(examples[j]!, true);
            loss += net.backward(targets[j]!);
          }
          loss *= lossScale;
          adam(gradientScale);
        }
      },
      check: async () => loss,
    };
  },
};
