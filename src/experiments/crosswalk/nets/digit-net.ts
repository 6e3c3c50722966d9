import type { Dialect } from '../configuration.ts';

/** A small LeNet and its training, as far as its code depends on a reader's choices. */
export interface DigitNet {
  /** Feature maps of the two convolutions. */
  readonly maps: readonly [first: number, second: number];
  readonly learningRate: number;
  readonly batch: number;
  /** Whether only the last layer learns, and the convolutions stay as they came. */
  readonly isFrozen: boolean;
}

const flat = ({ maps }: DigitNet) => 25 * maps[1];

const chainRule = (net: DigitNet) => `const network = layers.sequential([
  layers.conv2d(1, ${net.maps[0]}, { kernelSize: 5, random: random(1) }),
  layers.activation('relu'),
  layers.maxPool2d({ kernelSize: 2 }),
  layers.conv2d(${net.maps[0]}, ${net.maps[1]}, { kernelSize: 3, random: random(2) }),
  layers.activation('relu'),
  layers.maxPool2d({ kernelSize: 2 }),
  layers.flatten(),
  layers.linear(${flat(net)}, 10, { random: random(3) }),
]);
const rule = optimizers.adam({ learningRate: ${net.learningRate} });
${net.isFrozen ? '// Frozen: the optimiser is given the weights and biases of the last layer only.\nconst learning = network.parameters().slice(-2);' : 'const learning = network.parameters();'}
// Pictures [n, 28, 28, 1] from 0 to 1, classes [n].
const step = compile((x: Tensor, y: Tensor) => {
  const loss = sparseSoftmaxCrossEntropy(network.call(x, { training: true }), y);
  optimizers.apply(rule, learning, gradients(loss, learning));
  return loss;
});
function epoch(pictures: Tensor, classes: Tensor, order: readonly number[]) {
  for (let i = 0; i < order.length; i += ${net.batch}) {
    const chosen = tensor(order.slice(i, i + ${net.batch}));
    step.run(gather(pictures, chosen), gather(classes, chosen));
  }
}
`;

const pytorch = (net: DigitNet) => `import torch
from torch import nn
from torch.nn import functional as F

network = nn.Sequential(
    nn.Conv2d(1, ${net.maps[0]}, kernel_size=5),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Conv2d(${net.maps[0]}, ${net.maps[1]}, kernel_size=3),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(${flat(net)}, 10),
)
${net.isFrozen ? '# Frozen: no gradient is computed for the convolutions.\nnetwork[:-1].requires_grad_(False)\nrule = torch.optim.Adam(network[-1].parameters()' : 'rule = torch.optim.Adam(network.parameters()'}, lr=${net.learningRate})

# Pictures [n, 1, 28, 28] from 0 to 1, classes [n]: PyTorch has the channels first.
def step(x, y):
    loss = F.cross_entropy(network(x), y)
    rule.zero_grad()
    loss.backward()
    rule.step()
    return loss.item()

def epoch(pictures, classes):
    for chosen in torch.randperm(len(pictures)).split(${net.batch}):
        step(pictures[chosen], classes[chosen])
`;

const keras = (net: DigitNet) => `import keras
from keras import layers

network = keras.Sequential([
    keras.Input((28, 28, 1)),
    layers.Conv2D(${net.maps[0]}, 5, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Conv2D(${net.maps[1]}, 3, activation="relu"),
    layers.MaxPooling2D(2),
    layers.Flatten(),
    layers.Dense(10),
])
${net.isFrozen ? '# Frozen: to be said before compile.\nfor layer in network.layers[:-1]:\n    layer.trainable = False\n' : ''}network.compile(
    optimizer=keras.optimizers.Adam(${net.learningRate}, epsilon=1e-8),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
# Pictures [n, 28, 28, 1] from 0 to 1, classes [n].
# network.fit(pictures, classes, batch_size=${net.batch}, epochs=10)
`;

const writers: Readonly<Record<Dialect['library'], (net: DigitNet) => string>> = {
  'Chain Rule': chainRule,
  PyTorch: pytorch,
  Keras: keras,
};

export const writeDigitNet = (net: DigitNet, library: Dialect['library']): string =>
  writers[library](net);
